import { findCasts } from '../table/find-casts.ts'
import type { Table } from '../table/table.ts'
import { toTable } from '../table/to-table.ts'
import type { Defined, Params } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { makeTable } from './make-table.ts'
import { nameColumns } from './name-columns.ts'
import { notebookName } from './names.ts'
import { lineColumn } from './position.ts'
import { readyStatement } from './ready-statement.ts'
import { runQuery } from './run-query.ts'
import type { Session } from './session.ts'
import { splitStatements, type Statement } from './statements.ts'

const selects = /^(select|from|with|values|table|pivot|unpivot)$/
const describes = /^(describe|desc|summarize|show)$/

/** What becomes of a relation while it is made. */
interface Making {
  /** How many of its rows are wanted with it. */
  readonly head: number
  /** Is given its first rows where these can be had before all of them. */
  readonly early?: ((table: Table) => void) | undefined
  /**
   * Gives up the table that bears the name when there is no room for both, and says whether there was one. Without it the old one
   * stays until the new one is whole, whatever happens.
   */
  makeRoom?(): Promise<boolean>
}

/** Makes (or replaces) the table `name` from one SELECT. */
export async function defineRelation(
  session: Session,
  connection: number,
  name: string,
  sql: string,
  params: Params,
  signal: AbortSignal,
  { head: wanted, early, makeRoom }: Making
): Promise<Defined> {
  const { driver } = session
  const statement = oneSelect(sql)
  const wrap = describes.test(statement.verb)
  const create = `CREATE OR REPLACE TABLE ${notebookName(name)} AS `
  const around = wrap ? { before: create + 'FROM (', after: '\n)' } : { before: create, after: '' }
  const ready = readyStatement(statement, sql, params, around)
  const read = `FROM ${notebookName(name)} LIMIT ${wanted}`
  const make = (show?: (table: Table) => void) =>
    ready.sending(() => makeTable(session, connection, ready, read, signal, show && { statement, show }))
  const [counted = [], rows = []] = await make(wrap ? undefined : early).catch(async (error: unknown) => {
    if (!isOutOfMemory(error) || !(await makeRoom?.())) throw error
    return make().catch((again: unknown) => {
      throw isOutOfMemory(again) ? new EngineError({ key: 'engine_out_of_memory_alone' }) : again
    })
  })
  await session.arrangements.forget(session, connection, name)
  const casts = rows[0] && findCasts(rows[0])
  const found = casts ? undefined : toTable(rows)
  const given = (casts ?? found?.columns ?? []).map((column) => column.name)
  const names = await nameColumns(driver, connection, name, given)
  const { columns, rowCount } = found ?? (await runQuery(driver, connection, read, {}, signal))
  const head = { rowCount, columns: columns.map((column, i) => ({ ...column, name: names[i] ?? column.name })) }
  return {
    name,
    origin: 'cell',
    columns: head.columns.map(({ name, type }) => ({ name, type })),
    rowCount: Number(toTable(counted).columns[0]?.values[0] ?? 0),
    head
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof EngineError && error.problem.key === 'engine_out_of_memory'
}

function oneSelect(sql: string): Statement {
  const [statement, second] = splitStatements(sql)
  const odd = statement && !selects.test(statement.verb) && !describes.test(statement.verb) ? statement : second
  if (!statement || odd) throw new EngineError({ key: 'engine_one_select', ...lineColumn(sql, odd?.start ?? 0) })
  return statement
}
