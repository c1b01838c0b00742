import type { Filter, Order } from '../engine/engine.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'
import { isNumericType } from '../table/sql-type.ts'
import type { Table, Value } from '../table/table.ts'
import { shownOf, type GridColumn, type Layout } from './columns.ts'
import type { Place } from './move.ts'
import { Rows, type RowSource } from './rows.ts'
import { blockBetween, toMarkdown, toTsv, type Block } from './selection.ts'
import { columnsBehind, type Seen } from './seen.ts'
import { summarise, type Summary } from './summary.ts'
import { blockRows } from './window-cache.ts'

/** Columns that are summed up without being asked for; those of a wide result wait until their panel is opened. */
const summedUp = 40
/** Cells that can be copied at once. */
const mostCopied = 1_000_000

/** A result that a grid shows; one without a source is still being made, and these are its first rows. */
export interface GridResult {
  readonly source: RowSource | undefined
  readonly table: Table
  readonly rowCount: number
}

/** What a grid shows of a relation: which rows in which order, which columns, where the reader is in it. */
export class GridModel {
  /** Tells the elements of one grid from those of another. */
  readonly id: string
  #result: GridResult = $state.raw({ source: undefined, table: { columns: [], rowCount: 0 }, rowCount: 0 })
  #rows: Rows
  readonly #firstOrder: string
  layout: Layout = $state.raw([])
  order: readonly Order[] = $state.raw([])
  /** One filter for each column at most. */
  filters: ReadonlyMap<string, Filter> = $state.raw(new Map<string, Filter>())
  search = $state.raw('')
  /** Rows that the filters leave. */
  rowCount: number = $state.raw(0)
  /** Whether an order or a filter is being worked out. */
  arranging = $state.raw(false)
  problem: Problem | undefined = $state.raw()
  /** Where the reader is; row -1 is the head. */
  at: Place = $state.raw({ row: 0, column: 0 })
  /** The other end of the chosen block. */
  anchor: Place = $state.raw({ row: 0, column: 0 })
  summaries: ReadonlyMap<string, Summary> = $state.raw(new Map<string, Summary>())
  /** Counts arrivals of rows, so that what reads rows is drawn again. */
  #version = $state.raw(0)
  #seen = { first: 0, last: 0 }
  readonly #life = new AbortController()
  #work = new AbortController()

  constructor(id: string, layout: Layout, result: GridResult) {
    this.id = id
    this.layout = layout
    this.#firstOrder = layout.map(({ name }) => name).join()
    this.#result = result
    this.rowCount = result.rowCount
    this.#rows = this.#plainRows()
  }

  /** Rows of the whole result, or those that are there while it is being made. */
  get total(): number {
    return this.#result.rowCount
  }

  /** Whether these are the first rows of a result that is still being made. */
  get isPartial(): boolean {
    return this.#result.source === undefined
  }

