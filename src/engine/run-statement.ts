import { bindValue } from './bind-value.ts'
import { diagnose } from './diagnose.ts'
import { DriverError, type Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { bindParameters, variableOf, type BoundStatement } from './parameters.ts'
import { checkAllowed } from './statement-gate.ts'
import type { Statement } from './statements.ts'

/** How a statement is run: what is put around it before it is sent, and what else happens. */
export interface Wrapping {
  readonly before: string
  readonly after: string
  /** Is given the statement as it will be sent, its parameters set, before it runs on the connection. */
  beforehand?(sql: string): Promise<void>
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
  if (statement.verb === 'set') driver.forgetVariables(connection)
  try {
    await setVariables(driver, connection, bound)
    await wrapping.beforehand?.(bound.sql)
    return await collect(driver, connection, wrapping.before + bound.sql + wrapping.after, signal, wrapping.take)
  } catch (error) {
    if (!(error instanceof DriverError) || error.fatal) throw error
    throw diagnose(error.message, { text, statement, bound, before: wrapping.before })
  }
}

/** Gives the connection the values that a statement's parameters stand for. */
async function setVariables(driver: Driver, connection: number, { values }: BoundStatement): Promise<void> {
  for (const [name, value] of values) {
    await driver.setVariable(connection, variableOf(name), bindValue(value))
  }
}

async function collect(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  take: Wrapping['take']
): Promise<Uint8Array[]> {
  const schema = await startUntilSchema(driver, connection, sql, signal, take !== undefined)
  const messages: Uint8Array[] = []
  const give = take ?? ((message: Uint8Array) => void messages.push(message))
  await give(schema)
  const coming: Promise<Uint8Array | null>[] = []
  try {
    for (;;) {
      await stopWhenAborted(driver, connection, signal)
      while (coming.length < ahead) coming.push(driver.fetch(connection))
      const batch = await coming.shift()
      if (batch?.length === 0) return messages
      if (batch) await give(batch)
    }
  } finally {
    // Whoever uses the connection next must not meet what is still on its way.
    await Promise.allSettled(coming)
  }
}

/** The first rows of a statement, as many as fill `bytes` or come within `ms` of the first; nothing behind them is made. */
export async function collectFirst(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  enough: { readonly bytes: number; readonly ms: number }
): Promise<Uint8Array[]> {
  const messages = [await startUntilSchema(driver, connection, sql, signal, true)]
  const begun = performance.now()
  for (let held = 0; held === 0 || (held < enough.bytes && performance.now() - begun < enough.ms);) {
    await stopWhenAborted(driver, connection, signal)
    const batch = await driver.fetch(connection)
    if (batch?.length === 0) break
    if (batch) messages.push(batch)
    held += batch?.length ?? 0
  }
  return messages
}

async function startUntilSchema(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  stream: boolean
): Promise<Uint8Array> {
  signal.throwIfAborted()
  let schema = await driver.start(connection, sql, stream)
  while (schema === null) {
    await stopWhenAborted(driver, connection, signal)
    schema = await driver.poll(connection)
  }
  return schema
}

/** A statement that did not come to its end keeps its transaction, and so what it was making, until the connection's next one. */
async function letGo(driver: Driver, connection: number): Promise<void> {
  await driver.run(connection, 'SELECT 1').catch(() => undefined)
}

async function stopWhenAborted(driver: Driver, connection: number, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) return
  await driver.cancel(connection)
  await letGo(driver, connection)
  throw signal.reason
}
