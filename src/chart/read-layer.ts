import type { Column, Table, Value } from '../table/table.ts'
import { findColumn, toNumber } from './columns.ts'
import { valueFormat } from './format-value.ts'
import { measureAxis } from './measure-axis.ts'
import type { AxisKind, Datum, Layer, Position } from './model.ts'
import type { Paint } from './paint.ts'
import { readPaint } from './paint.ts'
import type { Channel, ChartSpec, MarkSpec } from './spec.ts'
import { stack } from './stack.ts'
import { isUnrated } from './unrated.ts'
import type { Words } from './words.ts'

const positions = ['x', 'y', 'x1', 'x2', 'y1', 'y2'] as const

interface Kinds {
  readonly x: AxisKind
  readonly y: AxisKind
}

/** Reads one mark's rows; those without a value in a channel that the mark needs are skipped and counted, never drawn as zero. */
export function readLayer(
  spec: ChartSpec,
  mark: MarkSpec,
  table: Table,
  kinds: Kinds,
  words: Words
): Layer & { paint: Paint } {
  const columnOf = (channel: Channel | undefined): Column | undefined =>
    channel?.kind === 'column' ? findColumn(table, channel.name) : undefined
  const seriesColumn = columnOf(mark.channels.series) ?? lineColour(mark, columnOf)
  const textColumn = columnOf(mark.channels.text)
  const sizeColumn = columnOf(mark.channels.size)
  const stateColumn = columnOf(mark.channels.state)
  const facetColumn = spec.facet && findColumn(table, spec.facet.by)
  const litColumn = highlightColumn(mark, table, kinds, stateColumn ?? seriesColumn, textColumn)
  const litValues = new Set(mark.highlight?.values.map(String))
  const isLit = (row: number): boolean => litColumn !== undefined && litValues.has(String(litColumn.values[row]))
  const rows = constantOnly(mark) ? 1 : table.rowCount
  const seriesKeys = seriesColumn ? [...new Set(seriesColumn.values.map(String))] : ['']
  const hasLit = litColumn !== undefined && litColumn.values.some((_, row) => isLit(row))
  const paint = readPaint(spec, mark, table, words, seriesKeys, hasLit && mark.mark !== 'geo')
  const textFormat = textColumn && valueFormat(textColumn, {}, words)
  const seriesOf = (row: number): string => (seriesColumn ? String(seriesColumn.values[row]) : '')
  const facetOf = (row: number) => facetColumn && { facet: String(facetColumn.values[row]) }
  let data: Datum[] = []
  const missing: { x: Position; series: string; facet?: string }[] = []
  let skipped = 0
  for (let row = 0; row < rows; row++) {
    const at = rowPositions(mark, row, kinds, columnOf)
    const shade = paint.column?.values[row] ?? null
    if (
      !at ||
      isUnrated(table, mark, row) ||
      ((mark.mark === 'cell' || mark.mark === 'geo') && shade === null) ||
      (stateColumn && typeof stateColumn.values[row] !== 'string') ||
      (facetColumn && facetColumn.values[row] === null)
    ) {
      skipped++
      const x = placeOf(mark.channels.x, row, kinds.x, columnOf)
      if (x !== undefined) missing.push({ x, series: seriesOf(row), ...facetOf(row) })
      continue
    }
    const series = seriesOf(row)
    const size = sizeColumn && toNumber(sizeColumn, sizeColumn.values[row] ?? null)
    const text = textFormat?.(textColumn?.values[row] ?? null) ?? constantText(mark)
    data.push({
      row,
      ...at,
      series,
      colour: paint.colour(shade, series, isLit(row)),
      lit: isLit(row),
      ...(size !== undefined && { size }),
      ...(text !== undefined && { text }),
      ...(shade !== null && { shade }),
      ...(stateColumn && { state: String(stateColumn.values[row]) }),
      ...facetOf(row)
    })
  }
  const measure = measureAxis(mark, table)
  if (mark.mark === 'bar' || mark.mark === 'waffle') data = stack(data, measure === 'x' ? 'y' : 'x', measure)
  if (mark.mark === 'area' && mark.channels.y) data = stack(data, 'x', 'y')
  const shown = valueColumn(mark, table, kinds, columnOf)
  const format = shown && valueFormat(shown.column, spec[shown.scale], words)
  const seriesFormat = seriesColumn && valueFormat(seriesColumn, {}, words)
  const seriesValues = new Map(seriesColumn?.values.map((value) => [String(value), value]))
  return {
    mark,
    data,
    skipped,
    missing,
    hasLit,
    paint,
    seriesName: (key) => seriesFormat?.(seriesValues.get(key) ?? key) ?? '',
    valueText: (datum) => (shown && format ? format(shown.column.values[datum.row] ?? null) : ''),
    ...(seriesColumn && { seriesColumn: seriesColumn.name })
  }
}

