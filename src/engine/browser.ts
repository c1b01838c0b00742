import { createEngine, type BootableEngine } from './create-engine.ts'
import { fetchDataset } from './fetch-dataset.ts'
import { guardSource } from './guard.ts'
import { bootWorker } from './worker-driver.ts'
import type { WorkerMaker } from './worker-policy.ts'

export interface BrowserEngineOptions {
  /** Absolute address of DuckDB-WASM's `eh` worker script. */
  readonly workerUrl: string
  /** Absolute address of its WebAssembly file, raw or gzip. */
  readonly wasmUrl: string
  readonly makeWorker: WorkerMaker
  /** Its length, unpacked, for the progress that is shown while a compressed one comes. */
  readonly wasmBytes?: number
  /** Absolute address of the dataset's database file; without it only notebook relations exist. */
  readonly dataUrl?: string
}

/** DuckDB in a guarded worker of the page. Nothing is fetched before `boot()` or the first call. */
export function createBrowserEngine({
  workerUrl,
  wasmUrl,
  wasmBytes,
  makeWorker,
  dataUrl
}: BrowserEngineOptions): BootableEngine {
  let module: WebAssembly.Module | undefined
  let dataset: Uint8Array | undefined
  return createEngine({
    boot: (progress) =>
      bootWorker(
        makeWorker(guardSource(), { name: 'duckdb' }),
        { workerUrl, wasmUrl, module, ...(wasmBytes !== undefined && { wasmBytes }) },
        progress,
        (compiled) => (module = compiled)
      ),
    async dataset(progress) {
      if (dataUrl) dataset ??= await fetchDataset(dataUrl, progress)
      return dataset?.slice()
    }
  })
}
