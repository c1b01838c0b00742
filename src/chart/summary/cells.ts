import { say } from '../../i18n/say.ts'
import { isRankName } from '../columns.ts'
import type { Datum, Layer, Model } from '../model.ts'
import { count } from './count.ts'

/** A field of cells: its size and its extremes. */
export function cellSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const name = (datum: Datum): string =>
    `${model.y.categoryText(String(datum.y))}, ${model.x.categoryText(String(datum.x))}`
  const ordered = layer.data.filter(({ shade }) => typeof shade === 'number')
  ordered.sort((a, b) => Number(b.shade) - Number(a.shade))
  const [top, bottom] = [ordered[0], ordered.at(-1)]
  const size = { rows: count(model, model.y.domain.length), columns: count(model, model.x.domain.length) }
  const sentences = [say(lang, 'chart_summary_cells', { ...size, count: count(model, layer.data.length) })]
  const fill = layer.mark.channels.fill
  const rank = model.spec.color.better === 'lower' || (fill?.kind === 'column' && isRankName(fill.name))
  if (top && bottom) {
    const [first, last] = rank ? [bottom, top] : [top, bottom]
    const ends = {
      top: name(first),
      topValue: layer.valueText(first),
      bottom: name(last),
      bottomValue: layer.valueText(last)
    }
    sentences.push(rank ? say(lang, 'chart_summary_rank_ends', ends) : say(lang, 'chart_summary_ends', ends))
  }
  return sentences
}
