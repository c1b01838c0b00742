import { createEngine, type BootableEngine } from './create-engine.ts'
import { fetchDataset } from './fetch-dataset.ts'
import { guardSource } from './guard.ts'
import { bootWorker } from './worker-driver.ts'
import { createWorkerMaker } from './worker-policy.ts'

export interface BrowserEngineOptions {
  /** Absolute address of DuckDB-WASM's `eh` worker script. */
  readonly workerUrl: string
  /** Absolute address of its WebAssembly file, raw or gzip. */
  readonly wasmUrl: string
  /** Absolute address of the dataset's database file; without it only notebook relations exist. */
  readonly dataUrl?: string
}

/**
 * DuckDB in a guarded worker of the page. Nothing is fetched before `boot()` or the first call. A page makes one: its
 * Trusted Types policy `sotay-worker` cannot be made twice.
 */
export function createBrowserEngine({ workerUrl, wasmUrl, dataUrl }: BrowserEngineOptions): BootableEngine {
  const makeWorker = createWorkerMaker(
    (globalThis as { trustedTypes?: Parameters<typeof createWorkerMaker>[0] }).trustedTypes
  )
  let module: WebAssembly.Module | undefined
  let dataset: Uint8Array | undefined
  return createEngine({
    boot: (progress) =>
      bootWorker(
        makeWorker(guardSource()),
        { workerUrl, wasmUrl, module },
        progress,
        (compiled) => (module = compiled)
      ),
    async dataset(progress) {
      if (dataUrl) dataset ??= await fetchDataset(dataUrl, progress)
      return dataset?.slice()
    }
  })
}
