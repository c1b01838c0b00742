/**
 * Loads something the first time it is asked for. A page asks for a module it has already by way of its task queue, which
 * may put a frame between a result and its chart; a promise that was kept does not. A failed loading is tried again.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let held: Promise<T> | undefined
  return () => {
    held ??= load().catch((error: unknown) => {
      held = undefined
      throw error
    })
    return held
  }
}
