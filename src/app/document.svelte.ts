import { fileCells } from '../cells/own-file.ts'
import { presentOf, record, redo, undo, type Deed, type History, type Step } from '../notebook/history.ts'
import { setSource } from '../notebook/edit.ts'
import { cellById, sourceOf, type CellId, type Notebook } from '../notebook/notebook.ts'
import type { RuntimeCell } from '../runtime/cell-kind.ts'

interface DocumentParts {
  readonly history: History
  now(): number
  /** Called after every change. */
  changed(): void
}

/** A notebook with its history, and each cell's text as last run: what is typed since then waits for a run. */
export class Document {
  readonly #parts: DocumentParts
  #history: History = $state.raw() as History
  #ran: ReadonlyMap<CellId, string> = $state.raw(new Map())

  constructor(parts: DocumentParts) {
    this.#parts = parts
    this.#history = parts.history
    this.#ran = textsOf(this.notebook)
  }

  get notebook(): Notebook {
    return presentOf(this.#history)
  }

  get history(): History {
    return this.#history
  }

  /** Whether a cell's text is newer than what was last run. */
  isEdited(id: CellId): boolean {
    return this.#ran.get(id) !== sourceOf(cellById(this.notebook, id))
  }

  /** A cell's text as last run; undefined for what runs and is no cell of the page, as a file does. */
  ranText(id: CellId): string | undefined {
    const cell = this.notebook.cells.find((cell) => cell.id === id)
    return this.#ran.get(id) ?? (cell && sourceOf(cell))
  }

  /** Takes a cell's text as it is typed; it waits for a run. */
  type(id: CellId, source: string): void {
    this.#take(record(this.#history, setSource(this.notebook, id, source), 'type', this.#parts.now(), id))
  }

  /** Makes a change one step of the history. What was typed in a cell and not yet run goes on waiting. */
  change(deed: Deed, notebook: Notebook, cell?: CellId): void {
    this.#restructure(record(this.#history, notebook, deed, this.#parts.now(), cell))
  }

  /** Takes the last step back; gives it, or undefined when there is none. */
  undo(): Step | undefined {
    return this.#step(undo(this.#history))
  }

  /** Does the last undone step again; gives it, or undefined when there is none. */
  redo(): Step | undefined {
    return this.#step(redo(this.#history))
  }

  /** Takes the text of one cell, or of all, as what runs from now on. */
  settle(id?: CellId): void {
    const texts = textsOf(this.notebook)
    this.#ran = id === undefined ? texts : new Map(this.#ran).set(id, texts.get(id) ?? '')
  }

  /** The files that the notebook uses and its cells as last run. */
  runnable(): RuntimeCell[] {
    const cells = this.notebook.cells.map((cell) => ({
      id: cell.id,
      kind: cell.kind,
      body: this.#ran.get(cell.id) ?? sourceOf(cell),
      ...(cell.name !== undefined && { name: cell.name })
    }))
    return [...fileCells(this.notebook.front.files ?? []), ...cells]
  }

  #step(taken: { readonly history: History; readonly step: Step } | undefined): Step | undefined {
    if (taken) this.#restructure(taken.history)
    return taken?.step
  }

  #restructure(history: History): void {
    const before = textsOf(this.notebook)
    const waiting = [...this.#ran].filter(([id, text]) => before.get(id) !== text)
    this.#take(history)
    const after = textsOf(this.notebook)
    this.#ran = new Map([...after, ...waiting.filter(([id]) => after.has(id) && after.get(id) === before.get(id))])
  }

  #take(history: History): void {
    this.#history = history
    this.#parts.changed()
  }
}

function textsOf(notebook: Notebook): ReadonlyMap<CellId, string> {
  return new Map(notebook.cells.map((cell) => [cell.id, sourceOf(cell)]))
}
