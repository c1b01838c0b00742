import { createRequire } from 'node:module'
import { createBatcher, type Ask } from './batch.ts'
import { createEngine, type BootableEngine } from './create-engine.ts'
import { arrowInsert, DriverError, openConfig, toBatch, type Driver } from './driver.ts'
import { EngineGone } from './engine-error.ts'
import type { Source } from './supervisor.ts'
import { HeldVariables, type Setting } from './held-variables.ts'

/** The part of DuckDB-WASM's blocking bindings that is used here. */
interface Bindings {
  instantiate(progress: () => void): Promise<unknown>
  open(config: typeof openConfig): void
  connect(): { useUnsafe<R>(use: (bindings: unknown, connection: number) => R): R }
  runQuery(connection: number, sql: string): Uint8Array
  startPendingQuery(connection: number, sql: string, stream: boolean): Uint8Array | null
  pollPendingQuery(connection: number): Uint8Array | null
  cancelPendingQuery(connection: number): boolean
  fetchQueryResults(connection: number): Uint8Array | null
  createPrepared(connection: number, sql: string): number
  runPrepared(connection: number, statement: number, args: readonly unknown[]): Uint8Array
  closePrepared(connection: number, statement: number): void
  insertArrowFromIPCStream(connection: number, ipc: Uint8Array, options: ReturnType<typeof arrowInsert>): void
  registerFileBuffer(path: string, bytes: Uint8Array): void
  dropFile(path: string): void
}

type Runtime = Record<string, unknown>

interface Package {
  readonly NODE_RUNTIME: Runtime
  readonly VoidLogger: new () => unknown
  createDuckDB(bundles: unknown, logger: unknown, runtime: Runtime): Promise<Bindings>
}

/**
 * The browser's DuckDB in plain Node, for the build and for tests: same version, same lock, same types, so that what is
 * baked is what a browser computes. It works on the calling thread, yielding between slices of a statement.
 * `database` is the dataset's file; without it only notebook relations exist.
 */
export function createNodeEngine({
  database,
  memoryLimit
}: { readonly database?: Uint8Array } & Pick<Source, 'memoryLimit'> = {}): BootableEngine {
  return createEngine({
    boot: bootNode,
    dataset: async () => database && Uint8Array.from(database),
    ...(memoryLimit !== undefined && { memoryLimit })
  })
}

async function bootNode(): Promise<Driver> {
  const require = createRequire(import.meta.url)
  const duckdb = require('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs') as Package
  const mainModule = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  const bundle = { mainModule, mainWorker: '' }
  const bindings = await duckdb.createDuckDB(
    { mvp: bundle, eh: bundle },
    new duckdb.VoidLogger(),
    noDisk(duckdb.NODE_RUNTIME)
  )
  await bindings.instantiate(() => undefined)
  bindings.open(openConfig)
  return new NodeDriver(bindings)
}

/** The package's Node runtime, without the disk: a page has none, and a query must not find more here than there. */
function noDisk(runtime: Runtime): Runtime {
  const refuse = () => 0
  return {
    ...runtime,
    openFile: refuse,
    checkFile: () => false,
    glob: () => undefined,
    removeFile: refuse,
    moveFile: refuse
  }
}

class NodeDriver implements Driver {
  #bindings: Bindings | undefined
  readonly #held = new HeldVariables()
  readonly #work: ReturnType<typeof createBatcher>

  constructor(bindings: Bindings) {
    this.#bindings = bindings
    this.#work = createBatcher(asWorker(bindings))
  }

  connect = () => this.#do((db) => db.connect().useUnsafe((_, connection) => connection))
  run = (connection: number, sql: string) => this.#do((db) => db.runQuery(connection, sql))
  batch = (connection: number, settings: readonly Setting[], statements: readonly string[]) =>
    this.#held.giving(connection, settings, (missing) =>
      this.#do(() => this.#work(toBatch(connection, missing, statements)))
    )
  stream = (connection: number, sql: string) => this.#do((db) => db.startPendingQuery(connection, sql, true))
  poll = (connection: number) => this.#do((db) => db.pollPendingQuery(connection))
  fetch = (connection: number) => this.#do((db) => db.fetchQueryResults(connection))
  cancel = (connection: number) => this.#do((db) => void db.cancelPendingQuery(connection))
  dropFile = (path: string) => this.#do((db) => db.dropFile(path))

  forgetVariables = (connection: number) => this.#held.forget(connection)

  insertArrow = (connection: number, name: string, ipc: Uint8Array) =>
    this.#do((db) => db.insertArrowFromIPCStream(connection, ipc, arrowInsert(name)))

  async addFile(path: string, bytes: Blob | Uint8Array): Promise<void> {
    const buffer = bytes instanceof Blob ? new Uint8Array(await bytes.arrayBuffer()) : bytes
    await this.#do((db) => db.registerFileBuffer(path, buffer))
  }

  terminate(): void {
    this.#bindings = undefined
  }

  async #do<T>(work: (bindings: Bindings) => T): Promise<T> {
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (!this.#bindings) throw new EngineGone()
    try {
      return work(this.#bindings)
    } catch (error) {
      throw DriverError.of(error as Error)
    }
  }
}

/** The bindings, asked as the browser's worker asks them. */
function asWorker(db: Bindings): Ask {
  const acts: Readonly<Record<string, (data: never) => unknown>> = {
    CREATE_PREPARED: ([connection, sql]: [number, string]) => db.createPrepared(connection, sql),
    RUN_PREPARED: ([connection, statement, args]: [number, number, unknown[]]) =>
      db.runPrepared(connection, statement, args),
    CLOSE_PREPARED: ([connection, statement]: [number, number]) => db.closePrepared(connection, statement),
    START_PENDING_QUERY: ([connection, sql, stream]: [number, string, boolean]) =>
      db.startPendingQuery(connection, sql, stream),
    FETCH_QUERY_RESULTS: (connection: number) => db.fetchQueryResults(connection)
  }
  return (type, data) => {
    const act = acts[type]
    if (!act) throw new Error('unknown message: ' + type)
    return act(data as never)
  }
}
