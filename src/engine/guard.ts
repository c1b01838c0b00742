import type { Problem } from '../notebook/problem.ts'
import { createBatcher } from './batch.ts'
import { serveBatches, type BatchScope } from './serve-batches.ts'

/** Tells a fresh worker what to load. `module` is the compiled engine of an earlier worker, if there was one. */
export interface GuardOrder {
  readonly workerUrl: string
  readonly wasmUrl: string
  /** Length of the engine's file, unpacked, where it is known. */
  readonly wasmBytes?: number
  readonly module?: WebAssembly.Module | undefined
}

/** What the guard says to the page; everything else a worker posts is DuckDB's own. */
export type GuardReport =
  | { readonly guard: 'progress'; readonly loaded: number; readonly total: number }
  | { readonly guard: 'compiled'; readonly module: WebAssembly.Module }
  | { readonly guard: 'loaded' }
  | { readonly guard: 'failed'; readonly problem: Problem }

/** Source of the worker that the page makes from a blob, so that the page's Content Security Policy binds it. */
export function guardSource(): string {
  return `'use strict';(${guard.toString()})(self,(scope)=>(${serveBatches.toString()})(scope,${createBatcher.toString()}))`
}

interface WorkerScope {
  onmessage: ((event: { data: GuardOrder }) => void) | null
  postMessage(report: GuardReport): void
  importScripts(url: string): void
  trustedTypes?: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } }
  fetch: typeof fetch
  XMLHttpRequest: unknown
}

/**
 * Runs in the worker before DuckDB's own script, which it loads. It stands alone: its text is all that the worker gets.
 * - It takes over `WebAssembly.instantiateStreaming`: DuckDB would wait for ever for a missing or mislabelled file; this
 *   checks status and first bytes, takes raw or gzip bytes (from a host that does not compress it asks for the packed file that
 *   lies beside), reports progress, and says why it failed.
 * - No request but the one for the engine's own file leaves the worker. `XMLHttpRequest` answers as a network that is down,
 *   without throwing, since an exception thrown through a WebAssembly frame kills the instance.
 * - `listening` is called once DuckDB's script listens to messages.
 */
