import { parquetWriteBuffer } from 'hyparquet-writer'
import type { SchemaElement } from 'hyparquet'
import type { ColumnSpec, SqlType, TableSpec } from '../../src/dataset/schema.ts'
import type { Cell, TableRow } from '../tables/dataset.ts'

type Shape = Omit<SchemaElement, 'name' | 'repetition_type'>

const shapes: Readonly<Record<Exclude<SqlType, 'VARCHAR[]'>, Shape>> = {
  VARCHAR: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INTEGER: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  BOOLEAN: { type: 'BOOLEAN' },
  DATE: { type: 'INT32', converted_type: 'DATE' }
}

/** A table as Parquet with the declared types; dates are DATE and lists are LIST. */
export function toParquet(table: TableSpec, rows: readonly TableRow[]): Uint8Array {
  const columnData = table.columns.map(({ name, type }) => ({
    name,
    data: rows.map((row) => stored(row[name] ?? null, type))
  }))
  const schema: SchemaElement[] = [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.flatMap((column) => elements(column))
  ]
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'sotay' }))
}

function elements({ name, type, nullable }: ColumnSpec): SchemaElement[] {
  const repetition_type = nullable ? 'OPTIONAL' : 'REQUIRED'
  if (type !== 'VARCHAR[]') return [{ name, repetition_type, ...shapes[type] }]
  return [
    { name, repetition_type, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', repetition_type: 'OPTIONAL', ...shapes.VARCHAR }
  ]
}

function stored(cell: Cell, type: SqlType): Cell | Date {
  return type === 'DATE' && typeof cell === 'string' ? new Date(cell + 'T00:00:00Z') : cell
}
