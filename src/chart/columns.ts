import type { Column, Table, Value } from '../table/table.ts'

/** What a column's values are, as far as drawing cares. `year` is a whole number that is read without grouping. */
export type ColumnKind = 'number' | 'year' | 'date' | 'category'

/** The first column of that exact name. */
export function findColumn(table: Table, name: string): Column | undefined {
  return table.columns.find((column) => column.name === name)
}

/** The kind of a column, from its values; a column without any counts by its SQL type. */
export function columnKind(column: Column): ColumnKind {
  const held = column.values.filter((value) => value !== null)
  if (held.length === 0) return /INT|DOUBLE|FLOAT|DECIMAL/.test(column.type) ? 'number' : 'category'
  if (held.every((value) => value instanceof Date)) return 'date'
  const numbers = held.map((value) => toNumber(column, value))
  if (numbers.some((value) => value === undefined)) return 'category'
  const yearly = numbers.every((value) => Number.isInteger(value) && Number(value) >= 1800 && Number(value) <= 2200)
  return yearly && /year|edition|(^|_)(nam|năm|ky|kỳ)($|_)/i.test(column.name) ? 'year' : 'number'
}

/** A value as a double, or undefined when it is no finite number; decimals that a double cannot hold arrive as text. */
export function toNumber(column: Column, value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' && /^(DECIMAL|HUGEINT|UHUGEINT|U?BIGINT)/.test(column.type) && /^-?[\d.]+$/.test(value))
    return Number(value)
  return undefined
}

/** Whether a column holds places in an order, where 1 is the best. */
export function isRankName(name: string): boolean {
  return /(^|_)(rank|place|hang|hạng)($|_)/i.test(name)
}