  /**
   * Shows another result of the same columns, in place: the rest of one whose first rows were here, or that of a new run. The
   * reader stays where they are, and what they sorted and filtered by stays so.
   */
  take(result: GridResult): void {
    if (result.table === this.#result.table && result.source?.relation === this.#result.source?.relation) return
    this.#result = result
    this.summaries = new Map()
    if (this.isArranged) return void this.arrange({}, 'stay')
    this.#rows.close()
    this.#rows = this.#plainRows()
    this.rowCount = result.rowCount
    this.#stayWithin()
    this.problem = undefined
    this.#version++
    this.want(this.#seen.first, this.#seen.last)
  }

  readonly shown: Layout = $derived(shownOf(this.layout))
  readonly block: Block = $derived(blockBetween(this.anchor, this.at))
  readonly isArranged: boolean = $derived(this.order.length + this.filters.size > 0 || this.search.trim() !== '')

  /** The value in a row of a column, or undefined while it is on its way. */
  maybe(row: number, { name, other }: GridColumn): Value | undefined {
    void this.#version
    const value = this.#rows.maybe(row, name)
    return value === null && other !== undefined ? this.#rows.maybe(row, other) : value
  }

  /** What the reader made of the result, once that is worked out; undefined while it is as it came. */
  get seen(): Seen | undefined {
    const isMoved = this.shown.map(({ name }) => name).join() !== this.#firstOrder
    if (this.isPartial || this.arranging || !(this.isArranged || isMoved)) return undefined
    return { ...this.arrangement, ...(isMoved && { columns: columnsBehind(this.shown) }), rowCount: this.rowCount }
  }

  maybeRow(row: number): Readonly<Record<string, Value>> | undefined {
    return this.#rows.maybeRow(row)
  }

  /** Rows that can be looked at; of those that are being arranged only the first can. */
  readonly reach: number = $derived(this.arranging ? Math.min(this.rowCount, blockRows) : this.rowCount)

  want(first: number, last: number): void {
    this.#seen = { first, last }
    this.#rows.want(first, last, this.reach - 1)
  }

  /** Sorts by a column, the other way round, or not at all, in turn; `more` keeps the keys before it. */
  sort(name: string, more: boolean): void {
    const old = this.order.find(({ column }) => column === name)
    const key = !old ? [{ column: name }] : !old.descending ? [{ column: name, descending: true }] : []
    const at = this.order.findIndex(({ column }) => column === name)
    const kept = more ? this.order.filter(({ column }) => column !== name) : []
    void this.arrange({ order: kept.toSpliced(more && at >= 0 ? at : kept.length, 0, ...key) })
  }

  filter(name: string, filter: Filter | undefined): void {
    const filters = new Map(this.filters)
    if (filter) filters.set(name, filter)
    else filters.delete(name)
    void this.arrange({ filters })
  }

  /** What the engine is asked for. */
  get arrangement(): { order: readonly Order[]; filter: readonly Filter[] } {
    const contains = this.search.trim()
    const columns = this.shown.map(({ name }) => name)
    return { order: this.order, filter: [...this.filters.values(), ...(contains ? [{ columns, contains }] : [])] }
  }

  /** Shows other rows, or the rows in another order; what was being worked out is given up. */
  async arrange(
    change: Partial<Pick<GridModel, 'order' | 'filters' | 'search'>>,
    place: 'top' | 'stay' = 'top'
  ): Promise<void> {
    Object.assign(this, change)
    const arrangement = this.arrangement
    this.#work.abort()
    this.#work = new AbortController()
    const { signal } = this.#work
    const { source } = this.#result
    this.problem = undefined
    if (place === 'top') {
      this.at = { row: this.at.row < 0 ? -1 : 0, column: this.at.column }
      this.anchor = this.at
    }
    // What is still being made is arranged once it is whole.
    if (!source) {
      this.arranging = this.isArranged
      return
    }
    this.#rows.close()
    if (!this.isArranged) {
      this.#rows = this.#plainRows()
      this.rowCount = this.total
      this.arranging = false
      this.#version++
      this.want(this.#seen.first, this.#seen.last)
      await source.engine.disarrange(source.relation)
      return
    }
    this.#rows = new Rows(source, arrangement, (problem) => this.#arrived(problem))
    this.arranging = true
    this.#version++
    this.want(this.#seen.first, this.#seen.last)
    try {
      const rowCount = await source.engine.count(source.relation, arrangement, signal)
      if (signal.aborted) return
      this.rowCount = rowCount
      this.#stayWithin()
    } catch (error) {
      if (signal.aborted) return
      this.#fail(error)
    }
    this.arranging = false
    this.#version++
    this.want(this.#seen.first, this.#seen.last)
  }

  /** Stops working out an order or a filter, and shows the rows without them. */
  giveUp(): void {
    void this.arrange({ order: [], filters: new Map(), search: '' })
  }

  /** Sums up the columns one after the other, once the rows are there. */
  async summarise(names: readonly string[] = this.shown.slice(0, summedUp).map(({ name }) => name)): Promise<void> {
    const { source } = this.#result
    if (!source) return
    for (const name of names) {
      const column = this.layout.find((column) => column.name === name)
      if (!column || this.summaries.has(name) || this.#life.signal.aborted) continue
      try {
        const summary = await summarise(source.engine, source.relation, column, this.total, this.#life.signal)
        if (this.#result.source !== source) return
        this.summaries = new Map(this.summaries).set(name, summary)
      } catch {
        // A head without a summary is still a head.
      }
    }
  }

  /** The chosen cells as text; undefined when they are too many. */
  async copied(as: 'tsv' | 'markdown'): Promise<string | undefined> {
    const { top, bottom, left, right } = this.block
    const columns = this.shown.slice(left, right + 1)
    const from = Math.max(top, 0)
    if ((bottom - from + 1) * columns.length > mostCopied) return undefined
    const rows: Value[][] = []
    for (let row = from; row <= bottom; row += 20_000) {
      const table = await this.#rows.read(row, Math.min(20_000, bottom - row + 1), this.#life.signal)
      const held = columns.map(({ name, other }) => {
        const values = (name: string) => table.columns.find((column) => column.name === name)?.values ?? []
        return other === undefined ? values(name) : values(name).map((value, i) => value ?? values(other)[i] ?? null)
      })
      for (let i = 0; i < table.rowCount; i++) rows.push(held.map((values) => values[i] ?? null))
    }
    const copied = { names: columns.map(({ base }) => base), types: columns.map(({ type }) => type), rows }
    return as === 'tsv' ? toTsv(copied) : toMarkdown(copied, isNumericType)
  }

  close(): void {
    this.#life.abort()
    this.#work.abort()
    this.#rows.close()
    const { source } = this.#result
    if (this.isArranged) void source?.engine.disarrange(source.relation).catch(() => undefined)
  }

  #plainRows(): Rows {
    const { source, table } = this.#result
    return new Rows(source, {}, (problem) => this.#arrived(problem), table)
  }

  /** A shorter result has no place where the reader was. */
  #stayWithin(): void {
    const within = ({ row, column }: Place) => ({ row: Math.min(row, Math.max(this.rowCount - 1, 0)), column })
    if (this.at.row >= this.rowCount) this.at = within(this.at)
    if (this.anchor.row >= this.rowCount) this.anchor = within(this.anchor)
  }

  #arrived(problem?: unknown): void {
    if (problem !== undefined) this.#fail(problem)
    this.#version++
  }

  #fail(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error)
    this.problem = error instanceof ProblemError ? error.problem : { key: 'grid_broken', params: { reason } }
  }
}
