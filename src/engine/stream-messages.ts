import type { Driver } from './driver.ts'
import { fetchMessages, pollSchema, stopWhenAborted } from './run-batch.ts'

/** Runs a statement and hands over the messages of its Arrow stream as they are made; the next ones wait until `take` is done. */
export async function streamMessages(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  take: (message: Uint8Array) => void | Promise<void>
): Promise<void> {
  await take(await startStream(driver, connection, sql, signal))
  await fetchMessages(driver, connection, signal, take)
}

/** The first messages of a statement, as many as fill `bytes` or come within `ms` of the first; nothing behind them is made. */
export async function collectFirst(
  driver: Driver,
  connection: number,
  sql: string,
  signal: AbortSignal,
  enough: { readonly bytes: number; readonly ms: number }
): Promise<Uint8Array[]> {
  const messages = [await startStream(driver, connection, sql, signal)]
  const begun = performance.now()
  for (let held = 0; held === 0 || (held < enough.bytes && performance.now() - begun < enough.ms);) {
    await stopWhenAborted(driver, connection, signal)
    const message = await driver.fetch(connection)
    if (message?.length === 0) break
    if (message) messages.push(message)
    held += message?.length ?? 0
  }
  return messages
}

async function startStream(driver: Driver, connection: number, sql: string, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted()
  return pollSchema(driver, connection, await driver.stream(connection, sql), signal)
}
