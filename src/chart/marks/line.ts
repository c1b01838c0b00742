import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import type { Datum } from '../model.ts'
import { endLabels, startLabels } from './line-ends.ts'
import { lineRuns } from '../line-runs.ts'

/** Lines over editions or another number: solid where values follow each other, dashed over a place without one. */
export const drawLine: DrawMark = (draft) => {
  const { layer } = draft
  const { runs, bridges } = lineRuns(layer)
  const many = layer.data.length > 400
  const crowded = layer.data.length > 4000
  return [false, true].flatMap((lit) => {
    const own = (part: readonly Datum[]): Datum[] => part.filter((datum) => datum.lit === lit)
    const [solid, dashed, points] = [own(runs), own(bridges), own(layer.data)]
    if (points.length === 0) return []
    const strong = lit || !layer.hasLit
    const base = {
      x: 'x',
      y: 'y',
      z: 'run',
      stroke: 'colour',
      strokeLinejoin: 'round',
      strokeLinecap: 'round'
    } as const
    const strokeWidth = strong ? (lit ? 2.75 : 2) : 1.25
    return [
      dashed.length > 0 &&
        Plot.line(dashed, { ...base, strokeWidth: 1.25, strokeDasharray: '2,4', ...placed(draft, dashed, 'both') }),
      Plot.line(solid, {
        ...base,
        strokeWidth,
        ...(layer.mark.dash && { strokeDasharray: '5,4' }),
        ...placed(draft, solid, 'both')
      }),
      !crowded &&
        Plot.dot(points, {
          x: 'x',
          y: 'y',
          r: strong ? 3 : 2,
          fill: 'colour',
          ...(many && { fillOpacity: 0 }),
          ...placed(draft, points, 'both')
        }),
      lit || !layer.hasLit ? startLabels(draft, points) : [],
      lit || !layer.hasLit ? endLabels(draft) : []
    ].filter((mark) => mark !== false)
  })
}
