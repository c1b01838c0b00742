import type { Table } from '../table/table.ts'
import { showFirstRows } from './first-rows.ts'
import type { ReadyStatement } from './ready-statement.ts'
import { cancel, finishBatch } from './run-batch.ts'
import type { Session } from './session.ts'
import type { Statement } from './statements.ts'

/** Who is given the first rows of a statement where these can be had before all of them. */
export interface Early {
  readonly statement: Statement
  show(table: Table): void
}

/**
 * Runs the statement that makes a table and the one that reads it, and gives the messages of both. A statement that was done within
 * a slice of work when it last ran is simply sent; any other is first looked at for rows to show early.
 */
export async function makeTable(
  { driver, quick }: Pick<Session, 'driver' | 'quick'>,
  connection: number,
  ready: ReadyStatement,
  read: string,
  signal: AbortSignal,
  early?: Early
): Promise<readonly Uint8Array[][]> {
  const statements = [ready.sql, read]
  const look = async () => {
    if (early) await showFirstRows(driver, connection, early.statement, ready, signal, early.show)
    signal.throwIfAborted()
  }
  const begin = () => driver.batch(connection, ready.settings, statements)
  const isHasty = quick.has(ready.sql)
  if (!isHasty) await look()
  let outcomes = await begin()
  if (isHasty && early && outcomes[0]?.state === 'running') {
    await cancel(driver, connection)
    await look()
    outcomes = await begin()
  }
  quick.note(ready.sql, outcomes.filter(({ state }) => state === 'done').length === statements.length)
  return finishBatch(driver, connection, outcomes, statements, signal)
}
