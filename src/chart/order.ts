import type { Table, Value } from '../table/table.ts'
import { findColumn, toNumber } from './columns.ts'
import type { Datum } from './model.ts'
import type { MarkSpec } from './spec.ts'

interface Ordered {
  readonly mark: MarkSpec
  readonly data: readonly Datum[]
}

/**
 * The keys of a category axis in the order they stand: as stated, else by the first mark's `sort` where the axis takes it,
 * else numbers (`counted`) ascending, else as the rows come.
 */
export function categoryOrder(
  axis: 'x' | 'y',
  layers: readonly Ordered[],
  table: Table,
  stated: readonly string[],
  nameOf: (key: string) => string,
  { lang, sortable, counted }: { lang: string; sortable: boolean; counted: boolean }
): string[] {
  const present = new Set<string>()
  for (const { data } of layers)
    for (const datum of data) if (datum[axis] !== undefined) present.add(String(datum[axis]))
  const keys = [...present]
  if (stated.length > 0) return [...new Set([...stated, ...keys])]
  const sorted = sortable ? layers.find(({ mark }) => mark.sort) : undefined
  const sort = sorted?.mark.sort
  if (!sorted || !sort) return counted ? keys.sort((a, b) => Number(a) - Number(b)) : keys
  const weights = new Map<string, Value>()
  for (const datum of sorted.data) {
    const key = String(datum[axis])
    weights.set(key, joined(weights.get(key), weight(sorted.mark, sort.by, axis, datum, table, nameOf)))
  }
  const sign = sort.descending ? -1 : 1
  return keys.sort((a, b) => compare(weights.get(a) ?? null, weights.get(b) ?? null, sign, lang))
}

function weight(
  mark: MarkSpec,
  by: string,
  axis: 'x' | 'y',
  datum: Datum,
  table: Table,
  nameOf: (key: string) => string
): Value {
  if (by === axis) return nameOf(String(datum[axis]))
  if (by === 'x' || by === 'y') return datum[by] ?? null
  const channel = mark.channels[by as keyof typeof mark.channels]
  const column = findColumn(table, channel?.kind === 'column' ? channel.name : by)
  const value = column?.values[datum.row] ?? null
  return column ? (toNumber(column, value) ?? value) : value
}

/** Rows that share a category weigh together (the parts of a stacked bar); names weigh as the first. */
function joined(before: Value | undefined, value: Value): Value {
  if (before === undefined || before === null) return value
  return typeof before === 'number' && typeof value === 'number' ? before + value : before
}

function compare(a: Value, b: Value, sign: number, lang: string): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  if (a instanceof Date && b instanceof Date) return sign * (a.getTime() - b.getTime())
  return sign * String(a).localeCompare(String(b), lang)
}
