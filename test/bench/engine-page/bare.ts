import { toTable } from '../../../src/table/to-table.ts'
import type { Taken } from './main.ts'

interface Reply {
  readonly requestId: number
  readonly type: string
  readonly data: unknown
}

/** DuckDB-WASM as its package ships it: its own worker, no guard, no lock, its own configuration; batches decoded as ours are. */
export class BareEngine {
  readonly #urls: { readonly workerUrl: string; readonly wasmUrl: string }
  #worker: Worker | undefined
  #connection = 0
  #last = 0

  constructor(urls: { readonly workerUrl: string; readonly wasmUrl: string }) {
    this.#urls = urls
  }

  async boot(): Promise<void> {
    if (this.#worker) return
    this.#worker = new Worker(this.#urls.workerUrl)
    await this.#ask('INSTANTIATE', [this.#urls.wasmUrl, null])
    await this.#ask('OPEN', { path: ':memory:', arrowLosslessConversion: true })
    this.#connection = (await this.#ask('CONNECT', null)) as number
  }

  /** Not a number where it fails, as when memory runs out; the next run gets a fresh engine. */
  async run(sql: string, stream: boolean, all: boolean): Promise<Taken> {
    try {
      return await this.#run(sql, stream, all)
    } catch {
      this.#worker?.terminate()
      this.#worker = undefined
      return { first: NaN, done: NaN }
    }
  }

  async #run(sql: string, stream: boolean, all: boolean): Promise<Taken> {
    const start = performance.now()
    let schema = (await this.#ask('START_PENDING_QUERY', [this.#connection, sql, stream])) as Uint8Array | null
    while (schema === null) schema = (await this.#ask('POLL_PENDING_QUERY', this.#connection)) as Uint8Array | null
    let first: number | undefined
    for (;;) {
      const batch = (await this.#ask('FETCH_QUERY_RESULTS', this.#connection)) as Uint8Array | null
      if (batch?.length === 0) break
      if (batch) toTable([schema, batch])
      if (batch) first ??= performance.now() - start
      if (!all && first !== undefined) break
    }
    const done = performance.now() - start
    await this.#ask('RUN_QUERY', [this.#connection, 'select 1'])
    return { first: first ?? done, done }
  }

  #ask(type: string, data: unknown): Promise<unknown> {
    const messageId = ++this.#last
    return new Promise((resolve, reject) => {
      const hear = ({ data: reply }: MessageEvent<Reply>) => {
        if (reply.requestId !== messageId || reply.type === 'INSTANTIATE_PROGRESS') return
        this.#worker?.removeEventListener('message', hear)
        if (reply.type === 'ERROR') reject(new Error(JSON.stringify(reply.data)))
        else resolve(reply.data)
      }
      this.#worker?.addEventListener('message', hear)
      this.#worker?.postMessage({ messageId, type, data })
    })
  }
}
