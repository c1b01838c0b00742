import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { seriesOf } from './line-runs.ts'

/** Areas from zero, one upon the other, or bands between two values. */
export const drawArea: DrawMark = (draft) => {
  const data = [...seriesOf(draft.layer.data).values()].flat()
  const band = draft.layer.mark.channels.y === undefined
  return [
    Plot.areaY(data, {
      x: 'x',
      y1: 'y1',
      y2: 'y2',
      z: 'series',
      fill: 'colour',
      fillOpacity: band ? 0.25 : 0.85,
      ...placed(draft, data, 'none')
    })
  ]
}
