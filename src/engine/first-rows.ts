import { findCasts } from '../table/find-casts.ts'
import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import { DriverError, type Driver } from './driver.ts'
import { EngineGone } from './engine-error.ts'
import { withOwnNames } from './parameters.ts'
import { firstRowsBy } from './plan.ts'
import type { ReadyStatement } from './ready-statement.ts'
import { runBatch } from './run-batch.ts'
import type { Statement } from './statements.ts'
import { collectFirst } from './stream-messages.ts'

/** As many first rows as a screen can show, and some; or those that come within a frame of the first. */
const enough = { rows: 200, bytes: 16_000, ms: 12 }
/** Milliseconds after which looking for the first rows gives way to making all of them. */
const patience = { stream: 600, top: 2000 }
/** What gives other rows each time it runs: its first rows would not be those of the result. */
const unsteady = /^(random|uuid|gen_random_uuid|uuidv[47]|nextval|currval|setseed|sample|tablesample)$/i

/**
 * Shows the first rows of a statement before all of them are made on the same connection, unless they cannot be had so, or not
 * soon, or all of them are there as soon. What is wrong with the statement is for its own run to say.
 */
export async function showFirstRows(
  driver: Driver,
  connection: number,
  { tokens, sql: written }: Statement,
  { bare, settings }: ReadyStatement,
  signal: AbortSignal,
  show: (table: Table) => void
): Promise<void> {
  if (tokens.some(({ start, end }) => unsteady.test(written.slice(start, end)))) return
  try {
    const [plan = []] = await runBatch(driver, connection, settings, [`EXPLAIN (FORMAT JSON) ${bare}`], signal)
    const by = firstRowsBy(String(toTable(plan).columns.at(-1)?.values[0]))
    if (!by) return
    const soon = AbortSignal.any([signal, AbortSignal.timeout(patience[by])])
    const cut = by === 'top' ? `FROM (${bare}\n) LIMIT ${enough.rows}` : bare
    const messages = await collectFirst(driver, connection, cut, soon, enough)
    if (messages[0] && !findCasts(messages[0]) && !signal.aborted) show(withTableNames(withOwnNames(toTable(messages))))
  } catch (error) {
    if (error instanceof EngineGone || (error instanceof DriverError && error.fatal)) throw error
  }
}

/** Columns named as a table's are: of those that share a name, all but the first bear a number too. */
function withTableNames({ columns, rowCount }: Table): Table {
  const counts = new Map<string, number>()
  const named = columns.map((column) => {
    const key = column.name.toLowerCase()
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return count === 0 ? column : { ...column, name: `${column.name}_${count}` }
  })
  return { rowCount, columns: named }
}
