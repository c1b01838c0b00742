import { findCasts } from '../table/find-casts.ts'
import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import { EngineGone } from './engine-error.ts'
import { DriverError } from './driver.ts'
import type { Params } from './engine.ts'
import { withOwnNames } from './parameters.ts'
import { firstRowsBy } from './plan.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import type { Statement } from './statements.ts'

/** As many first rows as a screen can show, and some. */
const enough = { rows: 200, bytes: 16_000 }
/** Milliseconds after which looking for the first rows gives way to making all of them. */
const patience = { stream: 250, top: 1000 }
/** What gives other rows each time it runs: its first rows would not be those of the result. */
const unsteady = /^(random|uuid|gen_random_uuid|uuidv[47]|nextval|currval|setseed|sample|tablesample)$/i

/**
 * The first rows of a statement that is running elsewhere, on a connection of its own; undefined when they cannot be had
 * without all of them, or not soon. What is wrong with the statement is for its own run to say.
 */
export async function maybeFirstRows(
  { driver, pool }: Session,
  statement: Statement,
  text: string,
  params: Params,
  signal: AbortSignal
): Promise<Table | undefined> {
  if (statement.tokens.some(({ start, end }) => unsteady.test(statement.sql.slice(start, end)))) return undefined
  const connection = pool.maybeAcquire()
  if (connection === undefined) return undefined
  const cut = { before: 'FROM (', after: `\n) LIMIT ${enough.rows}` }
  const run = (wrapping: Parameters<typeof runStatement>[6], soon = signal) =>
    runStatement(driver, connection, statement, text, params, soon, wrapping)
  try {
    const plan = toTable(await run({ ...cut, before: 'EXPLAIN (FORMAT JSON) ' + cut.before })).columns.at(-1)?.values[0]
    const by = firstRowsBy(String(plan))
    if (!by) return undefined
    const soon = AbortSignal.any([signal, AbortSignal.timeout(patience[by])])
    const messages = await run(by === 'top' ? cut : { before: '', after: '', firstBytes: enough.bytes }, soon)
    return messages[0] && findCasts(messages[0]) ? undefined : withOwnNames(toTable(messages))
  } catch (error) {
    if (error instanceof DriverError || error instanceof EngineGone) throw error
    return undefined
  } finally {
    pool.release(connection)
  }
}
