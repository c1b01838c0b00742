import { formatNumber } from '../i18n/format.ts'
import { inLang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import type { Table } from '../table/table.ts'
import { isRankName } from './columns.ts'
import { seriesOf } from './line-runs.ts'
import type { Axis, Datum, Layer, Model } from './model.ts'
import { readModel } from './read-model.ts'
import type { ChartSpec } from './spec.ts'
import type { Words } from './words.ts'

/** One computed paragraph: what is drawn, how much of it, its extremes or its change, and the place of what stands out. */
export function summariseChart(spec: ChartSpec, table: Table, words: Words): string {
  return summariseModel(readModel(spec, table, words))
}

/** The paragraph of a model that was read already. */
export function summariseModel(model: Model): string {
  const { lang } = model.words
  const main = model.layers.find(({ mark }) => mark.mark !== 'rule' && mark.mark !== 'text') ?? model.layers[0]
  const sentences: string[] = []
  if (!main || main.data.length === 0) sentences.push(say(lang, 'chart_summary_empty'))
  else if (main.mark.mark === 'line' || main.mark.mark === 'bump' || main.mark.mark === 'area')
    sentences.push(...lineSentences(model, main))
  else if (main.mark.mark === 'cell') sentences.push(...cellSentences(model, main))
  else if (model.x.kind === 'category' || model.y.kind === 'category' || main.mark.mark === 'bar')
    sentences.push(...categorySentences(model, main))
  else sentences.push(...scatterSentences(model, main))
  for (const { mark } of model.layers)
    if (mark.mark === 'rule' && mark.label !== undefined && typeof mark.label !== 'boolean')
      sentences.push(say(lang, 'chart_summary_rule', { label: inLang(mark.label, lang) }))
  const panels = model.facets?.keys.length ?? 0
  if (panels > 1) sentences.push(say(lang, 'chart_summary_panels', { count: count(model, panels) }))
  if (main && main.skipped > 0)
    sentences.push(say(lang, 'chart_summary_skipped', { count: count(model, main.skipped) }))
  return sentences.join(' ')
}

/** Bars, or marks in rows: extremes, and the places of what stands out among all. */
function categorySentences(model: Model, layer: Layer): string[] {
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

/** Lines: how many, from when to when, and from what to what for those that stand out (or for all, when they are few). */
function lineSentences(model: Model, layer: Layer): string[] {
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

function cellSentences(model: Model, layer: Layer): string[] {
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

function scatterSentences(model: Model, layer: Layer): string[] {
  const { lang } = model.words
  const sentences = [say(lang, 'chart_summary_points', { count: count(model, layer.data.length) })]
  for (const axis of [model.x, model.y]) sentences.push(...rangeSentence(model, axis, layer))
  for (const datum of layer.data.filter(({ lit }) => lit).slice(0, 5)) {
    const [x, y] = [model.x.format(Number(datum.x)), model.y.format(Number(datum.y))]
    sentences.push(say(lang, 'chart_summary_point', { name: datum.text ?? datum.series, x, y }))
  }
  return sentences
}

/** From which to which value an axis is used. */
function rangeSentence({ words }: Model, axis: Axis, layer: Layer): string[] {
  let [low, high] = [Infinity, -Infinity]
  for (const datum of layer.data) {
    const value = Number(datum[axis.channel])
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return []
  const written = (value: number): string => axis.format(axis.kind === 'date' ? new Date(value) : value)
  const column = axis.column ?? axis.channel
  const name = axis.title || (words.columnLabel?.(column) ?? column)
  return [say(words.lang, 'chart_summary_range', { name, low: written(low), high: written(high) })]
}

function count(model: Model, value: number): string {
  return formatNumber(model.words.lang, value)
}
