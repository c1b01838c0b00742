import { say } from '../../i18n/say.ts'
import type { Datum, Layer, Model } from '../model.ts'
import { count } from './count.ts'
import { rangeSentence } from './range.ts'

/** Bars, or marks in rows: extremes, and the places of what stands out among all. */
export function categorySentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const across = model.y.kind === 'category'
  const [named, measured] = across ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const axis = model[measured]
  const nameOf = (datum: Datum): string =>
    model[named].kind === 'category'
      ? model[named].categoryText(String(datum[named]))
      : model[named].format(datum[named] ?? null)
  const valueOf = (datum: Datum): number => Number(datum[measured])
  const ordered = [...layer.data].sort((a, b) => (axis.rank ? valueOf(a) - valueOf(b) : valueOf(b) - valueOf(a)))
  const [top, bottom] = [ordered[0], ordered.at(-1)]
  const measure = axis.title === '' ? '' : axis.title + ' · '
  const sentences = [measure + say(lang, 'chart_summary_rows', { count: count(model, ordered.length) })]
  if (ordered.length !== new Set(ordered.map(nameOf)).size) {
    sentences.push(...rangeSentence(model, axis, layer))
  } else if (top && bottom && ordered.length > 1) {
    const inputs = {
      top: nameOf(top),
      topValue: layer.valueText(top),
      bottom: nameOf(bottom),
      bottomValue: layer.valueText(bottom)
    }
    sentences.push(axis.rank ? say(lang, 'chart_summary_rank_ends', inputs) : say(lang, 'chart_summary_ends', inputs))
    for (const datum of ordered.filter(({ lit }) => lit).slice(0, 5)) {
      const better = ordered.filter((other) =>
        axis.rank ? valueOf(other) < valueOf(datum) : valueOf(other) > valueOf(datum)
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
  }
  return sentences
}
