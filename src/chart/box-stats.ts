import type { Datum, Position } from './model.ts'

/** The five numbers of a box, and the rows beyond its whiskers. */
export interface Box {
  readonly place: Position
  readonly facet?: string
  readonly count: number
  readonly low: number
  readonly q1: number
  readonly median: number
  readonly q3: number
  readonly high: number
  readonly outliers: readonly Datum[]
  /** Whether every row of it stands out. */
  readonly lit: boolean
}

/**
 * One box for each place: quartiles by linear interpolation (as SQL's `quantile_cont`), whiskers to the last row within
 * one and a half times the distance between the quartiles (Tukey 1977).
 */
export function boxesOf(data: readonly Datum[], place: 'x' | 'y', measure: 'x' | 'y'): Box[] {
  const groups = new Map<string, Datum[]>()
  for (const datum of data) {
    const key = JSON.stringify([datum.facet ?? null, datum[place]])
    const held = groups.get(key)
    if (held) held.push(datum)
    else groups.set(key, [datum])
  }
  return [...groups.values()].map((rows) => boxOf(rows, place, measure))
}

function boxOf(rows: readonly Datum[], place: 'x' | 'y', measure: 'x' | 'y'): Box {
  const sorted = rows.map((datum) => Number(datum[measure])).sort((a, b) => a - b)
  const [q1, median, q3] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share)) as [number, number, number]
  const reach = 1.5 * (q3 - q1)
  const inside = sorted.filter((value) => value >= q1 - reach && value <= q3 + reach)
  const first = rows[0]
  return {
    place: first?.[place] ?? '',
    ...(first?.facet !== undefined && { facet: first.facet }),
    count: rows.length,
    low: inside[0] ?? q1,
    q1,
    median,
    q3,
    high: inside.at(-1) ?? q3,
    outliers: rows.filter((datum) => Number(datum[measure]) < q1 - reach || Number(datum[measure]) > q3 + reach),
    lit: rows.every((datum) => datum.lit)
  }
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)] ?? NaN
  const high = sorted[Math.ceil(at)] ?? NaN
  return low + (high - low) * (at - Math.floor(at))
}
