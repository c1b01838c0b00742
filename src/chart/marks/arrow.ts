import * as Plot from '@observablehq/plot'
import type { Draft, DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'

/** From one value to another: what it was and what it became, with a head at the end. */
export const drawArrow: DrawMark = (draft) => {
  const { data, ends, base } = parts(draft)
  return [
    Plot.arrow(data, { ...ends, ...base, headLength: 7, insetStart: 4, ...placed(draft, data, 'both') }),
    starts(draft)
  ]
}

/** From one value to another without a direction: a range, a pair. */
export const drawLink: DrawMark = (draft) => {
  const { data, ends, base } = parts(draft)
  return [Plot.link(data, { ...ends, ...base, ...placed(draft, data, 'both') }), starts(draft), stops(draft)]
}

function parts(draft: Draft) {
  const data = [...draft.layer.data].sort((a, b) => Number(a.lit) - Number(b.lit))
  const { channels } = draft.layer.mark
  const ends = {
    ...(channels.x1 && channels.x2 ? { x1: 'x1', x2: 'x2' } : { x: 'x' }),
    ...(channels.y1 && channels.y2 ? { y1: 'y1', y2: 'y2' } : { y: 'y' })
  }
  return { data, ends, base: { stroke: 'colour', strokeWidth: 2 } }
}

function starts(draft: Draft): Plot.Markish {
  return points(draft, '1')
}

function stops(draft: Draft): Plot.Markish {
  return points(draft, '2')
}

function points(draft: Draft, end: '1' | '2'): Plot.Markish {
  const { data, mark } = draft.layer
  const { channels } = mark
  return Plot.dot(data, {
    x: channels.x1 && channels.x2 ? `x${end}` : 'x',
    y: channels.y1 && channels.y2 ? `y${end}` : 'y',
    r: 3.5,
    fill: 'colour',
    ...placed(draft, data, 'both')
  })
}
