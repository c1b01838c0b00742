import { SvelteMap } from 'svelte/reactivity'
import { drawCell } from '../cells/draw.ts'
import { chosen } from '../cells/input/chosen.ts'
import { inputKind } from '../cells/input/kind.ts'
import type { Host } from '../cells/host.ts'
import { kinds } from '../cells/kinds.ts'
import type { Output } from '../cells/output.ts'
import type { Page } from '../cells/page.ts'
import { suffices } from '../cells/suffices.ts'
import type { Address } from '../dataset/address.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lang } from '../i18n/lang.ts'
import { insertCell, removeCell, setSource } from '../notebook/edit.ts'
import { cellById, sourceOf, type CellId, type Notebook } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import { nameKey } from '../runtime/cell-kind.ts'
import { Runtime, type CellState } from '../runtime/runtime.ts'
import type { Value } from '../table/table.ts'

/** What the page knows of a cell. */
export interface CellStatus {
  readonly state: CellState
  readonly output?: Output
  readonly problems: readonly Problem[]
}

export interface SessionParts {
  readonly text: string
  readonly lang: Lang
  readonly engine: Engine
  /** Names of the dataset's tables. */
  readonly tables: readonly string[]
  /** Results known beforehand, and how they were drawn for this language. */
  readonly known?: ReadonlyMap<CellId, Output>
  readonly drawings?: ReadonlyMap<CellId, string>
  readonly given?: Readonly<Record<string, Value>>
  /** Where to draw, how wide, and how markup enters the page; absent at build, when all is drawn beforehand. */
  readonly canvas?: Canvas
}

export interface Canvas {
  readonly document: Document
  /** Pixels that a chart may take. */
  width(): number
  /** Makes markup fit to enter the page: prose is cleaned first, a chart was drawn by us from an allow-list. */
  admit(markup: string, what: 'prose' | 'chart'): Promise<string>
}

/** An open notebook: the document, its runtime, and what the page shows of both. */
export class Session implements Page {
  readonly #parts: SessionParts
  readonly #runtime: Runtime<Output, Host>
  readonly #cells = new SvelteMap<CellId, CellStatus>()
  readonly #drawings: SvelteMap<CellId, string>
  #notebook: Notebook = $state.raw() as Notebook
  #lang: Lang = $state.raw('vi')
  #given: Readonly<Record<string, Value>> = $state.raw({})
  /** What is wrong with the file itself. */
  readonly problems: readonly Problem[]
  /** The number whose source is shown. */
  source: { readonly cell: CellId; readonly address: Address } | undefined = $state.raw()

  constructor(parts: SessionParts) {
    const { notebook, problems } = parseNotebook(parts.text)
    this.#parts = parts
    this.#notebook = notebook
    this.problems = problems
    this.#lang = parts.lang
    this.#given = parts.given ?? {}
    this.#drawings = new SvelteMap(parts.drawings)
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
        relation: cell.name ?? '_' + cell.id.replaceAll('-', '_'),
        given: cell.name === undefined ? undefined : this.#given[cell.name]
      }),
      forget: (name) => void parts.engine.drop(name),
      isGiven: (name) => parts.tables.includes(nameKey(name)),
      suffices
    })
    this.#runtime.update(this.#runnable(), parts.known)
  }

  get notebook(): Notebook {
    return this.#notebook
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
    return this.#drawings.get(id)
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
    await Promise.all(this.#notebook.cells.map(({ id }) => this.#draw(id)))
  }

  /** Draws charts again, for another width. */
  async redrawCharts(): Promise<void> {
    const charts = this.#notebook.cells.filter(({ id }) => this.statusOf(id).output?.type === 'result')
    await Promise.all(charts.map(({ id }) => this.#draw(id)))
  }

  give(id: CellId, value: Value): void {
    const cell = cellById(this.#notebook, id)
    const spec = inputKind.parse(sourceOf(cell))
    const { output } = this.statusOf(id)
    if (!spec.ok || cell.name === undefined) return
    this.#given = { ...this.#given, [cell.name]: value }
    if (output?.type !== 'value') this.#runtime.run(id)
    else {
      this.#runtime.put(id, { type: 'value', options: output.options, ...chosen(spec.value, output.options, value) })
    }
  }

  /** Gives values by the names of inputs, as an address does; names of no input are passed over. */
  giveAll(values: Readonly<Record<string, Value>>): void {
    for (const cell of this.#notebook.cells) {
      const value = cell.kind === 'input' && cell.name !== undefined ? values[cell.name] : undefined
      if (value !== undefined) this.give(cell.id, value)
    }
  }

  edit(id: CellId, source: string): void {
    if (sourceOf(cellById(this.#notebook, id)) === source) this.#runtime.run(id)
    else this.#update(setSource(this.#notebook, id, source))
  }

  add(kind: string, source: string, after?: CellId): CellId {
    const { notebook, id } = insertCell(this.#notebook, kind, source, after)
    this.#update(notebook)
    return id
  }

  remove(id: CellId): void {
    this.#update(removeCell(this.#notebook, id))
    this.#cells.delete(id)
    this.#drawings.delete(id)
  }

  stop(id: CellId): void {
    this.#runtime.stop(id)
  }

  settled(): Promise<void> {
    return this.#runtime.settled()
  }

  #update(notebook: Notebook): void {
    this.#notebook = notebook
    this.#runtime.update(this.#runnable())
  }

  #runnable() {
    return this.#notebook.cells.map((cell) => ({
      id: cell.id,
      kind: cell.kind,
      body: sourceOf(cell),
      ...(cell.name !== undefined && { name: cell.name })
    }))
  }

  #set(id: CellId, status: Partial<CellStatus>): void {
    this.#cells.set(id, { ...this.statusOf(id), ...status })
  }

  async #draw(id: CellId): Promise<void> {
    const { canvas } = this.#parts
    const { output } = this.statusOf(id)
    const cell = this.#notebook.cells.find((cell) => cell.id === id)
    if (!canvas || !output || !cell) return
    const lang = this.#lang
    try {
      const markup = await drawCell(cell, output, { lang, width: canvas.width(), document: canvas.document })
      if (markup === undefined) return
      const admitted = await canvas.admit(markup, output.type === 'prose' ? 'prose' : 'chart')
      const overtaken = this.statusOf(id).output !== output || this.#lang !== lang
      if (!overtaken) this.#drawings.set(id, admitted)
    } catch (error) {
      this.#set(id, { state: 'failed', problems: [drawProblem(error)] })
    }
  }
}

function drawProblem(error: unknown): Problem {
  const held = error as { problem?: Problem; message?: string }
  return held.problem ?? { key: 'runtime_broken', params: { reason: held.message ?? String(error) } }
}
