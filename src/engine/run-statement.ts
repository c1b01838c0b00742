import { bindValue } from './bind-value.ts'
import { diagnose } from './diagnose.ts'
import { DriverError, type Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { bindParameters, variableOf } from './parameters.ts'
import { quoteName } from './names.ts'
import { checkAllowed } from './statement-gate.ts'
import type { Statement } from './statements.ts'

/** How a statement is run: what is put around it before it is sent, and what else happens. */
export interface Wrapping {
  readonly before: string
  readonly after: string
  /** Called once when the statement runs for longer than a slice of work; it waits meanwhile. */
  meanwhile?(): Promise<void>
  /** Ends the result after the first rows that fill so many bytes; nothing behind them is made. */
  readonly firstBytes?: number
  /** Takes the messages as they are made; the next ones wait until it is done, and none are given in the end. */
  take?(message: Uint8Array): void | Promise<void>
}

/** Batches of a result that are asked for at once, so that the engine makes the next while the page takes one. */
const ahead = 4

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
  wrapping: Wrapping = { before: '', after: '' }
): Promise<Uint8Array[]> {
  checkAllowed(statement, text)
  const bound = bindParameters(statement, params, text)
  try {
    for (const [name, value] of bound.values) {
      const { expression, args } = bindValue(value)
      await driver.runBound(connection, `SET VARIABLE ${quoteName(variableOf(name))} = ${expression}`, args)
    }
    return await collect(driver, connection, wrapping.before + bound.sql + wrapping.after, signal, wrapping)
  } catch (error) {
    if (!(error instanceof DriverError) || error.fatal) throw error
    throw diagnose(error.message, { text, statement, bound, before: wrapping.before })
  }
}

async function collect(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  { meanwhile, firstBytes = 0, take }: Wrapping
): Promise<Uint8Array[]> {
  const stopIfAborted = async () => {
    if (!signal.aborted) return
    await driver.cancel(connection)
    throw signal.reason
  }
  signal.throwIfAborted()
  let schema = await driver.start(connection, sql, firstBytes > 0 || take !== undefined)
  if (schema === null && !signal.aborted) await meanwhile?.()
  while (schema === null) {
    await stopIfAborted()
    schema = await driver.poll(connection)
  }
  const messages: Uint8Array[] = []
  const give = take ?? ((message: Uint8Array) => void messages.push(message))
  await give(schema)
  const coming: Promise<Uint8Array | null>[] = []
  let bytes = 0
  try {
    while (firstBytes === 0 || bytes < firstBytes) {
      await stopIfAborted()
      while (coming.length < (firstBytes > 0 ? 1 : ahead)) coming.push(driver.fetch(connection))
      const batch = await coming.shift()
      if (batch?.length === 0) return messages
      if (batch) await give(batch)
      bytes += batch?.length ?? 0
    }
  } finally {
    // Whoever uses the connection next must not meet what is still on its way.
    await Promise.allSettled(coming)
  }
  // What is left of an open result goes away with the connection's next statement.
  await driver.run(connection, 'SELECT 1')
  return messages
}
