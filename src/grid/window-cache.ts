/** Rows of one window. */
export const blockRows = 100

/**
 * What the page holds of a result of any length: the windows that were asked for last, and no more than `limit` of them.
 * `Block` is whatever a window brings.
 */
export class WindowCache<Block> {
  readonly #blocks = new Map<number, Block>()

  constructor(readonly limit = 30) {}

  /** The window that a row lies in, if it is here. */
  maybe(row: number): Block | undefined {
    return this.#blocks.get(Math.floor(row / blockRows))
  }

  /** Keeps a window by its number; the one that was kept longest goes. */
  keep(block: number, rows: Block): void {
    this.#blocks.delete(block)
    this.#blocks.set(block, rows)
    for (const old of this.#blocks.keys()) {
      if (this.#blocks.size <= this.limit) return
      this.#blocks.delete(old)
    }
  }

  /** The numbers of the windows that are not here of those that hold rows `first` to `last`. */
  missing(first: number, last: number): number[] {
    const from = Math.floor(Math.max(first, 0) / blockRows)
    const count = Math.max(Math.floor(last / blockRows) - from + 1, 0)
    return Array.from({ length: count }, (_, i) => from + i).filter((block) => !this.#blocks.has(block))
  }

  get size(): number {
    return this.#blocks.size
  }

  clear(): void {
    this.#blocks.clear()
  }
}
