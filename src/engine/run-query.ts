import { closeStream } from '../table/close-stream.ts'
import { findCasts } from '../table/find-casts.ts'
import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import type { Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { quoteName } from './names.ts'
import { withOwnNames } from './parameters.ts'
import { runStatement, type Wrapping } from './run-statement.ts'
import { splitStatements } from './statements.ts'

/** Runs the statements of a text in order and decodes the last one's result; no statement gives an empty table. */
export async function runQuery(
  driver: Driver,
  connection: number,
  sql: string,
  params: Params,
  signal: AbortSignal
): Promise<Table> {
  const { messages, types } = await collectArrow(driver, connection, sql, params, signal)
  return messages.length > 0 ? withOwnNames(toTable(messages, types)) : { columns: [], rowCount: 0 }
}

/** The last statement's result as an Arrow IPC stream in one piece. */
export async function runArrow(
  driver: Driver,
  connection: number,
  sql: string,
  params: Params,
  signal: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
  const { messages } = await collectArrow(driver, connection, sql, params, signal)
  return closeStream(messages)
}

/** Messages that every reader of Arrow understands, with the SQL types where these had to be cast. */
async function collectArrow(
  driver: Driver,
  connection: number,
  sql: string,
  params: Params,
  signal: AbortSignal
): Promise<{ messages: Uint8Array[]; types?: string[] }> {
  const statements = splitStatements(sql)
  const last = statements.pop()
  for (const statement of statements) await runStatement(driver, connection, statement, sql, params, signal)
  if (!last) return { messages: [] }
  const run = (wrapping?: Wrapping) => runStatement(driver, connection, last, sql, params, signal, wrapping)
  const messages = await run()
  const casts = messages[0] && findCasts(messages[0])
  if (!casts) return { messages }
  const described = toTable(await run({ before: 'DESCRIBE ', after: '' }))
  const types = described.columns[1]?.values.map(String) ?? []
  const columns = casts.map(
    ({ name, castTo }, i) => `${castTo ? `CAST(c${i} AS ${castTo})` : `c${i}`} AS ${quoteName(name)}`
  )
  const names = casts.map((_, i) => `c${i}`)
  const cast = await run({ before: `SELECT ${columns.join(', ')} FROM (`, after: `\n) AS t(${names.join(', ')})` })
  return { messages: cast, types }
}
