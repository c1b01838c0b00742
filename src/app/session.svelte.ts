import { createRuntime, relationOf } from '../cells/create-runtime.ts'
import { isDrawnAlike } from '../cells/is-drawn-alike.ts'
import type { Host } from '../cells/host.ts'
import type { Output } from '../cells/output.ts'
import type { Page } from '../cells/page.ts'
import type { Address } from '../dataset/address.ts'
import type { RowSource } from '../grid/rows.ts'
import type { Lang } from '../i18n/lang.ts'
import { setSource } from '../notebook/edit.ts'
import { startHistory, type Deed, type History, type Step } from '../notebook/history.ts'
import { foldName } from '../notebook/fold-name.ts'
import { cellById, type Cell, type CellId, type Notebook } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import { unpackProse } from '../notebook/unpack.ts'
import type { GraphView } from '../runtime/graph-view.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { Value } from '../table/table.ts'
import { Document } from './document.svelte.ts'
import { Drawings } from './drawings.svelte.ts'
import { Given, type Values } from './given.svelte.ts'
import { NotebookFiles } from './files/notebook-files.ts'
import { maybeRowsOf, withSql } from './result-rows.ts'
import type { CellStatus, Sent, SessionParts } from './session-parts.ts'
import { Sources } from './sources.svelte.ts'
import { Statuses } from './statuses.svelte.ts'

/** An open notebook: the document, its runtime, and what the page shows of both. */
export class Session implements Page {
  readonly #runtime: Runtime<Output, Host>
  readonly #statuses: Statuses
  readonly #drawings: Drawings
  readonly #document: Document
  readonly #parts: SessionParts
  #lang: Lang = $state.raw('vi')
  readonly #given: Given
  #lazy: boolean = $state.raw(false)
  readonly #opened: Notebook
  /** What is wrong with the file itself. */
  readonly problems: readonly Problem[]
  /** The reader's own files that it uses. */
  readonly files: NotebookFiles
  readonly sources = new Sources()
  readonly seen: Page['seen'] = new Map()

