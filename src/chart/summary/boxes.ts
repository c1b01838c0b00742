import { say } from '../../i18n/say.ts'
import { boxesOf } from '../box-stats.ts'
import { valueFormat } from '../format-value.ts'
import type { Layer, Model } from '../model.ts'
import { count } from './count.ts'

/** Spreads: how many rows in how many groups, and the highest and the lowest median. */
export function boxSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const [place, measure] = model.y.kind === 'category' ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const boxes = boxesOf(layer.data, place, measure).sort((a, b) => b.median - a.median)
  const named = model[place]
  const nameOf = (at: string | number): string =>
    named.kind === 'category' ? named.categoryText(String(at)) : named.format(named.kind === 'date' ? new Date(at) : at)
  const column = { name: '', type: 'DOUBLE', values: boxes.flatMap(({ median, q1, q3 }) => [median, q1, q3]) }
  const format = valueFormat(column, model[measure].scale, model.words)
  const groups = count(model, boxes.length)
  const sentences = [say(lang, 'chart_summary_boxes', { count: count(model, layer.data.length), groups })]
  const [top, bottom] = [boxes[0], boxes.at(-1)]
  if (top && boxes.length === 1) {
    const values = { median: format(top.median), low: format(top.q1), high: format(top.q3) }
    sentences.push(say(lang, 'chart_summary_box_one', values))
  } else if (top && bottom) {
    const ends = {
      top: nameOf(top.place),
      topValue: format(top.median),
      bottom: nameOf(bottom.place),
      bottomValue: format(bottom.median)
    }
    sentences.push(say(lang, 'chart_summary_box_ends', ends))
  }
  return sentences
}
