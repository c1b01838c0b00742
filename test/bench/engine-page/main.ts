import { engineUrls } from '../../../src/engine/assets.ts'
import { createBrowserEngine } from '../../../src/engine/browser.ts'
import { createWorkerMaker } from '../../../src/engine/worker-policy.ts'
import { BareEngine } from './bare.ts'

/** Milliseconds until the first rows were here, and until the statement was done with. */
export interface Taken {
  readonly first: number
  readonly done: number
}

/** What the bench asks of the page. */
export interface BenchPage {
  /** Our way: first rows as a cell shows them, then the whole result as a relation. */
  ours(sql: string): Promise<Taken>
  /** DuckDB-WASM alone: its first batch by streaming, then the rest of the batches when `all`. */
  bare(sql: string, stream: boolean, all: boolean): Promise<Taken>
  /** A window of a relation made before, sorted or not. */
  window(offset: number, sorted: boolean): Promise<number>
}

const makeWorker = createWorkerMaker(globalThis as Parameters<typeof createWorkerMaker>[0])
const ours = createBrowserEngine({ ...engineUrls(), makeWorker })
const bare = new BareEngine(engineUrls())
const never = new AbortController().signal

const page: BenchPage = {
  async ours(sql) {
    try {
      return await runOurs(sql)
    } catch {
      return { first: NaN, done: NaN }
    }
  },
  async bare(sql, stream, all) {
    await bare.boot()
    return bare.run(sql, stream, all)
  },
  async window(offset, sorted) {
    const arrangement = sorted ? { order: [{ column: 'c' }] } : {}
    const start = performance.now()
    await ours.page('shown', { offset, limit: 100, ...arrangement }, never)
    return performance.now() - start
  }
}
async function runOurs(sql: string): Promise<Taken> {
  await ours.boot()
  const start = performance.now()
  let first: number | undefined
  await ours.define('shown', sql, {}, never, () => (first ??= performance.now() - start))
  const done = performance.now() - start
  // Its first rows come with it.
  return { first: first ?? done, done }
}

Object.assign(window, { page })
