import type { Transform } from './transform.ts'

/** Transforms at build and in tests, on the calling thread: for code that is trusted as the project's own is. */
export const nodeTransform: Transform = async (order, signal) => {
  signal.throwIfAborted()
  const { runVerbs } = await import('./run-verbs.ts')
  return runVerbs(order)
}
