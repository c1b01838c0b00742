import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'

/** Short strokes, one for each row: the spread of many values along a line. */
export const drawTick: DrawMark = (draft) => {
  const data = [...draft.layer.data].sort((a, b) => Number(a.lit) - Number(b.lit))
  const upright = data.some((datum) => typeof datum.x === 'number')
  const { channels } = draft.layer.mark
  const base = {
    ...(channels.x && { x: 'x' }),
    ...(channels.y && { y: 'y' }),
    stroke: 'colour',
    strokeWidth: 1.5,
    ...placed(draft, data, upright ? 'x' : 'y')
  }
  return [upright ? Plot.tickX(data, { x: 'x', ...base }) : Plot.tickY(data, { y: 'y', ...base })]
}
