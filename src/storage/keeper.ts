import type { Parsed, Problem } from '../notebook/problem.ts'
import type { Extras, KeptId } from './kept.ts'
import type { Entry, Journal } from './journal.ts'
import { newId } from './new-id.ts'
import type { Request, Written } from './plan-write.ts'

/** Whether what a person wrote is safe. `saved` is said only of what the browser's database acknowledged. */
export interface KeepStatus {
  readonly state: 'saved' | 'saving' | 'unsaved'
  /** Why it is not saved. */
  readonly problem?: Problem
  /** The notebook that another tab had written meanwhile: this one now stands beside it, under a name that says so. */
  readonly apartFrom?: KeptId
}

/** Keeps one open notebook. */
export interface Keeper {
  /** Its identity; another one after it had to be kept apart. */
  readonly id: KeptId
  /** The stored version that the text grew from; 0 before the first. */
  readonly version: number
  readonly status: KeepStatus
  /** Takes the newest text: safe from the page's end when this returns, saved when the status says so. */
  changed(text: string, extras?: Extras): void
  onStatus(fn: (status: KeepStatus) => void): () => void
  /** Saves now; gives the status after it. */
  flush(): Promise<KeepStatus>
  /** Saves now and stops listening; what the browser refused goes on being tried as long as the page lives. */
  close(): Promise<void>
}

/** Milliseconds: after the last change, after the first, and before another try when the browser refused. */
const pace = { quiet: 300, longest: 1_500, retry: 2_000, longestRetry: 30_000 }

export interface KeeperParts {
  readonly start: Omit<Entry, 'text' | 'drafts' | 'at' | 'edit'>
  readonly journal: Journal
  readonly now: () => number
  commit(request: Request): Promise<Parsed<Written>>
  /** Called when it was closed and nothing is left to save. */
  onDone(): void
}

type Latest = Pick<Entry, 'text' | 'drafts' | 'at' | 'edit'> & Pick<Extras, 'undo' | 'preview'>

/** The keeper over a journal and a way to commit. One write is under way at a time; the newest text wins. */
export class OneKeeper implements Keeper {
  readonly #parts: KeeperParts
  readonly #listeners = new Set<(status: KeepStatus) => void>()
  #start: KeeperParts['start']
  #latest: Latest | undefined
  #status: KeepStatus = { state: 'saved' }
  #writing: Promise<void> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #dirtySince: number | undefined
  #refusals = 0
  #edits = 0
  #closed = false

  constructor(parts: KeeperParts) {
    this.#parts = parts
    this.#start = parts.start
  }

  get id(): KeptId {
    return this.#start.id
  }

  get version(): number {
    return this.#start.base
  }

  get status(): KeepStatus {
    return this.#status
  }

  /** The text that is not known to be stored. */
  get unsaved(): (Entry & Pick<Extras, 'undo' | 'preview'>) | undefined {
    return this.#latest && { ...this.#start, ...this.#latest }
  }

  changed(text: string, extras: Extras = {}): void {
    const { drafts = {}, ...rest } = extras
    const { at, edit } = (this.#latest = { text, drafts, ...rest, at: this.#parts.now(), edit: ++this.#edits })
    const journaled = this.#parts.journal.put({ ...this.#start, text, drafts, at, edit })
    if (this.#status.state === 'saved') this.#say({ ...this.#status, state: 'saving' })
    this.#dirtySince ??= at
    const longest = this.#dirtySince + pace.longest - at
    this.#schedule(journaled ? Math.max(0, Math.min(pace.quiet, longest)) : 0)
  }

  onStatus(fn: (status: KeepStatus) => void): () => void {
    this.#listeners.add(fn)
    return () => this.#listeners.delete(fn)
  }

  async flush(): Promise<KeepStatus> {
    clearTimeout(this.#timer)
    if (this.#writing) await this.#writing
    const refusals = this.#refusals
    while (this.#latest && this.#refusals === refusals) await (this.#writing ??= this.#write())
    return this.#status
  }

  async close(): Promise<void> {
    this.#listeners.clear()
    this.#closed = true
    await this.flush()
    this.#endWhenDone()
  }

  /** Serves again after it was closed. */
  reopened(): this {
    this.#closed = false
    return this
  }

  #endWhenDone(): void {
    if (this.#closed && !this.#latest) this.#parts.onDone()
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), delay)
  }

  async #write(): Promise<void> {
    const writing = this.#latest as Latest
    const { text, drafts, preview, undo } = writing
    this.#dirtySince = undefined
    const { id, base, hands, origin, copy } = this.#start
    const answer = await this.#parts.commit({
      ...{ id, base, hands, text, drafts, at: writing.at, edit: writing.edit, apartId: newId() },
      ...(undo && { undo: undo() }),
      ...(preview !== undefined && { preview }),
      ...(origin && { origin }),
      ...(copy && { copy })
    })
    this.#writing = undefined
    if (!answer.ok) return this.#refused(answer.problems[0] as Problem)
    this.#refusals = 0
    this.#acknowledged(answer.value, writing)
  }

  #acknowledged({ id, version, apart }: Written, written: Latest): void {
    const { journal } = this.#parts
    const [hand, ...ancestors] = this.#start.hands
    const before = this.#start
    this.#start = {
      ...before,
      id,
      base: version,
      hands: [hand],
      ...(apart && { copy: { of: before.id, why: 'other-tab' } })
    }
    ancestors.forEach((ancestor) => journal.remove(ancestor))
    const clean = this.#latest === written
    if (clean) {
      this.#latest = undefined
      journal.remove(hand)
    } else if (apart && this.#latest) {
      const { text, drafts, at, edit } = this.#latest
      journal.put({ ...this.#start, text, drafts, at, edit })
    }
    this.#say({ state: clean ? 'saved' : 'saving', ...(apart ? { apartFrom: before.id } : apartOf(this.#status)) })
  }

  #refused(problem: Problem): void {
    this.#refusals++
    this.#say({ state: 'unsaved', problem, ...apartOf(this.#status) })
    // The newer page will find the text in the journal; this one cannot write any more.
    if (problem.key === 'storage_newer_page') return
    this.#schedule(Math.min(pace.retry * 2 ** (this.#refusals - 1), pace.longestRetry))
  }

  #say(status: KeepStatus): void {
    this.#status = status
    this.#listeners.forEach((fn) => fn(status))
    this.#endWhenDone()
  }
}

function apartOf({ apartFrom }: KeepStatus): Pick<KeepStatus, 'apartFrom'> {
  return apartFrom === undefined ? {} : { apartFrom }
}
