/** Hands out connections, one holder each; who finds none waits in line. */
export class ConnectionPool {
  readonly #free: number[]
  readonly #waiting: ((connection: number) => void)[] = []

  constructor(connections: readonly number[]) {
    this.#free = [...connections]
  }

  /** A free connection, to be given back with `release`; rejects with the signal's reason while waiting. */
  acquire(signal: AbortSignal): Promise<number> {
    const free = this.#free.pop()
    if (free !== undefined) return Promise.resolve(free)
    return new Promise((resolve, reject) => {
      const take = (connection: number) => {
        signal.removeEventListener('abort', leave)
        resolve(connection)
      }
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(take), 1)
        reject(signal.reason)
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(take)
    })
  }

  release(connection: number): void {
    const next = this.#waiting.shift()
    if (next) next(connection)
    else this.#free.push(connection)
  }
}
