import type { Table } from '../table/table.ts'
import { toTable } from '../table/to-table.ts'
import type { Params, Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { showFirstRows } from './first-rows.ts'
import { notebookName, quoteName } from './names.ts'
import { restoreNames } from './parameters.ts'
import { lineColumn } from './position.ts'
import { runStatement, type Wrapping } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements, type Statement } from './statements.ts'

const selects = /^(select|from|with|values|table|pivot|unpivot)$/
const describes = /^(describe|desc|summarize|show)$/

/** What becomes of a relation while it is made. */
interface Making {
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
  { early, makeRoom }: Making = {}
): Promise<Relation> {
  const { driver } = session
  const statement = oneSelect(sql)
  const wrap = describes.test(statement.verb)
  const create = `CREATE OR REPLACE TABLE ${notebookName(name)} AS `
  const run = (more: Pick<Wrapping, 'beforehand'> = {}) =>
    runStatement(driver, connection, statement, sql, params, signal, {
      before: wrap ? create + 'FROM (' : create,
      after: wrap ? '\n)' : '',
      ...more
    })
  const beforehand = (sent: string) =>
    early ? showFirstRows(driver, connection, statement, sent, signal, early) : Promise.resolve()
  const messages = await run(wrap ? {} : { beforehand }).catch(async (error: unknown) => {
    if (!isOutOfMemory(error) || !(await makeRoom?.())) throw error
    return run().catch((again: unknown) => {
      throw isOutOfMemory(again) ? new EngineError({ key: 'engine_out_of_memory_alone' }) : again
    })
  })
  await session.arrangements.forget(session, connection, name)
  const rowCount = Number(toTable(messages).columns[0]?.values[0] ?? 0)
  return { name, origin: 'cell', columns: await describeColumns({ driver }, connection, name, signal), rowCount }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof EngineError && error.problem.key === 'engine_out_of_memory'
}

/**
 * Columns of a relation in the notebook's schema. Those of a table are renamed where SQL could not name them otherwise:
 * parameters used as columns get their names back, accents are composed.
 */
export async function describeColumns(
  { driver }: Pick<Session, 'driver'>,
  connection: number,
  name: string,
  signal: AbortSignal,
  kind: 'table' | 'view' = 'table'
): Promise<Relation['columns']> {
  const sql = `DESCRIBE ${notebookName(name)}`
  const [statement] = splitStatements(sql)
  if (!statement) throw new Error('no statement')
  const described = toTable(await runStatement(driver, connection, statement, sql, {}, signal))
  const [names = [], types = []] = described.columns.map((column) => column.values.map(String))
  const columns: { name: string; type: string }[] = []
  for (const [i, given] of names.entries()) {
    const own = kind === 'table' ? composedUnless(restoreNames(given), names) : given
    if (own !== given) {
      await driver.run(
        connection,
        `ALTER TABLE ${notebookName(name)} RENAME COLUMN ${quoteName(given)} TO ${quoteName(own)}`
      )
    }
    columns.push({ name: own, type: types[i] ?? '' })
  }
  return columns
}

function composedUnless(name: string, taken: readonly string[]): string {
  const composed = name.normalize('NFC')
  return taken.includes(composed) ? name : composed
}

function oneSelect(sql: string): Statement {
  const [statement, second] = splitStatements(sql)
  const odd = statement && !selects.test(statement.verb) && !describes.test(statement.verb) ? statement : second
  if (!statement || odd) throw new EngineError({ key: 'engine_one_select', ...lineColumn(sql, odd?.start ?? 0) })
  return statement
}