function guard(scope: WorkerScope, listening: (scope: BatchScope) => void): void {
  const realFetch = scope.fetch.bind(scope)
  const fail = (key: string, params: Record<string, string | number>) => {
    scope.postMessage({ guard: 'failed', problem: { key, params } })
    return new Promise<never>(() => undefined)
  }

  const firstChunk = async (reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> => {
    let start = new Uint8Array(0)
    while (start.length < 4) {
      const { done, value } = await reader.read()
      if (done) break
      const longer = new Uint8Array(start.length + value.length)
      longer.set(start)
      longer.set(value, start.length)
      start = longer
    }
    return start
  }

  const replay = (start: Uint8Array, reader: ReadableStreamDefaultReader<Uint8Array>, total: number) => {
    let loaded = 0
    let told = 0
    const count = (chunk: Uint8Array) => {
      loaded += chunk.length
      if (loaded - told < 250_000 && loaded !== total) return chunk
      told = loaded
      scope.postMessage({ guard: 'progress', loaded, total })
      return chunk
    }
    return new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(count(start)),
      async pull(controller) {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(count(value))
      },
      cancel: (reason) => reader.cancel(reason)
    })
  }

  const engineBytes = async (
    answer: Response | PromiseLike<Response>,
    url: string,
    size: number
  ): Promise<Response> => {
    const file = url.slice(url.lastIndexOf('/') + 1).replace(/[?#].*/, '')
    let response: Response
    try {
      response = await answer
    } catch {
      return fail('engine_offline', { file })
    }
    if (!response.ok || !response.body) return fail('engine_missing_file', { file, status: response.status })
    const reader = response.body.getReader()
    const start = await firstChunk(reader)
    const isWasm = start[0] === 0 && start[1] === 0x61 && start[2] === 0x73 && start[3] === 0x6d
    const isGzip = start[0] === 0x1f && start[1] === 0x8b
    if (!isWasm && !isGzip) return fail('engine_bad_file', { file })
    const total = response.headers.has('content-encoding') ? size : Number(response.headers.get('content-length') ?? 0)
    const bytes = replay(start, reader, total)
    const raw = isGzip
      ? bytes.pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>)
      : bytes
    return new Response(raw as BodyInit, { headers: { 'content-type': 'application/wasm' } })
  }

  const lighter = async (answer: Response | PromiseLike<Response>, url: string): Promise<Response> => {
    const plain = await answer
    const isLarge = Number(plain.headers.get('content-length') ?? 0) > 10_000_000
    if (!plain.ok || !isLarge || plain.headers.has('content-encoding')) return plain
    const packed = await realFetch(url + '.gz').catch(() => undefined)
    if (!packed?.ok || packed.headers.get('content-type')?.startsWith('text/')) return plain
    void plain.body?.cancel()
    return packed
  }

  /** `early` is the engine's own file, asked for before DuckDB's script is here to ask. */
  const cutNetwork = (wasmUrl: string, early: Promise<Response> | undefined) => {
    scope.fetch = (input) => {
      const url = input instanceof Request ? input.url : String(input)
      if (url !== wasmUrl) return Promise.reject(new TypeError('no network in the engine'))
      const answer = early ?? realFetch(input)
      early = undefined
      return answer
    }
    scope.XMLHttpRequest = class {
      readonly status = 0
      readonly readyState = 4
      readonly response = null
      readonly responseText = ''
      open() {}
      send() {}
      abort() {}
      setRequestHeader() {}
      overrideMimeType() {}
      addEventListener() {}
      getResponseHeader() {
        return null
      }
      getAllResponseHeaders() {
        return ''
      }
    }
  }

  const takeOverLoading = ({ wasmUrl, wasmBytes = 0, module }: GuardOrder) => {
    const instantiate = async (answer: Response | PromiseLike<Response>, imports?: WebAssembly.Imports) => {
      if (module) return { module, instance: await WebAssembly.instantiate(module, imports) }
      const response = await engineBytes(lighter(answer, wasmUrl), wasmUrl, wasmBytes)
      try {
        const compiled = await WebAssembly.compileStreaming(response)
        scope.postMessage({ guard: 'compiled', module: compiled })
        return { module: compiled, instance: await WebAssembly.instantiate(compiled, imports) }
      } catch (error) {
        const file = wasmUrl.slice(wasmUrl.lastIndexOf('/') + 1)
        return error instanceof WebAssembly.CompileError
          ? fail('engine_bad_file', { file })
          : fail('engine_boot_failed', { message: String(error) })
      }
    }
    WebAssembly.instantiateStreaming = instantiate
    if (module) scope.fetch = () => Promise.resolve(new Response(new Uint8Array(0)))
  }

  scope.onmessage = ({ data: order }) => {
    scope.onmessage = null
    if (!('Exception' in WebAssembly)) return void fail('engine_unsupported', {})
    const early = order.module ? undefined : realFetch(order.wasmUrl)
    early?.catch(() => undefined)
    cutNetwork(order.wasmUrl, early)
    takeOverLoading(order)
    const rules = {
      createScriptURL(url: string) {
        if (url !== order.workerUrl) throw new TypeError('not the engine')
        return url
      }
    }
    try {
      const policy = scope.trustedTypes?.createPolicy('sotay-worker', rules)
      scope.importScripts(policy ? policy.createScriptURL(order.workerUrl) : order.workerUrl)
      listening(scope as object as BatchScope)
      scope.postMessage({ guard: 'loaded' })
    } catch {
      const file = order.workerUrl.slice(order.workerUrl.lastIndexOf('/') + 1)
      realFetch(order.workerUrl, { method: 'HEAD' }).then(
        () => fail('engine_bad_file', { file }),
        () => fail('engine_offline', { file })
      )
    }
  }
}
