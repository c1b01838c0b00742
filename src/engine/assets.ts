import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'

/** Absolute addresses of the engine's two files on this site. Browser only: Vite turns them into files of the build. */
export function engineUrls(): { workerUrl: string; wasmUrl: string } {
  return { workerUrl: new URL(workerUrl, import.meta.url).href, wasmUrl: new URL(wasmUrl, import.meta.url).href }
}
