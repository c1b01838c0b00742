import type { Datum } from './model.ts'

/**
 * Puts the rows of one bar (or of one place of an area) end to end from zero, those below zero on the other side.
 * A bar with a single row runs from zero to its value.
 */
export function stack(data: readonly Datum[], place: 'x' | 'y', measure: 'x' | 'y'): Datum[] {
  const up = new Map<string, number>()
  const down = new Map<string, number>()
  return data.map((datum) => {
    const key = JSON.stringify([datum.facet, datum[place]])
    const value = Number(datum[measure])
    const side = value < 0 ? down : up
    const from = side.get(key) ?? 0
    side.set(key, from + value)
    return measure === 'x' ? { ...datum, x1: from, x2: from + value } : { ...datum, y1: from, y2: from + value }
  })
}
