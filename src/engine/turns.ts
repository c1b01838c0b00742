/** Lets what is done to one name follow each other: each begins once the one before it has ended, well or not. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Does `work` when its turn has come under each of these names. */
  takeAll<T>(names: readonly string[], signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    // In one order for all, lest two wait for each other.
    const keys = [...new Set(names.map((name) => name.toLowerCase()))].sort()
    return keys.reduce<() => Promise<T>>((inner, key) => () => this.take(key, signal, inner), work)()
  }

  /** Does `work` when its turn comes; rejects with the signal's reason while it waits. */
  async take<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const key = name.toLowerCase()
    const before = this.#last.get(key)
    const job = (async () => {
      if (before) await before.catch(() => undefined)
      signal.throwIfAborted()
      return work()
    })()
    this.#last.set(key, job)
    try {
      return await job
    } finally {
      if (this.#last.get(key) === job) this.#last.delete(key)
    }
  }
}