/** A colour by column also tells lines apart. */
function lineColour(
  mark: MarkSpec,
  columnOf: (channel: Channel | undefined) => Column | undefined
): Column | undefined {
  if (mark.mark === 'line' || mark.mark === 'bump') return columnOf(mark.channels.stroke)
  return mark.mark === 'area' ? columnOf(mark.channels.fill) : undefined
}

function constantOnly(mark: MarkSpec): boolean {
  return Object.values(mark.channels).every((channel) => channel.kind !== 'column')
}

function constantText(mark: MarkSpec): string | undefined {
  const channel = mark.channels.text
  return channel?.kind === 'value' ? String(channel.value) : undefined
}

function highlightColumn(
  mark: MarkSpec,
  table: Table,
  kinds: Kinds,
  series: Column | undefined,
  text: Column | undefined
): Column | undefined {
  if (!mark.highlight) return undefined
  if (mark.highlight.column !== undefined) return findColumn(table, mark.highlight.column)
  if (series) return series
  for (const axis of ['y', 'x'] as const) {
    const channel = mark.channels[axis]
    if (kinds[axis] === 'category' && channel?.kind === 'column') return findColumn(table, channel.name)
  }
  return text
}

function rowPositions(
  mark: MarkSpec,
  row: number,
  kinds: Kinds,
  columnOf: (channel: Channel | undefined) => Column | undefined
): Partial<Record<(typeof positions)[number], Position>> | undefined {
  const at: Partial<Record<(typeof positions)[number], Position>> = {}
  for (const name of positions) {
    const channel = mark.channels[name]
    if (!channel) continue
    const position = placeOf(channel, row, kinds[name.startsWith('x') ? 'x' : 'y'], columnOf)
    if (position === undefined) return undefined
    at[name] = position
  }
  return at
}

function placeOf(
  channel: Channel | undefined,
  row: number,
  kind: AxisKind,
  columnOf: (channel: Channel | undefined) => Column | undefined
): Position | undefined {
  if (!channel || channel.kind === 'colour') return undefined
  const column = columnOf(channel)
  return toPosition(channel.kind === 'value' ? channel.value : (column?.values[row] ?? null), column, kind)
}

/** A value's place on an axis of that kind; undefined when it has none. */
export function toPosition(value: Value, column: Column | undefined, kind: AxisKind): Position | undefined {
  if (value === null) return undefined
  if (kind === 'category') return value instanceof Date ? value.toISOString() : String(value)
  if (kind === 'date') {
    const time = value instanceof Date ? value.getTime() : typeof value === 'string' ? Date.parse(value) : NaN
    return Number.isFinite(time) ? time : undefined
  }
  return column ? toNumber(column, value) : typeof value === 'number' ? value : undefined
}

/** The column whose values the mark shows, with the scale that says how they are written. */
function valueColumn(
  mark: MarkSpec,
  table: Table,
  kinds: Kinds,
  columnOf: (channel: Channel | undefined) => Column | undefined
): { column: Column; scale: 'x' | 'y' | 'color' } | undefined {
  if (mark.mark === 'cell' || mark.mark === 'geo') {
    const column = columnOf(mark.channels.text) ?? columnOf(mark.channels.fill)
    return column && { column, scale: 'color' }
  }
  const scale =
    mark.mark === 'bar' || mark.mark === 'waffle' || mark.mark === 'box'
      ? measureAxis(mark, table)
      : kinds.y === 'category'
        ? 'x'
        : 'y'
  const column = columnOf(mark.channels[scale]) ?? columnOf(mark.channels[`${scale}2`])
  return column && { column, scale }
}
