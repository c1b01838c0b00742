import type { Batch, Outcome } from './batch.ts'
import type { Setting } from './held-variables.ts'
import { quoteName } from './names.ts'

/** Bytes loaded so far, and in all where known (0 otherwise). */
export type Progress = (loaded: number, total: number) => void

/**
 * A booted DuckDB with an empty in-memory database, reduced to what the engine needs: connections by number, statements by
 * the pending path. Calls reject with a `DriverError` that holds DuckDB's message, or with `EngineGone` after `terminate`.
 */
export interface Driver {
  connect(): Promise<number>
  /**
   * Gives variables values, unless they have just these, and runs statements one after the other, in one go: as far as each ends
   * within a slice of work. Gives what those that were begun came to; all but the last are done.
   */
  batch(connection: number, settings: readonly Setting[], statements: readonly string[]): Promise<readonly Outcome[]>
  /** Starts a statement whose messages are handed over as they are made; gives its schema once there is one, null while it still runs. */
  stream(connection: number, sql: string): Promise<Uint8Array | null>
  /** Works on for some milliseconds; gives the schema once there is one. */
  poll(connection: number): Promise<Uint8Array | null>
  cancel(connection: number): Promise<void>
  /** The next message of a result; null means ask again, an empty one means the end. */
  fetch(connection: number): Promise<Uint8Array | null>
  /** Runs a short statement at one go and gives its whole result. */
  run(connection: number, sql: string): Promise<Uint8Array>
  /** Says that a connection's variables may have got other values by a statement. */
  forgetVariables(connection: number): void
  /** Makes the table `name` of the notebook's schema, which must not exist yet, from an Arrow IPC stream. */
  insertArrow(connection: number, name: string, ipc: Uint8Array): Promise<void>
  addFile(path: string, bytes: Blob | Uint8Array): Promise<void>
  dropFile(path: string): Promise<void>
  /** Ends it at once; whatever is under way rejects. */
  terminate(): void
}

/** DuckDB's refusal or a trap of the machine below it, in its own words. */
export class DriverError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DriverError'
  }

  /** From what was thrown: C++ exceptions that escaped DuckDB have no message, JavaScript's own errors keep their name. */
  static of(thrown: { name?: string | undefined; message?: string | undefined }): DriverError {
    const { name = 'Error', message } = thrown
    if (message === undefined) return new DriverError('RuntimeError: C++ exception')
    return new DriverError(name === 'Error' ? message : `${name}: ${message}`)
  }

  /** Whether the instance cannot be used any more. */
  get fatal(): boolean {
    if (this.message.startsWith('{')) return /"exception_type":"(INTERNAL|FATAL)"/i.test(this.message)
    return /^(Runtime|Range|Type|Reference)Error\b|out of bounds|unreachable|null function|signature mismatch|is not defined$/.test(
      this.message
    )
  }
}

/** A batch as it is sent: each setting is a statement to be prepared. */
export function toBatch(connection: number, settings: readonly Setting[], statements: readonly string[]): Batch {
  const sent = settings.map(({ name, value: { expression, args } }) => ({
    sql: `SET VARIABLE ${quoteName(name)} = ${expression}`,
    args
  }))
  return { connection, settings: sent, statements }
}

/** How an Arrow stream becomes a new table. */
export function arrowInsert(name: string) {
  return { schema: 'main', name, create: true }
}

/**
 * How every DuckDB of this project is opened: lossless Arrow types so that results say what they are, and short slices of work so
 * that a running query can be stopped.
 */
export const openConfig = {
  path: ':memory:',
  arrowLosslessConversion: true,
  query: { queryPollingInterval: 12 }
}
