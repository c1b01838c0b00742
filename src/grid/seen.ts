import type { Filter, Order } from '../engine/engine.ts'
import { quoteName } from '../engine/names.ts'
import type { GridColumn, Layout } from './columns.ts'
import { toSql } from './to-sql.ts'

/** What a reader made of a result in its grid: which rows, in which order, and which columns. */
export interface Seen {
  readonly order: readonly Order[]
  readonly filter: readonly Filter[]
  /** The columns in their order; all of them as they come when absent. */
  readonly columns?: readonly string[]
  readonly rowCount: number
}

/** The relation's columns behind those of a grid; of a pair in two languages both. */
export function columnsBehind(shown: Layout): string[] {
  return shown.flatMap(({ name, other }: GridColumn) => (other === undefined ? [name] : [name, other]))
}

/** The rows that a reader sees of a relation, to stand behind FROM. */
export function seenSql(relation: string, { columns, ...arrangement }: Seen): string {
  return `(${toSql(quoteName(relation), columns, arrangement)})`
}
