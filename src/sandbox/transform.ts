import type { Problem } from '../notebook/problem.ts'
import type { Value } from '../table/table.ts'

/** Code to run, with all that it may see. */
export interface TransformOrder {
  readonly source: string
  /** Relations by the name under which the code knows them, each as the stream that `Engine.arrow` gives. */
  readonly tables: Readonly<Record<string, Uint8Array>>
  /** Values by name, without the `$` that the code writes before it. */
  readonly params: Readonly<Record<string, Value>>
}

/**
 * Runs Arquero code in a place of its own and gives the resulting table as an Arrow IPC stream. What the code does wrong rejects
 * with a `ProblemError` (`sandbox_…`; line and column count in `source`), an abort with the signal's reason.
 */
export type Transform = (order: TransformOrder, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>

/** What a frame says of its order. */
export type TransformReport =
  | { readonly report: 'started' | 'alive' }
  | { readonly report: 'done'; readonly ipc: Uint8Array<ArrayBuffer> }
  | { readonly report: 'failed'; readonly problem: Problem }

/** What a transform may use. The page enforces `seconds` and `bytes`, the worker `memory`. */
export const transformLimits = {
  /** From the first line of code to the result. */
  seconds: 10,
  /** Arrow bytes that go in, and that come out. */
  bytes: 256 * 2 ** 20,
  /** Bytes of arrays and buffers that the code itself asks for, all together. */
  memory: 2 ** 30
}
