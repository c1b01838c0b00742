import { say } from '../../i18n/say.ts'
import { isRankName } from '../columns.ts'
import type { Datum, Layer, Model } from '../model.ts'
import { count } from './count.ts'

/** A map: how many states have a value, the extremes, and the place of what stands out. */
export function mapSentences(model: Model, layer: Layer): string[] {
  const { words, spec } = model
  const { lang } = words
  const { fill, state } = layer.mark.channels
  const rank = spec.color.better === 'lower' || (fill?.kind === 'column' && isRankName(fill.name))
  const column = state?.kind === 'column' ? state.name : ''
  const nameOf = (datum: Datum): string => words.label?.(column, datum.state ?? '') ?? datum.state ?? ''
  const sentences = [say(lang, 'chart_summary_map', { count: count(model, layer.data.length) })]
  const ordered = layer.data.filter(({ shade }) => typeof shade === 'number')
  ordered.sort((a, b) => (Number(b.shade) - Number(a.shade)) * (rank ? -1 : 1))
  const [top, bottom] = [ordered[0], ordered.at(-1)]
  if (!top || !bottom || ordered.length < 2) return sentences
  const ends = {
    top: nameOf(top),
    topValue: layer.valueText(top),
    bottom: nameOf(bottom),
    bottomValue: layer.valueText(bottom)
  }
  sentences.push(rank ? say(lang, 'chart_summary_rank_ends', ends) : say(lang, 'chart_summary_ends', ends))
  for (const datum of ordered.filter(({ lit }) => lit).slice(0, 5)) {
    const better = ordered.filter(({ shade }) =>
      rank ? Number(shade) < Number(datum.shade) : Number(shade) > Number(datum.shade)
    )
    sentences.push(
      say(lang, 'chart_summary_place', {
        name: nameOf(datum),
        value: layer.valueText(datum),
        place: count(model, better.length + 1),
        count: count(model, ordered.length)
      })
    )
  }
  return sentences
}
