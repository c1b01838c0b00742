import { checkTables } from './tables/checks.ts'
import { recordTables } from './tables/record.ts'
import { textTables } from './tables/texts.ts'
import { views } from './tables/views.ts'

/** SQL types that the published tables use. */
export type SqlType = 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'VARCHAR[]'

/** A column: its public name, its type, and what it holds, in both languages. */
export interface ColumnSpec {
  readonly name: string
  readonly type: SqlType
  readonly vi: string
  readonly en: string
  /** Part of what identifies a row. */
  readonly key?: true
  /** May be empty. */
  readonly nullable?: true
  /** `table.column` that the value points at. */
  readonly refers?: string
  /** Unit of the value, where the column has one. */
  readonly unit?: string
}

/** A table or a view: `origin` says whose figures it holds, as a key of `origins.ts`. */
export interface TableSpec {
  readonly name: string
  readonly kind: 'table' | 'view'
  readonly origin: 'texts' | 'egovkb' | 'm49' | 'ti' | 'project'
  readonly vi: string
  readonly en: string
  readonly columns: readonly ColumnSpec[]
}

/** Every published table and view, once; the build, the data package and the page "Data" all read this list. */
export const tables: readonly TableSpec[] = [...textTables, ...recordTables, ...checkTables, ...views]

/** The table of that name; an unknown one is a programming error. */
export function findTable(name: string): TableSpec {
  const table = tables.find((table) => table.name === name)
  if (!table) throw new Error('unknown table: ' + name)
  return table
}
