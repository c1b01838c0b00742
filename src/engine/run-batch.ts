import type { Outcome } from './batch.ts'
import type { Driver } from './driver.ts'
import type { Setting } from './held-variables.ts'

/** Messages of a result that are asked for at once, so that the engine makes the next while the page takes one. */
const ahead = 4

/**
 * Runs statements on a connection one after the other and gives the messages of each one's Arrow stream. It takes one message to
 * the engine, and more only where one does not end within a slice of work. Stops within a slice once `signal` aborts.
 */
export async function runBatch(
  driver: Driver,
  connection: number,
  settings: readonly Setting[],
  statements: readonly string[],
  signal: AbortSignal
): Promise<readonly Uint8Array[][]> {
  signal.throwIfAborted()
  return finishBatch(driver, connection, await driver.batch(connection, settings, statements), statements, signal)
}

/** Works on at a batch of which the first go came to `outcomes`. */
export async function finishBatch(
  driver: Driver,
  connection: number,
  outcomes: readonly Outcome[],
  statements: readonly string[],
  signal: AbortSignal
): Promise<readonly Uint8Array[][]> {
  const results: Uint8Array[][] = []
  for (const outcome of outcomes) results.push(await finish(driver, connection, outcome, signal))
  const rest = statements.slice(results.length)
  return rest.length === 0 ? results : [...results, ...(await runBatch(driver, connection, [], rest, signal))]
}

async function finish(
  driver: Driver,
  connection: number,
  { state, messages }: Outcome,
  signal: AbortSignal
): Promise<Uint8Array[]> {
  if (state === 'done') return [...messages]
  const [schema = null, ...first] = messages
  const whole = [await pollSchema(driver, connection, schema, signal), ...first]
  await fetchMessages(driver, connection, signal, (message) => void whole.push(message))
  return whole
}

/** The schema of a statement that was begun, once it is there. */
export async function pollSchema(
  driver: Driver,
  connection: number,
  begun: Uint8Array | null,
  signal: AbortSignal
): Promise<Uint8Array> {
  let schema = begun
  while (schema === null) {
    await stopWhenAborted(driver, connection, signal)
    schema = await driver.poll(connection)
  }
  return schema
}

/** Hands over the messages of a result that are still to come; the next ones wait until `take` is done. */
export async function fetchMessages(
  driver: Driver,
  connection: number,
  signal: AbortSignal,
  take: (message: Uint8Array) => void | Promise<void>
): Promise<void> {
  const coming: Promise<Uint8Array | null>[] = []
  try {
    for (;;) {
      await stopWhenAborted(driver, connection, signal)
      while (coming.length < ahead) coming.push(driver.fetch(connection))
      const message = await coming.shift()
      if (message?.length === 0) return
      if (message) await take(message)
    }
  } finally {
    // Whoever uses the connection next must not meet what is still on its way.
    await Promise.allSettled(coming)
  }
}

/** Ends a statement that was begun. It would keep its transaction, and so what it was making, until the connection's next one. */
export async function cancel(driver: Driver, connection: number): Promise<void> {
  await driver.cancel(connection)
  await driver.run(connection, 'SELECT 1').catch(() => undefined)
}

/** Ends the statement that runs on a connection and throws the signal's reason, if it has aborted. */
export async function stopWhenAborted(driver: Driver, connection: number, signal: AbortSignal): Promise<void> {
  if (!signal.aborted) return
  await cancel(driver, connection)
  throw signal.reason
}
