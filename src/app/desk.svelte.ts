import { tick } from 'svelte'
import type { MessageKey } from '../i18n/say.ts'
import type { Step } from '../notebook/history.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import { Selection } from './selection.svelte.ts'

/** What the page says of the last thing done. */
export type Telling =
  | { readonly problem: Problem }
  | { readonly said: MessageKey; readonly deed: `notebook_did_${Step['deed']}` }
  | { readonly said: MessageKey }

/** How a person stands to an open notebook: where they are, which sources and panels are open, what they were told. */
export class Desk {
  readonly selection = new Selection()
  /** The panel over the notebook, if one is open. */
  open:
    | 'share'
    | 'palette'
    | 'keys'
    | 'earlier'
    | 'authors'
    | 'graph'
    | 'download'
    | 'database'
    | 'data'
    | 'embed'
    | undefined = $state.raw()
  told: Telling | undefined = $state.raw()
  /** What is sought in the palette; what is typed before its field has the keyboard counts too. */
  sought = $state.raw('')
  #editors: ReadonlySet<CellId> = $state.raw(new Set<CellId>())
  readonly #parts = new Map<CellId, () => void>()
  #entering: CellId | undefined = $state.raw()
  /** What is typed while an editor is on its way; undefined while none is. */
  #early: string | undefined

  /** Whether a cell's source is open. */
  isEditing(id: CellId): boolean {
    return this.#editors.has(id)
  }

  /** Whether the editor of a cell, when it appears, takes the keyboard. */
  isEntering(id: CellId): boolean {
    return this.#entering === id
  }

  /** Opens a cell's source and goes into it. */
  edit(id: CellId): void {
    this.selection.go(id)
    this.#entering = id
    if (!this.isEditing(id)) this.#early = ''
    this.#editors = new Set([...this.#editors, id])
    if (typeof document === 'undefined') return
    void tick().then(() => cellElement(id)?.querySelector<HTMLElement>('.cm-content')?.focus())
  }

  /** Closes a cell's source and goes back to the cell. */
  close(id: CellId): void {
    this.#editors = new Set([...this.#editors].filter((other) => other !== id))
    this.#entering = undefined
    this.#early = undefined
    this.focus(id)
  }

  /** Puts the keyboard on a cell; where there is none, on what adds one. */
  focus(id: CellId | undefined): void {
    void tick().then(() => (cellElement(id) ?? firstToAdd())?.focus())
  }

  /** Whether keys are for something that is on its way: a panel, an editor. */
  get isAwaiting(): boolean {
    return this.open !== undefined || this.#early !== undefined
  }

  /** Keeps what is typed while the palette or an editor is on its way, so that it neither gets lost nor acts on a cell. */
  takeEarly(event: KeyboardEvent): void {
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
    if (!typed || event.target instanceof HTMLInputElement) return
    if (this.open === 'palette') this.sought += event.key
    else if (this.open === undefined) this.#early += event.key
    else return
    event.preventDefault()
  }

  /** Gives what was typed before an editor stood; from now on it has the keyboard itself. */
  takeTyped(): string {
    const typed = this.#early ?? ''
    this.#early = undefined
    return typed
  }

  /** Lets the editor of a cell run a part of its text by command; gives the way to take that back. */
  offerPart(id: CellId, run: () => void): () => void {
    this.#parts.set(id, run)
    return () => this.#parts.delete(id)
  }

  /** Runs what is selected in the open source of a cell, or the statement at its cursor. */
  runPart(id: CellId): void {
    this.#parts.get(id)?.()
  }

  tell(problem: Problem | undefined): void {
    this.told = problem && { problem }
  }

  toldStep(step: Step | undefined, said: MessageKey): void {
    this.told = step ? { said, deed: `notebook_did_${step.deed}` } : { said: 'app_nothing_to_undo' }
  }
}

/** A cell's frame in the page. */
export function cellElement(id: CellId | undefined): HTMLElement | null {
  return id === undefined ? null : document.querySelector(`[data-id="${CSS.escape(id)}"]`)
}

/** What adds a cell to the page. */
export function firstToAdd(): HTMLElement | null {
  return document.querySelector('article .add button')
}
