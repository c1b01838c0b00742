import { say } from '../../i18n/say.ts'
import type { Datum, Layer, Model } from '../model.ts'
import { count } from './count.ts'

/** Pairs of values: how many, the greatest rise and the greatest fall, and those that stand out. */
export function arrowSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const upright = layer.mark.channels.y1 !== undefined && layer.mark.channels.y2 !== undefined
  const [from, to] = upright ? (['y1', 'y2'] as const) : (['x1', 'x2'] as const)
  const axis = model[upright ? 'y' : 'x']
  const other = model[upright ? 'x' : 'y']
  const nameOf = (datum: Datum): string => {
    const place = datum[other.channel]
    if (place === undefined) return layer.seriesName(datum.series)
    return other.kind === 'category' ? other.categoryText(String(place)) : other.format(place)
  }
  const change = (datum: Datum): number => Number(datum[to]) - Number(datum[from])
  const told = (datum: Datum): { name: string; from: string; to: string } => ({
    name: nameOf(datum),
    from: axis.format(Number(datum[from])),
    to: axis.format(Number(datum[to]))
  })
  const ordered = [...layer.data].sort((a, b) => change(b) - change(a))
  const [up, down] = [ordered[0], ordered.at(-1)]
  const sentences = [say(lang, 'chart_summary_arrows', { count: count(model, ordered.length) })]
  if (up && change(up) > 0) sentences.push(say(lang, 'chart_summary_arrow_up', told(up)))
  if (down && change(down) < 0) sentences.push(say(lang, 'chart_summary_arrow_down', told(down)))
  for (const datum of ordered.filter(({ lit }) => lit).slice(0, 5))
    sentences.push(say(lang, 'chart_summary_pair', told(datum)))
  return sentences
}
