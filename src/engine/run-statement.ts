import { bindValue } from './bind-value.ts'
import { diagnose } from './diagnose.ts'
import { DriverError, type Driver } from './driver.ts'
import type { Params } from './engine.ts'
import { bindParameters, variableOf } from './parameters.ts'
import { quoteName } from './names.ts'
import { checkAllowed } from './statement-gate.ts'
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
  wrapping: Wrapping = { before: '', after: '' }
): Promise<Uint8Array[]> {
  checkAllowed(statement, text)
  const bound = bindParameters(statement, params, text)
  try {
    for (const [name, value] of bound.values) {
      const { expression, args } = bindValue(value)
      await driver.runBound(connection, `SET VARIABLE ${quoteName(variableOf(name))} = ${expression}`, args)
    }
    return await collect(driver, connection, wrapping.before + bound.sql + wrapping.after, signal)
  } catch (error) {
    if (!(error instanceof DriverError) || error.fatal) throw error
    throw diagnose(error.message, { text, statement, bound, before: wrapping.before })
  }
}

async function collect(driver: Driver, connection: number, sql: string, signal: AbortSignal): Promise<Uint8Array[]> {
  const stopIfAborted = async () => {
    if (!signal.aborted) return
    await driver.cancel(connection)
    throw signal.reason
  }
  signal.throwIfAborted()
  let schema = await driver.start(connection, sql)
  while (schema === null) {
    await stopIfAborted()
    schema = await driver.poll(connection)
  }
  const messages = [schema]
  for (;;) {
    await stopIfAborted()
    const batch = await driver.fetch(connection)
    if (batch?.length === 0) return messages
    if (batch) messages.push(batch)
  }
}