  constructor(parts: SessionParts) {
    const { notebook, problems } = parseNotebook(parts.text)
    this.#parts = parts
    this.#document = new Document({
      history: parts.history ?? startHistory(notebook),
      now: parts.now ?? Date.now,
      changed: () => parts.changed?.(this)
    })
    this.problems = problems
    this.#lang = parts.lang
    this.#opened = this.notebook
    this.#given = new Given({
      values: parts.given ?? {},
      textOf: (id) => this.#document.ranText(id) ?? '',
      outputOf: (id) => this.statusOf(id).output,
      put: (id, output) => {
        this.#statuses.touch(id)
        this.#runtime.put(id, output)
      },
      run: (id) => this.#runtime.run(id),
      expect: this.expect,
      gave: (values) => parts.gave?.(values)
    })
    this.#drawings = new Drawings(parts.drawings, parts.canvas)
    this.#statuses = new Statuses(parts.known, (id, before, after) => {
      if (!this.#drawings.maybe(id) || !isDrawnAlike(before, after)) void this.#draw(id)
    })
    this.#runtime = createRuntime({
      engine: parts.engine,
      transform: parts.transform,
      observer: parts.runs.hearing((id) => ({ text: this.#document.ranText(id), ms: this.took(id) }), this.#statuses),
      isTable: (name) => parts.tables.includes(name),
      given: (name) => this.#given.values[name],
      files: parts.files,
      known: () => parts.recollection?.results,
      early: (id, output) => this.#statuses.early(id, output),
      now: () => performance.now()
    })
    this.files = new NotebookFiles(this.#runtime, parts.tables, () => this.notebook)
    this.#lazy = parts.lazy ?? false
    this.#runtime.auto = !this.#lazy
    this.#runtime.update(this.#document.runnable(), parts.known)
  }

  get notebook(): Notebook {
    return this.#document.notebook
  }

  get history(): History {
    return this.#document.history
  }

  get lang(): Lang {
    return this.#lang
  }

  /** Values that a person or an address gave to inputs, by name. */
  get given(): Values {
    return this.#given.values
  }

  statusOf = (id: CellId): CellStatus => this.#statuses.of(id)

  maybeDrawing = (id: CellId): string | undefined => this.#drawings.maybe(id)

  maybeCellNamed(name: string): CellId | undefined {
    return this.notebook.cells.find((cell) => cell.name !== undefined && foldName(cell.name) === foldName(name))?.id
  }

  /** The cells that a cell's result was made from, itself first, then in page order. */
  chainOf(id: CellId): readonly Cell[] {
    const { cells } = this.#runtime.sources(id)
    return [cellById(this.notebook, id), ...this.notebook.cells.filter((cell) => cells.has(cell.id) && cell.id !== id)]
  }

  tablesOf(id: CellId): ReadonlySet<string> {
    return this.#runtime.sources(id).given
  }

  maybeRows = (id: CellId): RowSource | undefined => maybeRowsOf(this.statusOf(id), this.#parts.engine)

  addSql(id: CellId, sql: (from: string) => string): CellId {
    const { notebook, id: added } = withSql(this.notebook, id, this.statusOf(id).output, sql)
    this.change('insert', notebook, added)
    return added
  }

  openSource = (cell: CellId, address: Address): void => this.sources.show({ cell, address })

  /** Shows the notebook in another language. Prose and charts are drawn again; nothing is computed again. */
  async speak(lang: Lang): Promise<void> {
    this.#lang = lang
    await Promise.all(this.notebook.cells.map(({ id }) => this.#draw(id)))
  }

  /** Draws charts again, for another width. */
  async redrawCharts(): Promise<void> {
    const charts = this.notebook.cells.filter(({ id }) => this.statusOf(id).output?.type === 'result')
    await Promise.all(charts.map(({ id }) => this.#draw(id)))
  }

  rewrite(id: CellId, source: string): void {
    this.change('form', setSource(this.notebook, id, source), id)
  }

  choose(id: CellId, value: Value): void {
    this.#given.choose(id, value)
  }

  /** Fetches what is known for other values of an input, which a reader is about to change. */
  expect = (input: string | undefined): Promise<void> | undefined => this.#parts.recollection?.expect(input)

  give(id: CellId, value: Value): void {
    this.#given.give(cellById(this.notebook, id), value)
  }

  /** Gives values by the names of cells and of choices in charts, as an address does; other names are passed over. */
  giveAll(values: Values): void {
    this.#given.giveAll(this.notebook.cells, values)
  }

  /** What the sender of a link saw, if it came by one, as long as all is as it was opened: no change, no other choice. */
  get sent(): Sent | undefined {
    return this.notebook === this.#opened && this.#given.isUntouched ? this.#parts.sent : undefined
  }

  /** Whether a cell's text is newer than its result. */
  isEdited(id: CellId): boolean {
    return this.#document.isEdited(id)
  }

  /** The cells that the next run of what was edited will run too. */
  readonly #waiting: ReadonlySet<CellId> = $derived(
    new Set(this.notebook.cells.flatMap(({ id }) => (this.isEdited(id) ? [...this.#runtime.affected(id)] : [])))
  )

  /** Whether running what was edited will run this cell too. */
  willRun(id: CellId): boolean {
    return this.#waiting.has(id) && !this.isEdited(id)
  }

  /** When a running cell began to compute, by `performance.now()`; undefined while it waits for others. */
  since(id: CellId): number | undefined {
    return this.#runtime.since(id)
  }

  /** How many milliseconds the cell's last run to end took. */
  took(id: CellId): number | undefined {
    return this.#runtime.took(id)
  }

  /** Who reads whom, as the texts last run say. */
  graph(): GraphView {
    return this.#runtime.graph()
  }

  /** Whether a change marks what it touches as stale instead of running it. */
  get lazy(): boolean {
    return this.#lazy
  }

  /** Turns the lazy mode on, or off, which runs all that is stale. */
  setLazy(lazy: boolean): void {
    this.#lazy = lazy
    this.#runtime.auto = !lazy
    if (!lazy) this.#runtime.runStale()
  }

  /** Takes a cell's text as it is typed. Prose shows at once; other cells wait for a run. */
  type(id: CellId, source: string): void {
    this.#document.type(id, source)
    if (cellById(this.notebook, id).kind === 'markdown') this.run(id)
  }

  /** Makes a change to the document one step of its history, and runs what it made new or other. */
  change(deed: Deed, notebook: Notebook, cell?: CellId): void {
    this.#restructure(() => this.#document.change(deed, notebook, cell))
  }

  /** Takes the last step back; gives it, or undefined when there is none. */
  undo(): Step | undefined {
    return this.#restructure(() => this.#document.undo())
  }

  /** Does the last undone step again; gives it, or undefined when there is none. */
  redo(): Step | undefined {
    return this.#restructure(() => this.#document.redo())
  }

  /** Makes cells of what a prose cell's text spells: fences typed or pasted into it. Called when its editing ends. */
  finish(id: CellId): void {
    const notebook = unpackProse(this.notebook, id)
    if (notebook !== this.notebook) this.change('split', notebook, id)
  }

  /** Runs a cell's text as it stands, and all that reads it; in lazy mode what reads it is marked stale. */
  run(id: CellId): void {
    const edited = this.isEdited(id)
    if (edited) {
      this.#document.settle(id)
      this.#runtime.update(this.#document.runnable())
    }
    if (!edited || this.#lazy) this.#runtime.run(id)
  }

  /** Computes again what came with the page, out of sight, and marks it as the same or as different. */
  verify(): void {
    this.#runtime.verify()
  }

  /** Runs the cells that are stale, and all that read them. */
  runStale(): void {
    this.#runtime.runStale()
  }

  /** Runs every cell's text as it stands. */
  runAll(): void {
    this.#document.settle()
    this.#runtime.update(this.#document.runnable())
    this.#runtime.runAll()
  }

  stopAll(): void {
    this.#runtime.stopAll()
  }

  stop(id: CellId): void {
    this.#runtime.stop(id)
  }

  settled = (): Promise<void> => this.#given.settled().then(() => this.#runtime.settled())

  /** Changes the document, forgets what is gone from it, and runs what is new or other. */
  #restructure<T>(change: () => T): T {
    const before = this.notebook
    const result = change()
    this.#given.rename(before, this.notebook)
    const ids = new Set(this.notebook.cells.map(({ id }) => id))
    for (const { id } of before.cells.filter(({ id }) => !ids.has(id))) {
      this.#statuses.forget(id)
      this.#drawings.forget(id)
      void this.#parts.engine.drop(relationOf({ id }))
    }
    this.#runtime.update(this.#document.runnable())
    return result
  }

  async #draw(id: CellId): Promise<void> {
    const { output } = this.statusOf(id)
    const cell = this.notebook.cells.find((cell) => cell.id === id)
    const problem = cell && output && (await this.#drawings.draw(cell, output, this.#lang))
    if (problem) this.#statuses.failed(id, [problem])
  }
}
