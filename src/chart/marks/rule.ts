import * as Plot from '@observablehq/plot'
import { inLang } from '../../i18n/lang.ts'
import type { Draft, DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { smallSize } from '../layout.ts'
import { colourVar } from '../palette.ts'

/** Lines across the chart at stated values (a mean, a threshold), with their words. */
export const drawRule: DrawMark = (draft) => {
  const { layer, model } = draft
  const { data, mark } = layer
  const upright = mark.channels.x !== undefined
  const ends = mark.channels.x1 ?? mark.channels.y1
  const every = Object.values(mark.channels).every((channel) => channel.kind !== 'column')
  const own = every ? withoutPanels(draft) : draft
  const base = {
    stroke: 'colour',
    strokeWidth: 1.25,
    ...(mark.dash !== false && !ends && { strokeDasharray: '4,3' }),
    ...placed(own, data, upright ? 'x' : 'y')
  }
  const words = typeof mark.label === 'boolean' || mark.label === undefined ? '' : inLang(mark.label, model.words.lang)
  const rule = upright
    ? Plot.ruleX(data, { x: 'x', ...(ends && { y1: 'y1', y2: 'y2' }), ...base })
    : Plot.ruleY(data, { y: 'y', ...(ends && { x1: 'x1', x2: 'x2' }), ...base })
  if (words === '') return [rule]
  const first = data.slice(0, 1)
  const side = upright ? 'start' : 'end'
  return [
    rule,
    Plot.text(first, {
      ...(upright ? { x: 'x', frameAnchor: 'top' as const } : { y: 'y', frameAnchor: 'right' as const }),
      text: () => words,
      textAnchor: side,
      fontSize: smallSize,
      fill: colourVar('label'),
      stroke: colourVar('surface'),
      strokeWidth: 3,
      ...placed(own, first, 'both', upright ? { dx: 5, dy: 6 } : { dy: -8 })
    })
  ]
}

/** A rule at a stated value stands in every panel. */
function withoutPanels(draft: Draft): Draft {
  const { facets: _, ...model } = draft.model
  return { ...draft, model }
}
