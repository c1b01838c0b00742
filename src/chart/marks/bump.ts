import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'
import { endLabels } from './line-ends.ts'
import { lineRuns } from '../line-runs.ts'

/** Places over editions: smooth bands that cross, with the place written in the dots of what stands out. */
export const drawBump: DrawMark = (draft) => {
  const { layer, layout, model } = draft
  const [low, high] = [Number(model.x.domain[0]), Number(model.x.domain.at(-1))]
  const scale = layout.panelWidth / (high - low || 1)
  const { runs, bridges } = lineRuns(layer)
  const order = (part: readonly Datum[]): Datum[] => part.filter((d) => !d.lit).concat(part.filter((d) => d.lit))
  const [solid, dashed, points] = [order(runs), order(bridges), order(layer.data)]
  const base = { x: 'x', y: 'y', z: 'run', stroke: 'colour', curve: 'bump-x' } as const
  const roomy = placesWithRoom(points, (x) => (x - low) * scale)
  const numbered = points.filter(
    (datum) => datum.lit && roomy.has(Number(datum.x)) && layer.valueText(datum).length <= 2
  )
  const radius = (datum: Datum): number => (!datum.lit ? 3.5 : roomy.has(Number(datum.x)) ? 9 : 4.5)
  return [
    Plot.line(dashed, { ...base, strokeWidth: 1.25, strokeDasharray: '2,4', ...placed(draft, dashed, 'both') }),
    ...[false, true].map((lit) => {
      const part = solid.filter((datum) => datum.lit === lit)
      return Plot.line(part, { ...base, strokeWidth: lit ? 4 : 2, ...placed(draft, part, 'both') })
    }),
    Plot.dot(points, {
      x: 'x',
      y: 'y',
      r: { value: radius, scale: null },
      fill: 'colour',
      sort: null,
      ...placed(draft, points, 'both')
    }),
    Plot.text(numbered, {
      x: 'x',
      y: 'y',
      text: (datum: Datum) => layer.valueText(datum),
      fontSize: 11,
      fontWeight: 600,
      fill: colourVar('surface'),
      ...placed(draft, numbered, 'both')
    }),
    ...endLabels(draft)
  ]
}

/** Places along x that are far enough from each other for a number in a dot, from the last backwards. */
function placesWithRoom(points: readonly Datum[], pixel: (x: number) => number): Set<number> {
  const places = [...new Set(points.map((datum) => Number(datum.x)))].sort((a, b) => b - a)
  const kept = new Set<number>()
  let edge = Infinity
  for (const place of places) {
    if (edge - pixel(place) < 21) continue
    kept.add(place)
    edge = pixel(place)
  }
  return kept
}
