import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { colourVar } from '../palette.ts'

/** Words at a place. */
export const drawText: DrawMark = (draft) => {
  const { data } = draft.layer
  return [
    Plot.text(data, {
      x: 'x',
      y: 'y',
      text: 'text',
      fill: 'colour',
      stroke: colourVar('surface'),
      strokeWidth: 3,
      ...placed(draft, data, 'both')
    })
  ]
}
