import type { Outcome } from './batch.ts'
import { arrowInsert, DriverError, openConfig, toBatch, type Driver, type Progress } from './driver.ts'
import { EngineError, EngineGone } from './engine-error.ts'
import type { GuardOrder, GuardReport } from './guard.ts'
import { HeldVariables, type Setting } from './held-variables.ts'

interface Reply {
  readonly requestId: number
  readonly type: string
  readonly data: unknown
}

interface Pending {
  resolve(data: unknown): void
  reject(error: Error): void
}

/** DuckDB's own number for files that are read lazily from a `Blob`. */
const fileReader = 2

/**
 * Boots DuckDB in `worker`, which must run the guard. Rejects with an `EngineError` when the engine's files are missing, are
 * something else, or do not run here. `keep` is given the compiled engine for the next boot.
 */
export async function bootWorker(
  worker: Worker,
  order: GuardOrder,
  progress: Progress,
  keep: (module: WebAssembly.Module) => void
): Promise<Driver> {
  const driver = new WorkerDriver(worker)
  try {
    await new Promise<void>((resolve, reject) => {
      driver.onGuard = (report) => {
        if (report.guard === 'progress') progress(report.loaded, report.total)
        else if (report.guard === 'compiled') keep(report.module)
        else if (report.guard === 'failed') reject(new EngineError(report.problem))
        else driver.boot(order.wasmUrl).then(resolve, reject)
      }
      driver.onDeath = (message) => reject(new EngineError({ key: 'engine_boot_failed', params: { message } }))
      worker.postMessage(order)
    })
    return driver
  } catch (error) {
    driver.terminate()
    throw error
  }
}

/**
 * Speaks DuckDB-WASM's worker protocol. The package's own client would bring apache-arrow along and leaves promises
 * unsettled when its worker ends.
 */
class WorkerDriver implements Driver {
  onGuard: (report: GuardReport) => void = () => undefined
  onDeath: (message: string) => void = () => undefined
  #dead = false
  #lastId = 0
  readonly #pending = new Map<number, Pending>()
  readonly #held = new HeldVariables()

  constructor(readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Reply | GuardReport>) => {
      if ('guard' in data) this.onGuard(data)
      else this.#settle(data)
    }
    worker.onerror = (event) => {
      event.preventDefault()
      this.onDeath(event.message)
      this.#end(() => new DriverError(`RuntimeError: ${event.message}`))
    }
    worker.onmessageerror = () => this.#end(() => new DriverError('RuntimeError: unreadable message'))
  }

  async boot(wasmUrl: string): Promise<void> {
    await this.#ask('INSTANTIATE', [wasmUrl, null])
    await this.#ask('OPEN', openConfig)
  }

  connect = () => this.#ask<number>('CONNECT', null)
  batch = (connection: number, settings: readonly Setting[], statements: readonly string[]) =>
    this.#held.giving(connection, settings, (missing) =>
      this.#ask<readonly Outcome[]>('BATCH', toBatch(connection, missing, statements))
    )
  stream = (connection: number, sql: string) =>
    this.#ask<Uint8Array | null>('START_PENDING_QUERY', [connection, sql, true])
  poll = (connection: number) => this.#ask<Uint8Array | null>('POLL_PENDING_QUERY', connection)
  run = (connection: number, sql: string) => this.#ask<Uint8Array>('RUN_QUERY', [connection, sql])
  fetch = (connection: number) => this.#ask<Uint8Array | null>('FETCH_QUERY_RESULTS', connection)

  async cancel(connection: number): Promise<void> {
    await this.#ask('CANCEL_PENDING_QUERY', connection)
  }

  forgetVariables = (connection: number) => this.#held.forget(connection)

  async insertArrow(connection: number, name: string, ipc: Uint8Array): Promise<void> {
    await this.#ask('INSERT_ARROW_FROM_IPC_STREAM', [connection, ipc, arrowInsert(name)], [ipc.buffer as ArrayBuffer])
  }

  async addFile(path: string, bytes: Blob | Uint8Array): Promise<void> {
    if (bytes instanceof Blob) await this.#ask('REGISTER_FILE_HANDLE', [path, bytes, fileReader, true])
    else await this.#ask('REGISTER_FILE_BUFFER', [path, bytes], [bytes.buffer as ArrayBuffer])
  }

  async dropFile(path: string): Promise<void> {
    await this.#ask('DROP_FILE', path)
  }

  terminate(): void {
    this.#end(() => new EngineGone())
  }

  #end(reason: () => Error): void {
    if (this.#dead) return
    this.#dead = true
    this.worker.terminate()
    for (const { reject } of this.#pending.values()) reject(reason())
    this.#pending.clear()
  }

  #ask<T>(type: string, data: unknown, transfer: Transferable[] = []): Promise<T> {
    if (this.#dead) return Promise.reject(new EngineGone())
    const messageId = ++this.#lastId
    return new Promise<T>((resolve, reject) => {
      this.#pending.set(messageId, { resolve: resolve as (data: unknown) => void, reject })
      this.worker.postMessage({ messageId, type, data }, transfer)
    })
  }

  #settle({ requestId, type, data }: Reply): void {
    const pending = this.#pending.get(requestId)
    if (!pending || type === 'INSTANTIATE_PROGRESS') return
    this.#pending.delete(requestId)
    if (type === 'ERROR') pending.reject(DriverError.of(data as { name?: string; message?: string }))
    else pending.resolve(data)
  }
}
