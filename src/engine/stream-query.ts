import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import type { Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { withOwnNames } from './parameters.ts'
import { readyStatement } from './ready-statement.ts'
import { splitStatements } from './statements.ts'
import { streamMessages } from './stream-messages.ts'

/** Takes the next rows of a result; the ones after them wait until it is done. */
export type TakeRows = (rows: Table) => void | Promise<void>

/**
 * Runs one query and hands its rows over a few thousand at a time, in order, while they are computed. An ENUM, and what
 * hides inside a MAP, must be cast by the query itself: a flowing result cannot be asked for twice.
 */
export async function streamQuery(
  driver: Driver,
  connection: number,
  sql: string,
  params: Params,
  signal: AbortSignal,
  take: TakeRows
): Promise<void> {
  const [statement] = splitStatements(sql)
  if (!statement) return
  let schema: Uint8Array | undefined
  const decode = async (message: Uint8Array) => {
    if (!schema) schema = message
    else await take(withOwnNames(toTable([schema, message])))
  }
  const { sql: sent, settings, sending } = readyStatement(statement, sql, params)
  await sending(async () => {
    await driver.batch(connection, settings, [])
    await streamMessages(driver, connection, sent, signal, decode)
  })
}
