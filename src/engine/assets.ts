import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/** Length of the engine's file, where the build was told to say it. */
declare const engineBytes: number | undefined

/** Absolute addresses of the engine's two files on this site. Browser only: Vite turns them into files of the build. */
export function engineUrls(): { workerUrl: string; wasmUrl: string; wasmBytes?: number } {
  return {
    workerUrl: new URL(workerUrl, import.meta.url).href,
    wasmUrl: new URL(wasmUrl, import.meta.url).href,
    ...(typeof engineBytes === 'number' && { wasmBytes: engineBytes })
  }
}
