import { SvelteMap } from 'svelte/reactivity'
import { chosen } from '../cells/input/chosen.ts'
import { inputKind } from '../cells/input/kind.ts'
import type { Host } from '../cells/host.ts'
import { kinds } from '../cells/kinds.ts'
import type { Output } from '../cells/output.ts'
import type { Page } from '../cells/page.ts'
import { suffices } from '../cells/suffices.ts'
import type { Address } from '../dataset/address.ts'
import type { Lang } from '../i18n/lang.ts'
import { setSource } from '../notebook/edit.ts'
import { presentOf, record, redo, startHistory, undo, type Deed, type History, type Step } from '../notebook/history.ts'
import { foldName } from '../notebook/fold-name.ts'
import { cellById, sourceOf, type Cell, type CellId, type Notebook } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import { nameKey, type RuntimeCell } from '../runtime/cell-kind.ts'
import { Runtime } from '../runtime/runtime.ts'
import type { Value } from '../table/table.ts'
import { Drawings } from './drawings.svelte.ts'
import type { CellStatus, SessionParts } from './session-parts.ts'

/** An open notebook: the document, its runtime, and what the page shows of both. */
export class Session implements Page {
  readonly #runtime: Runtime<Output, Host>
  readonly #cells = new SvelteMap<CellId, CellStatus>()
  readonly #drawings: Drawings
  /** Each cell's text as last run; what is typed since then waits for a run. */
  #ran: ReadonlyMap<CellId, string> = $state.raw(new Map())
  #history: History = $state.raw() as History
  readonly #parts: SessionParts
  #lang: Lang = $state.raw('vi')
  #given: Readonly<Record<string, Value>> = $state.raw({})
  /** What is wrong with the file itself. */
  readonly problems: readonly Problem[]
  /** The number whose source is shown. */
  source: { readonly cell: CellId; readonly address: Address } | undefined = $state.raw()

