import type { Row, Table, Value } from './table.ts'

/** A table as records in row order; of columns that share a name the last one wins. */
export function toRows(table: Table): Row[] {
  return Array.from({ length: table.rowCount }, (_, i) => rowAt(table, i))
}

/** One row of a table as a record. */
export function rowAt(table: Table, index: number): Row {
  return Object.fromEntries(table.columns.map((column) => [column.name, column.values[index] ?? null]))
}

/** Values of the last column of that name, or undefined when there is none. */
export function maybeColumn(table: Table, name: string): readonly Value[] | undefined {
  return table.columns.findLast((column) => column.name === name)?.values
}
