import type { Datum, Layer } from './model.ts'

/** A row with the stretch of line that it belongs to. */
export type RunDatum = Datum & { readonly run: string }

/**
 * Cuts each series, in order along x, where a value is missing: at a place where the series has a row without value or no
 * row, while at least half of the series have one. `bridges` are the pairs of rows on both sides of a cut.
 */
export function lineRuns(layer: Layer): { runs: RunDatum[]; bridges: RunDatum[] } {
  const series = seriesOf(layer.data)
  const places = commonPlaces([...series.values()])
  const runs: RunDatum[] = []
  const bridges: RunDatum[] = []
  const missing = new Map<string, number[]>()
  for (const { x, series: name, facet } of layer.missing) {
    const key = seriesKey(name, facet)
    missing.set(key, [...(missing.get(key) ?? []), Number(x)])
  }
  for (const [key, rows] of series) {
    const cuts = [...places, ...(missing.get(key) ?? [])]
    let run = 0
    for (const [index, datum] of rows.entries()) {
      const before = rows[index - 1]
      if (before && cuts.some((place) => place > Number(before.x) && place < Number(datum.x))) {
        const bridge = `${key}/${run}-`
        bridges.push({ ...before, run: bridge }, { ...datum, run: bridge })
        run++
      }
      runs.push({ ...datum, run: `${key}/${run}` })
    }
  }
  return { runs, bridges }
}

/** The rows of each line, in order along x. */
export function seriesOf(data: readonly Datum[]): Map<string, Datum[]> {
  const series = new Map<string, Datum[]>()
  for (const datum of data) {
    const key = seriesKey(datum.series, datum.facet)
    const rows = series.get(key)
    if (rows) rows.push(datum)
    else series.set(key, [datum])
  }
  for (const rows of series.values()) rows.sort((a, b) => Number(a.x) - Number(b.x))
  return series
}

function seriesKey(series: string, facet: string | undefined): string {
  return JSON.stringify([facet ?? null, series])
}

function commonPlaces(series: readonly (readonly Datum[])[]): number[] {
  const counts = new Map<number, number>()
  for (const rows of series) for (const { x } of rows) counts.set(Number(x), (counts.get(Number(x)) ?? 0) + 1)
  return [...counts].filter(([, count]) => count * 2 >= series.length).map(([place]) => place)
}
