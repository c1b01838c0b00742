import * as Plot from '@observablehq/plot'
import { inLang } from '../../i18n/lang.ts'
import type { Draft, DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { smallSize } from '../text-size.ts'
import { colourVar } from '../palette.ts'

/** Lines across the chart at stated values (a mean, a threshold). */
export const drawRule: DrawMark = (whole) => {
  const draft = inEveryPanel(whole)
  const { data, mark } = draft.layer
  const { channels } = mark
  const upright = channels.x !== undefined
  const partial = channels.x1 ?? channels.y1
  const base = {
    stroke: 'colour',
    strokeWidth: 1.25,
    ...(mark.dash !== false && !partial && { strokeDasharray: '4,3' }),
    ...placed(draft, data, upright ? 'x' : 'y')
  }
  return [
    upright
      ? Plot.ruleX(data, { x: 'x', ...(channels.y1 && channels.y2 && { y1: 'y1', y2: 'y2' }), ...base })
      : Plot.ruleY(data, { y: 'y', ...(channels.x1 && channels.x2 && { x1: 'x1', x2: 'x2' }), ...base })
  ]
}

/** A rule's words, which are drawn over all marks, at the end of the rule where less is in their way. */
export const ruleLabel: DrawMark = (whole) => {
  const draft = inEveryPanel(whole)
  const { layer, model } = draft
  const { mark } = layer
  const first = layer.data.slice(0, 1)
  if (mark.mark !== 'rule' || mark.label === undefined || typeof mark.label === 'boolean' || !first[0]) return []
  const words = inLang(mark.label, model.words.lang)
  const upright = mark.channels.x !== undefined
  const side = upright ? 'start' : quieterSide(draft, Number(first[0].y))
  const move = upright ? { dx: 5, dy: 6 } : { dx: side === 'start' ? 6 : 0, dy: -9 }
  return [
    Plot.text(first, {
      ...(upright ? { x: 'x' } : { y: 'y' }),
      frameAnchor: upright ? 'top' : ({ start: 'left', middle: 'middle', end: 'right' } as const)[side],
      textAnchor: side,
      text: () => words,
      fontSize: smallSize,
      fill: colourVar('label'),
      stroke: colourVar('surface'),
      strokeWidth: 4,
      ...placed(draft, first, 'both', move)
    })
  ]
}

function quieterSide({ model }: Draft, level: number): 'start' | 'middle' | 'end' {
  const [low, high] = [Number(model.x.domain[0]), Number(model.x.domain.at(-1))]
  const reach = Math.abs(Number(model.y.domain.at(-1)) - Number(model.y.domain[0])) * 0.12
  let [start, middle, end] = [0, 0, 0]
  for (const { data, mark } of model.layers) {
    for (const { x, y } of mark.mark === 'rule' ? [] : data) {
      if (Math.abs(Number(y) - level) > reach) continue
      const share = (Number(x) - low) / (high - low)
      if (share < 0.3) start++
      else if (share > 0.7) end++
      else middle++
    }
  }
  if (end <= Math.min(start, middle)) return 'end'
  return start <= middle ? 'start' : 'middle'
}

/** A rule at a stated value stands in every panel; one from rows in the panels of its rows. */
function inEveryPanel(draft: Draft): Draft {
  if (Object.values(draft.layer.mark.channels).some((channel) => channel.kind === 'column')) return draft
  const { facets, ...model } = draft.model
  return facets ? { ...draft, model } : draft
}