  constructor(parts: SessionParts) {
    const { notebook, problems } = parseNotebook(parts.text)
    this.#parts = parts
    this.#history = parts.history ?? startHistory(notebook)
    this.problems = problems
    this.#lang = parts.lang
    this.#given = parts.given ?? {}
    this.#drawings = new Drawings(parts.drawings, parts.canvas)
    for (const [id, output] of parts.known ?? []) this.#cells.set(id, { state: 'baked', output, problems: [] })
    this.#runtime = new Runtime({
      kinds,
      observer: {
        pending: (id) => this.#set(id, { state: 'running' }),
        fulfilled: (id, output) => {
          this.#set(id, { state: 'live', output, problems: [] })
          void this.#draw(id)
        },
        failed: (id, problems) => this.#set(id, { state: 'failed', problems }),
        stale: (id) => this.#set(id, { state: 'stale' })
      },
      host: (cell, signal) => ({
        engine: parts.engine,
        signal,
        relation: cell.name ?? hiddenName(cell.id),
        given: cell.name === undefined ? undefined : this.#given[cell.name]
      }),
      forget: (name) => void parts.engine.drop(name),
      isGiven: (name) => parts.tables.includes(nameKey(name)),
      suffices,
      now: () => performance.now()
    })
    this.#ran = textsOf(this.notebook)
    this.#runtime.update(this.#runnable(), parts.known)
  }

  get notebook(): Notebook {
    return presentOf(this.#history)
  }

  get history(): History {
    return this.#history
  }

  get lang(): Lang {
    return this.#lang
  }

  /** Values that a person or an address gave to inputs, by name. */
  get given(): Readonly<Record<string, Value>> {
    return this.#given
  }

  statusOf(id: CellId): CellStatus {
    return this.#cells.get(id) ?? { state: 'stale', problems: [] }
  }

  maybeDrawing(id: CellId): string | undefined {
    return this.#drawings.maybe(id)
  }

  maybeCellNamed(name: string): CellId | undefined {
    return this.notebook.cells.find((cell) => cell.name !== undefined && foldName(cell.name) === foldName(name))?.id
  }

  /** The cells that a cell's result was made from, itself first, then in page order. */
  chainOf(id: CellId): readonly Cell[] {
    const { cells } = this.#runtime.sources(id)
    const rest = this.notebook.cells.filter((cell) => cells.has(cell.id) && cell.id !== id)
    return [cellById(this.notebook, id), ...rest]
  }

  tablesOf(id: CellId): ReadonlySet<string> {
    return this.#runtime.sources(id).given
  }

  openSource(cell: CellId, address: Address): void {
    this.source = { cell, address }
  }

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

  give(id: CellId, value: Value): void {
    const cell = cellById(this.notebook, id)
    const spec = inputKind.parse(sourceOf(cell))
    const { output } = this.statusOf(id)
    if (!spec.ok || cell.name === undefined) return
    this.#given = { ...this.#given, [cell.name]: value }
    this.#parts.gave?.(this.#given)
    if (output?.type !== 'value') this.#runtime.run(id)
    else {
      this.#runtime.put(id, { type: 'value', options: output.options, ...chosen(spec.value, output.options, value) })
    }
  }

  /** Gives values by the names of inputs, as an address does; names of no input are passed over. */
  giveAll(values: Readonly<Record<string, Value>>): void {
    for (const cell of this.notebook.cells) {
      const value = cell.kind === 'input' && cell.name !== undefined ? values[cell.name] : undefined
      if (value !== undefined) this.give(cell.id, value)
    }
  }

  /** Whether a cell's text is newer than its result. */
  isEdited(id: CellId): boolean {
    return this.#ran.get(id) !== sourceOf(cellById(this.notebook, id))
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

  /** Takes a cell's text as it is typed. Prose shows at once; other cells wait for a run. */
  type(id: CellId, source: string): void {
    this.#take(record(this.#history, setSource(this.notebook, id, source), 'type', this.#now(), id))
    if (cellById(this.notebook, id).kind === 'markdown') this.run(id)
  }

  /** Makes a change to the document one step of its history, and runs what it made new or other. */
  change(deed: Deed, notebook: Notebook, cell?: CellId): void {
    this.#given = renamedKeys(this.#given, this.notebook, notebook)
    this.#restructure(record(this.#history, notebook, deed, this.#now(), cell))
  }

  /** Takes the last step back; gives it, or undefined when there is none. */
  undo(): Step | undefined {
    const back = undo(this.#history)
    if (back) this.#restructure(back.history)
    return back?.step
  }

  /** Does the last undone step again; gives it, or undefined when there is none. */
  redo(): Step | undefined {
    const forth = redo(this.#history)
    if (forth) this.#restructure(forth.history)
    return forth?.step
  }

  /** Runs a cell's text as it stands, and all that reads it. */
  run(id: CellId): void {
    if (!this.isEdited(id)) this.#runtime.run(id)
    else {
      this.#ran = new Map(this.#ran).set(id, sourceOf(cellById(this.notebook, id)))
      this.#runtime.update(this.#runnable())
    }
  }

  /** Runs every cell's text as it stands. */
  runAll(): void {
    this.#ran = textsOf(this.notebook)
    this.#runtime.update(this.#runnable())
    this.#runtime.runAll()
  }

  stopAll(): void {
    for (const { id } of this.notebook.cells) this.stop(id)
  }

  stop(id: CellId): void {
    this.#runtime.stop(id)
  }

  settled(): Promise<void> {
    return this.#runtime.settled()
  }

  #now(): number {
    return (this.#parts.now ?? Date.now)()
  }

  #take(history: History): void {
    this.#history = history
    this.#parts.changed?.(this)
  }

  /** Takes a document with other cells or texts; what was typed in a cell and not yet run goes on waiting. */
  #restructure(history: History): void {
    const before = textsOf(this.notebook)
    this.#take(history)
    const ranOf = (id: CellId, text: string) => (before.get(id) === text ? (this.#ran.get(id) ?? text) : text)
    this.#ran = new Map([...textsOf(this.notebook)].map(([id, text]) => [id, ranOf(id, text)]))
    for (const id of before.keys()) {
      if (this.#ran.has(id)) continue
      this.#cells.delete(id)
      this.#drawings.forget(id)
      void this.#parts.engine.drop(hiddenName(id))
    }
    this.#runtime.update(this.#runnable())
  }

  #runnable(): RuntimeCell[] {
    return this.notebook.cells.map((cell) => ({
      id: cell.id,
      kind: cell.kind,
      body: this.#ran.get(cell.id) ?? sourceOf(cell),
      ...(cell.name !== undefined && { name: cell.name })
    }))
  }

  #set(id: CellId, status: Partial<CellStatus>): void {
    this.#cells.set(id, { ...this.statusOf(id), ...status })
  }

  async #draw(id: CellId): Promise<void> {
    const { output } = this.statusOf(id)
    const cell = this.notebook.cells.find((cell) => cell.id === id)
    const problem = cell && output && (await this.#drawings.draw(cell, output, this.#lang))
    if (problem) this.#set(id, { state: 'failed', problems: [problem] })
  }
}

/** The relation of a cell without a name. */
function hiddenName(id: CellId): string {
  return '_' + id.replaceAll('-', '_')
}

/** Values by the names of inputs, under the names that these have after an edit. */
function renamedKeys<T>(
  values: Readonly<Record<string, T>>,
  before: Notebook,
  after: Notebook
): Readonly<Record<string, T>> {
  const names = new Map(after.cells.map(({ id, name }) => [id, name]))
  const renamed = new Map(before.cells.map(({ id, name }) => [name, names.get(id) ?? name]))
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [renamed.get(name) ?? name, value]))
}

function textsOf(notebook: Notebook): ReadonlyMap<CellId, string> {
  return new Map(notebook.cells.map((cell) => [cell.id, sourceOf(cell)]))
}
