import type { Argument } from './bind-value.ts'

/** Work that goes to the engine in one message: variables of a connection, then statements one after the other. */
export interface Batch {
  readonly connection: number
  /** Statements that each set one variable, with the values of their `?`. */
  readonly settings: readonly { readonly sql: string; readonly args: readonly Argument[] }[]
  readonly statements: readonly string[]
}

/**
 * What a statement came to at one go: `done`, with all messages of its Arrow stream; `open`, with its schema and first messages,
 * the others to be fetched; `running`, to be polled until its schema is there.
 */
export interface Outcome {
  readonly state: 'done' | 'open' | 'running'
  readonly messages: readonly Uint8Array[]
}

/** Asks DuckDB-WASM for one thing in its worker's protocol, on the worker's own thread; throws what it refuses with. */
export type Ask = (type: string, data: unknown) => unknown

/**
 * Gives what works off batches. A statement gets one slice of work and hands over 256 kB at most; those after one that is not done
 * by then are not begun. It runs where DuckDB does and stands alone: its text is all that a worker gets.
 */
export function createBatcher(ask: Ask): (batch: Batch) => Outcome[] {
  const mostBytes = 262_144
  const mostPrepared = 200
  /** The next value of a moving control needs no more than to be run. */
  const prepared = new Map<string, unknown>()

  const set = (connection: number, { sql, args }: Batch['settings'][number]) => {
    const key = `${connection} ${sql}`
    const statement = prepared.get(key) ?? ask('CREATE_PREPARED', [connection, sql])
    try {
      ask('RUN_PREPARED', [connection, statement, args])
      if (prepared.size < mostPrepared) prepared.set(key, statement)
    } finally {
      if (!prepared.has(key)) ask('CLOSE_PREPARED', [connection, statement])
    }
  }

  const run = (connection: number, sql: string): Outcome => {
    const schema = ask('START_PENDING_QUERY', [connection, sql, false]) as Uint8Array | null
    if (!schema) return { state: 'running', messages: [] }
    const messages = [schema]
    for (let bytes = 0; bytes < mostBytes;) {
      const message = ask('FETCH_QUERY_RESULTS', connection) as Uint8Array | null
      if (!message) break
      if (message.length === 0) return { state: 'done', messages }
      messages.push(message)
      bytes += message.length
    }
    return { state: 'open', messages }
  }

  return ({ connection, settings, statements }) => {
    for (const setting of settings) set(connection, setting)
    const outcomes: Outcome[] = []
    for (const sql of statements) {
      const outcome = run(connection, sql)
      outcomes.push(outcome)
      if (outcome.state !== 'done') break
    }
    return outcomes
  }
}
