import type { Arrangement, Engine } from '../engine/engine.ts'
import type { Column, Table, Value } from '../table/table.ts'
import { blockRows, WindowCache } from './window-cache.ts'

/** Where a grid's rows come from: a relation of the engine. */
export interface RowSource {
  readonly engine: Pick<Engine, 'page' | 'count' | 'query' | 'disarrange'>
  readonly relation: string
}

/** Some rows by the names of their columns. */
interface Held {
  readonly rowCount: number
  readonly values: ReadonlyMap<string, Column['values']>
}

/** The rows around what is in view are fetched too, so that a short way brings no wait. */
const around = 40

/**
 * The rows of one arrangement of a relation, pulled in windows as they come into view. One window is on its way at a time; one
 * that is out of view by then is stopped. Without a source, the first rows are all there are.
 */
export class Rows {
  readonly #cache = new WindowCache<Held>()
  #wanted = { first: 0, last: 0 }
  #coming: { readonly block: number; readonly stop: AbortController } | undefined
  #closed = false

  constructor(
    readonly source: RowSource | undefined,
    readonly arrangement: Arrangement,
    /** Called when rows have come, and with what went wrong. */
    readonly changed: (problem?: unknown) => void,
    readonly first?: Table
  ) {
    const count = (first?.rowCount ?? 0) / blockRows
    const blocks = source ? Math.floor(count) : Math.ceil(count)
    for (let block = 0; first && block < blocks; block++) {
      this.#cache.keep(block, toHeld(cut(first, block * blockRows, blockRows)))
    }
  }

  /** The value in a row of a column, or undefined while the row is on its way. */
  maybe(row: number, column: string): Value | undefined {
    const values = this.#cache.maybe(row)?.values.get(column)
    return values && row % blockRows < values.length ? (values[row % blockRows] ?? null) : undefined
  }

  /** A row by the names of its columns, or undefined while it is on its way. */
  maybeRow(row: number): Record<string, Value> | undefined {
    const held = this.#cache.maybe(row)
    if (!held || row % blockRows >= held.rowCount) return undefined
    return Object.fromEntries([...held.values].map(([name, values]) => [name, values[row % blockRows] ?? null]))
  }

  /** Says which rows are in view, and which is the last there is. */
  want(first: number, last: number, lastRow: number): void {
    this.#wanted = { first: Math.max(first - around, 0), last: Math.min(last + around, lastRow) }
    const coming = this.#coming?.block
    if (coming !== undefined && !this.#inView(coming)) this.#coming?.stop.abort()
    void this.#pull()
  }

  /** Rows of any length, for copying; nothing of them is kept. */
  async read(first: number, count: number, signal: AbortSignal): Promise<Table> {
    if (!this.source) return cut(this.first ?? { columns: [], rowCount: 0 }, first, count)
    return this.source.engine.page(this.source.relation, { offset: first, limit: count, ...this.arrangement }, signal)
  }

  close(): void {
    this.#closed = true
    this.#coming?.stop.abort()
    this.#cache.clear()
  }

  #inView(block: number): boolean {
    return (block + 1) * blockRows > this.#wanted.first && block * blockRows <= this.#wanted.last
  }

  async #pull(): Promise<void> {
    if (this.#coming || this.#closed || !this.source) return
    const { first, last } = this.#wanted
    const middle = (first + last) / 2 / blockRows
    const [block] = this.#cache
      .missing(first, last)
      .sort((a, b) => Math.abs(a + 0.5 - middle) - Math.abs(b + 0.5 - middle))
    if (block === undefined) return
    const stop = new AbortController()
    this.#coming = { block, stop }
    let problem: unknown
    try {
      this.#cache.keep(block, toHeld(await this.read(block * blockRows, blockRows, stop.signal)))
    } catch (error) {
      if (!stop.signal.aborted) problem = error
    }
    this.#coming = undefined
    if (this.#closed) return
    if (!stop.signal.aborted) this.changed(problem)
    if (problem === undefined) await this.#pull()
  }
}

function cut({ columns, rowCount }: Table, from: number, count: number): Table {
  const rows = Math.max(Math.min(count, rowCount - from), 0)
  return {
    rowCount: rows,
    columns: columns.map((column) => ({ ...column, values: column.values.slice(from, from + rows) }))
  }
}

function toHeld({ columns, rowCount }: Table): Held {
  return { rowCount, values: new Map(columns.map(({ name, values }) => [name, values])) }
}
