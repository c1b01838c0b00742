import type { Progress } from './driver.ts'
import { EngineError } from './engine-error.ts'

/** Fetches a DuckDB database file. Rejects with an `EngineError` when it is missing or is something else. */
export async function fetchDataset(url: string, progress: Progress): Promise<Uint8Array> {
  const file = url.slice(url.lastIndexOf('/') + 1).replace(/[?#].*/, '')
  const response = await fetch(url).catch(() => {
    throw new EngineError({ key: 'engine_offline', params: { file } })
  })
  if (!response.ok || !response.body) {
    throw new EngineError({ key: 'engine_missing_file', params: { file, status: response.status } })
  }
  const total = response.headers.has('content-encoding') ? 0 : Number(response.headers.get('content-length') ?? 0)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let loaded = 0
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    progress((loaded += value.length), total)
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer())
  if (new TextDecoder('latin1').decode(bytes.subarray(8, 12)) !== 'DUCK') {
    throw new EngineError({ key: 'engine_bad_file', params: { file } })
  }
  return bytes
}
