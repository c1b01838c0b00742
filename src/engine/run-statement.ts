import type { Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { readyStatement } from './ready-statement.ts'
import { runBatch } from './run-batch.ts'
import type { Statement } from './statements.ts'

/** What is put around a statement before it is sent. */
export interface Wrapping {
  readonly before: string
  readonly after: string
}

/**
 * Runs one statement of `text` on a connection and gives the messages of its Arrow stream. Stops within a slice of work
 * once `signal` aborts. Refusals reject with an `EngineError` whose line and column count in `text`.
 */
export async function runStatement(
  driver: Driver,
  connection: number,
  statement: Statement,
  text: string,
  params: Params,
  signal: AbortSignal,
  wrapping?: Wrapping
): Promise<Uint8Array[]> {
  const { sql, settings, sending } = readyStatement(statement, text, params, wrapping)
  try {
    const [messages = []] = await sending(() => runBatch(driver, connection, settings, [sql], signal))
    return messages
  } finally {
    if (statement.verb === 'set') driver.forgetVariables(connection)
  }
}
