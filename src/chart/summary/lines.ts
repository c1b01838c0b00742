import { say } from '../../i18n/say.ts'
import { seriesOf } from '../line-runs.ts'
import type { Layer, Model } from '../model.ts'
import { count } from './count.ts'

/** Lines: how many, from when to when, and from what to what for those that stand out (or for all, when they are few). */
export function lineSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const series = [...seriesOf(layer.data).values()]
  const times = layer.data.map((datum) => Number(datum.x))
  const at = (x: number): string => model.x.format(model.x.kind === 'date' ? new Date(x) : x)
  const measure = model.y.title === '' ? '' : model.y.title + ' · '
  const sentences = [
    measure +
      say(lang, 'chart_summary_lines', {
        count: count(model, series.length),
        points: count(model, layer.data.length),
        from: model.x.kind === 'category' ? String(layer.data[0]?.x) : at(Math.min(...times)),
        to: model.x.kind === 'category' ? String(layer.data.at(-1)?.x) : at(Math.max(...times))
      })
  ]
  const lit = series.filter((rows) => rows[0]?.lit)
  const told = lit.length > 0 ? lit.slice(0, 5) : series.length <= 4 ? series : []
  for (const rows of told) {
    const [first, last] = [rows[0], rows.at(-1)]
    if (!first || !last || first === last || model.x.kind === 'category') continue
    const name = layer.seriesName(first.series) || model.y.title
    sentences.push(
      (name === '' ? '' : name + ': ') +
        say(lang, 'chart_summary_change', {
          first: layer.valueText(first),
          from: at(Number(first.x)),
          last: layer.valueText(last),
          to: at(Number(last.x))
        })
    )
  }
  return sentences
}
