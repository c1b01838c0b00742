import { say } from '../../i18n/say.ts'
import type { Layer, Model } from '../model.ts'
import { count } from './count.ts'
import { rangeSentence } from './range.ts'

/** Scattered points: how many, between which values, and where those are that stand out. */
export function scatterSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const sentences = [say(lang, 'chart_summary_points', { count: count(model, layer.data.length) })]
  for (const axis of [model.x, model.y]) sentences.push(...rangeSentence(model, axis, layer))
  for (const datum of layer.data.filter(({ lit }) => lit).slice(0, 5)) {
    const [x, y] = [model.x.format(Number(datum.x)), model.y.format(Number(datum.y))]
    sentences.push(say(lang, 'chart_summary_point', { name: datum.text ?? datum.series, x, y }))
  }
  return sentences
}
