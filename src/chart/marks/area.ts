import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { seriesOf } from '../line-runs.ts'

/** Areas from zero, one upon the other, or bands between two values. */
export const drawArea: DrawMark = (draft) => {
  const data = [...seriesOf(draft.layer.data).values()].flat()
  const series = new Set(data.map((datum) => datum.series)).size
  const stacked = draft.layer.mark.channels.y !== undefined && series > 1
  const band = draft.layer.mark.channels.y === undefined
  return [
    Plot.areaY(data, {
      x: 'x',
      y1: 'y1',
      y2: 'y2',
      z: 'series',
      fill: 'colour',
      fillOpacity: stacked ? 0.9 : 0.2,
      ...placed(draft, data, 'none')
    }),
    Plot.line(data, {
      x: 'x',
      y: 'y2',
      z: 'series',
      stroke: 'colour',
      strokeWidth: 1.75,
      ...placed(draft, data, 'both')
    }),
    band &&
      Plot.line(data, {
        x: 'x',
        y: 'y1',
        z: 'series',
        stroke: 'colour',
        strokeWidth: 1.75,
        ...placed(draft, data, 'both')
      }),
    data.length <= 4000 &&
      Plot.dot(data, {
        x: 'x',
        y: 'y2',
        r: 2,
        fill: 'colour',
        ...(data.length > 400 && { fillOpacity: 0 }),
        ...placed(draft, data, 'both')
      })
  ].filter((mark) => mark !== false)
}
