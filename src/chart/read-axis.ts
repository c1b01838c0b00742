import { inLang } from '../i18n/lang.ts'
import type { Column, Table } from '../table/table.ts'
import { columnKind, findColumn, isRankName } from './columns.ts'
import { tickFormat, valueFormat } from './format-value.ts'
import type { Axis, AxisKind, Layer, Position } from './model.ts'
import { categoryOrder } from './order.ts'
import { toPosition } from './read-layer.ts'
import type { ChartSpec, MarkSpec } from './spec.ts'
import { niceDomain } from './ticks.ts'
import type { Words } from './words.ts'

const nobody: Column = { name: '', type: 'DOUBLE', values: [] }

/** Reads one position axis from the rows that were read: its ends or its categories, its direction and its words; `sort` counts where it is `sortable`. */
export function readAxis(
  spec: ChartSpec,
  channel: 'x' | 'y',
  kind: AxisKind,
  layers: readonly Layer[],
  table: Table,
  words: Words,
  sortable: boolean
): Axis {
  const scale = spec[channel]
  const column = axisColumn(spec, channel, table)
  const shown = column ?? nobody
  const format = valueFormat(shown, scale, words)
  const original = new Map(shown.values.map((value) => [toPosition(value, shown, kind), value]))
  const categoryText = (key: string): string => format(original.get(key) ?? key)
  const rank = kind === 'number' && (scale.better ? scale.better === 'lower' : isRankName(shown.name))
  const places = placesOf(layers, channel)
  const domain =
    kind === 'category'
      ? categoryOrder(channel, layers, table, scale.domain?.map(String) ?? [], categoryText, {
          lang: words.lang,
          sortable,
          counted: column !== undefined && columnKind(column) !== 'category'
        })
      : numberDomain(spec, channel, kind, layers, rank, places)
  return {
    channel,
    kind,
    ...(column && { column: column.name }),
    scale,
    rank,
    reverse: scale.reverse ?? (rank && channel === 'y'),
    domain,
    places: kind === 'category' ? domain : places,
    title: axisTitle(spec, channel, kind, column, words),
    format,
    tickText: (ticks) => tickFormat(shown, scale, words, ticks),
    categoryText
  }
}

function axisColumn(spec: ChartSpec, channel: 'x' | 'y', table: Table): Column | undefined {
  for (const { channels } of spec.marks) {
    for (const name of [channel, `${channel}1`, `${channel}2`] as const) {
      const held = channels[name]
      const column = held?.kind === 'column' ? findColumn(table, held.name) : undefined
      if (column) return column
    }
  }
  return undefined
}

function axisTitle(
  spec: ChartSpec,
  channel: 'x' | 'y',
  kind: AxisKind,
  column: Column | undefined,
  words: Words
): string {
  const { label } = spec[channel]
  if (label === null) return ''
  if (label !== undefined) return inLang(label, words.lang)
  if (!column || kind !== 'number') return ''
  return words.columnLabel?.(column.name) ?? column.name
}

function placesOf(layers: readonly Layer[], channel: 'x' | 'y'): number[] {
  const places = new Set<number>()
  for (const { data, mark } of layers) {
    if (mark.mark === 'rule') continue
    for (const datum of data) {
      for (const place of [datum[channel], ...(spans(mark) ? [datum[`${channel}1`], datum[`${channel}2`]] : [])])
        if (typeof place === 'number') places.add(place)
    }
  }
  return [...places].sort((a, b) => a - b)
}

/** Whether a mark goes from one place to another, so that both of them are places of rows. */
function spans({ mark }: MarkSpec): boolean {
  return mark === 'arrow' || mark === 'link'
}

function numberDomain(
  spec: ChartSpec,
  channel: 'x' | 'y',
  kind: AxisKind,
  layers: readonly Layer[],
  rank: boolean,
  places: readonly number[]
): Position[] {
  const scale = spec[channel]
  let [low, high] = [Infinity, -Infinity]
  const take = (value: Position | undefined): void => {
    if (typeof value !== 'number') return
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  for (const { data, mark } of layers) {
    for (const datum of data) {
      const stacked = datum[`${channel}2`] !== undefined && mark.mark !== 'rule'
      if (!stacked) take(datum[channel])
      take(datum[`${channel}1`])
      take(datum[`${channel}2`])
    }
  }
  if (scale.zero) take(0)
  if (low > high) [low, high] = [0, 1]
  const stated = scale.domain?.map(Number).filter(Number.isFinite) ?? []
  if (stated.length >= 2) {
    const grounded = standsOnZero(layers, channel)
    const ends = [Math.min(...stated), Math.max(...stated)] as const
    return grounded ? [Math.min(0, ends[0]), Math.max(0, ends[1])] : [...ends]
  }
  if (kind === 'date' || kind === 'year') {
    const pad = low === high ? 1 : columnWidth(layers, channel, places)
    return [low - pad, high + pad]
  }
  if (scale.type === 'log' && low > 0) return [low, high]
  if (rank) return rankDomain(layers, low, high)
  return low === high ? niceDomain(Math.min(0, low), Math.max(0, high) || 1, 5) : niceDomain(low, high, 5)
}

/** From 1, with some air behind the last place; where places are bands of their own, half a place at both ends. */
function rankDomain(layers: readonly Layer[], low: number, high: number): Position[] {
  if (layers.some(({ mark }) => mark.mark === 'bump')) return [Math.min(1, low) - 0.5, high + 0.5]
  const first = Math.min(1, low)
  return [first, Math.max(2, high + (high - first) * 0.05)]
}

/** Whether bars or areas are long along this axis. */
export function standsOnZero(layers: readonly Layer[], channel: 'x' | 'y'): boolean {
  return layers.some(
    ({ mark, data }) =>
      (mark.mark === 'bar' || mark.mark === 'waffle' || (mark.mark === 'area' && mark.channels.y !== undefined)) &&
      data.some((datum) => datum[`${channel}2`] !== undefined)
  )
}

/** Room at the ends of a time axis, so that columns on it are whole. */
function columnWidth(layers: readonly Layer[], channel: 'x' | 'y', places: readonly number[]): number {
  const bars = layers.some(
    ({ mark, data }) =>
      mark.mark === 'box' || (mark.mark === 'bar' && data.some((datum) => datum[`${channel}2`] === undefined))
  )
  return bars ? smallestGap(places) / 2 : 0
}

/** The least distance between neighbouring places; 1 when there are not two. */
export function smallestGap(places: readonly number[]): number {
  let gap = Infinity
  for (let index = 1; index < places.length; index++)
    gap = Math.min(gap, (places[index] ?? 0) - (places[index - 1] ?? 0))
  return Number.isFinite(gap) ? gap : 1
}
