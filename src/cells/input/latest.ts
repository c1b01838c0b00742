/** Values on their way to a slow taker. */
export interface Latest<T> {
  /** Hands a value on as soon as the taker is free; until then only the latest one waits. */
  offer(value: T): void
  /** Hands a value on at once, unless it is the one last handed on, and forgets what waits. */
  finish(value: T): void
}

/**
 * Hands values on one at a time, so that moving a control shows as many of its values as can be computed and always ends
 * with the last: a new one waits until what the former set off has settled, or `patience` milliseconds have passed and it is
 * to be superseded.
 */
export function latest<T>(take: (value: T) => void, settled: () => Promise<unknown>, patience = 400): Latest<T> {
  let turn = 0
  let busy = false
  let last: T | undefined
  let waiting: { readonly value: T } | undefined

  async function work(value: T, mine: number): Promise<void> {
    busy = true
    last = value
    take(value)
    await Promise.race([settled(), new Promise((resolve) => setTimeout(resolve, patience))])
    if (mine !== turn) return
    busy = false
    const next = waiting
    waiting = undefined
    if (next) void work(next.value, mine)
  }

  return {
    offer(value) {
      if (busy) waiting = { value }
      else void work(value, turn)
    },
    finish(value) {
      waiting = undefined
      // A key both moves a control and ends its movement.
      if (isSame(value, last)) return
      void work(value, ++turn)
    }
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
