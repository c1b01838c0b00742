import type { Column, Table } from '../table/table.ts'
import { boxesOf } from './box-stats.ts'
import { columnKind, findColumn } from './columns.ts'
import { valueFormat } from './format-value.ts'
import type { Layer, Model } from './model.ts'
import type { ChannelName, ScaleSpec } from './spec.ts'

/** What a chart says of one of its marks: its name, and its values with their units. */
export interface Tip {
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly value: string }[]
  /** The column whose value the mark shows. */
  readonly column?: string
  readonly series: string
}

/** What the marks of a row say; undefined for a row that no mark shows. `unitOf` names a column's unit, where it has one. */
export function maybeTip(
  model: Model,
  table: Table,
  row: number,
  unitOf: (column: string) => string | undefined
): Tip | undefined {
  const layers = model.layers.filter(({ data }) => data.some((datum) => datum.row === row))
  const [main] = layers
  if (!main) return undefined
  const names: string[] = []
  const lines: { name: string; value: string }[] = []
  for (const { column, scale } of columnsOf(model, layers, table)) {
    const value = column.values[row] ?? null
    if (value === null) continue
    const kind = columnKind(column)
    const written = valueFormat(column, scale, model.words)(value)
    const unit = kind === 'number' && scale.unit === undefined ? unitOf(column.name) : undefined
    const full = unit === undefined ? written : `${written} ${unit}`
    if (kind === 'category') names.push(full)
    else lines.push({ name: model.words.columnLabel?.(column.name) ?? column.name, value: full })
  }
  const title = names.join(' · ') || (lines.shift()?.value ?? '')
  const column = measured(model, main)
  return {
    title,
    lines,
    ...(column !== undefined && { column }),
    series: main.data.find((d) => d.row === row)?.series ?? ''
  }
}

/** What the nth box of a chart says: its median and its ends. */
export function maybeBoxTip(model: Model, index: number): Tip | undefined {
  const layer = model.layers.find(({ mark }) => mark.mark === 'box')
  const [place, measure] = model.y.kind === 'category' ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const box = layer && boxesOf(layer.data, place, measure)[index]
  if (!layer || !box) return undefined
  const named = model[place]
  const title = named.kind === 'category' ? named.categoryText(String(box.place)) : named.format(box.place)
  const values = { name: '', type: 'DOUBLE', values: [box.low, box.q1, box.median, box.q3, box.high] }
  const format = valueFormat(values, model[measure].scale, model.words)
  const name = model.words.columnLabel?.(model[measure].column ?? '') ?? model[measure].column ?? ''
  const value = [box.low, box.q1, box.median, box.q3, box.high].map(format).join(' – ')
  return { title, lines: [{ name: `${name} (n = ${box.count})`, value }], series: '' }
}

const scaled: Partial<Record<ChannelName, 'x' | 'y' | 'color'>> = {
  x: 'x',
  x1: 'x',
  x2: 'x',
  y: 'y',
  y1: 'y',
  y2: 'y',
  fill: 'color',
  stroke: 'color'
}

function columnsOf({ spec }: Model, layers: readonly Layer[], table: Table): { column: Column; scale: ScaleSpec }[] {
  const found = new Map<string, { column: Column; scale: ScaleSpec }>()
  if (spec.facet) {
    const column = findColumn(table, spec.facet.by)
    if (column) found.set(column.name, { column, scale: {} })
  }
  for (const { mark } of layers) {
    for (const [name, channel] of Object.entries(mark.channels)) {
      const column = channel.kind === 'column' ? findColumn(table, channel.name) : undefined
      const scale = scaled[name as ChannelName]
      if (column && !found.has(column.name)) found.set(column.name, { column, scale: scale ? spec[scale] : {} })
    }
  }
  return [...found.values()]
}

function measured({ y }: Model, { mark }: Layer): string | undefined {
  const { channels } = mark
  const shaded = mark.mark === 'geo' || mark.mark === 'cell'
  const channel = shaded
    ? channels.fill
    : y.kind === 'category'
      ? (channels.x ?? channels.x2)
      : (channels.y ?? channels.y2)
  return channel?.kind === 'column' ? channel.name : undefined
}
