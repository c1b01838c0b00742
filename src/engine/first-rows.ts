import { findCasts } from '../table/find-casts.ts'
import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import { EngineGone } from './engine-error.ts'
import { DriverError } from './driver.ts'
import type { Params } from './engine.ts'
import { bindParameters, withOwnNames } from './parameters.ts'
import { firstRowsBy } from './plan.ts'
import { collectFirst, setVariables } from './run-statement.ts'
import type { Session } from './session.ts'
import type { Statement } from './statements.ts'

/** As many first rows as a screen can show, and some. */
const enough = { rows: 200, bytes: 16_000 }
/** Milliseconds after which looking for the first rows gives way to making all of them. */
const patience = { stream: 600, top: 1000 }
/** What gives other rows each time it runs: its first rows would not be those of the result. */
const unsteady = /^(random|uuid|gen_random_uuid|uuidv[47]|nextval|currval|setseed|sample|tablesample)$/i

/**
 * Shows the first rows of a statement that is running on another connection, unless they cannot be had without all of them, or
 * not soon. What is wrong with the statement is for its own run to say.
 */
export async function showFirstRows(
  { driver, pool }: Session,
  statement: Statement,
  text: string,
  params: Params,
  signal: AbortSignal,
  show: (table: Table) => void
): Promise<void> {
  if (statement.tokens.some(({ start, end }) => unsteady.test(statement.sql.slice(start, end)))) return
  const connection = pool.maybeAcquire()
  if (connection === undefined) return
  const bound = bindParameters(statement, params, text)
  const cut = `FROM (${bound.sql}\n) LIMIT ${enough.rows}`
  try {
    await setVariables(driver, connection, bound)
    const plan = toTable(await driver.run(connection, `EXPLAIN (FORMAT JSON) ${cut}`)).columns.at(-1)?.values[0]
    const by = firstRowsBy(String(plan))
    if (!by) return
    const soon = AbortSignal.any([signal, AbortSignal.timeout(patience[by])])
    const messages = await collectFirst(driver, connection, by === 'top' ? cut : bound.sql, soon, enough.bytes)
    if (messages[0] && !findCasts(messages[0]) && !signal.aborted) show(withOwnNames(toTable(messages)))
  } catch (error) {
    if (error instanceof EngineGone || (error instanceof DriverError && error.fatal)) throw error
  } finally {
    // What is left of an open result goes away with the connection's next statement.
    await driver.run(connection, 'SELECT 1').catch(() => undefined)
    pool.release(connection)
  }
}
