import type { Arrangement } from './engine.ts'
import { notebookName, quoteName } from './names.ts'
import { arrangedRowsSql, firstArrangedSql, plainRowsSql, rowsSql, type BoundSql } from './page-sql.ts'
import type { Session } from './session.ts'

/**
 * The SELECT for a window on a relation. Of a table that a cell made, rows are looked up by their numbers; an arrangement is
 * worked out first, except for its very first rows, which can be had without the rest.
 */
export async function pageSql(
  session: Session,
  connection: number,
  relation: string,
  { offset, limit, ...arrangement }: Arrangement & { readonly offset: number; readonly limit: number },
  isTable: boolean,
  signal: AbortSignal
): Promise<BoundSql> {
  const { order = [], filter = [] } = arrangement
  if (!isTable) return plainRowsSql(quoteName(relation), arrangement, offset, limit)
  const table = notebookName(relation)
  if (order.length + filter.length === 0) return rowsSql(table, offset, limit)
  const made = session.arrangements.maybe(relation, arrangement)
  if (!made && offset === 0) return firstArrangedSql(table, arrangement, limit)
  const { table: arranged } =
    made ?? (await session.arrangements.make(session, connection, relation, arrangement, signal))
  return arrangedRowsSql(table, arranged, offset, limit)
}
