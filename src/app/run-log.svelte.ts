import { SvelteMap } from 'svelte/reactivity'
import type { Output } from '../cells/output.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Observer } from '../runtime/cell-kind.ts'

/** One run of a cell: its text then, and how it ended. */
export interface Run {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly text: string
  readonly ms?: number
  readonly rows?: number
  readonly problem?: Problem
}

interface RunLogParts {
  /** Where the log outlives a reload of the page; absent at build and where storage is refused. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>
  /** What the notebook is kept under; undefined while it is kept nowhere. */
  key(): string | undefined
}

/** Runs kept of one cell. */
const most = 30

/** The last runs of each cell of a notebook, the latest first; runs of an unchanged text in a row count as one. */
export class RunLog {
  readonly #parts: RunLogParts
  readonly #runs = new SvelteMap<CellId, readonly Run[]>()

  constructor(parts: RunLogParts) {
    this.#parts = parts
    for (const [id, runs] of this.#read()) this.#runs.set(id, runs)
  }

  of(id: CellId): readonly Run[] {
    return this.#runs.get(id) ?? []
  }

  add(id: CellId, run: Run): void {
    const before = this.of(id)
    const rest = before[0]?.text === run.text ? before.slice(1) : before
    this.#runs.set(id, [run, ...rest].slice(0, most))
    this.#write()
  }

  /** An observer that tells another what it hears, and writes down every run to end. */
  hearing(
    ran: (id: CellId) => { text: string | undefined; ms: number | undefined },
    observer: Observer<Output>
  ): Observer<Output> {
    const note = (id: CellId, end: Pick<Run, 'rows' | 'problem'>) => {
      const { text, ms } = ran(id)
      if (text !== undefined) this.add(id, { at: Date.now(), text, ...(ms !== undefined && { ms }), ...end })
    }
    return {
      pending: (id) => observer.pending(id),
      stale: (id) => observer.stale(id),
      recalled: (id, output) => observer.recalled?.(id, output),
      fulfilled(id, output) {
        observer.fulfilled(id, output)
        note(id, output.type === 'result' ? { rows: output.rowCount } : {})
      },
      failed(id, problems) {
        observer.failed(id, problems)
        note(id, problems[0] ? { problem: problems[0] } : {})
      }
    }
  }

  #read(): [CellId, Run[]][] {
    const name = this.#name()
    if (name === undefined) return []
    try {
      return JSON.parse(this.#parts.storage?.getItem(name) ?? '[]') as [CellId, Run[]][]
    } catch {
      return []
    }
  }

  #write(): void {
    const name = this.#name()
    if (name === undefined) return
    try {
      this.#parts.storage?.setItem(name, JSON.stringify([...this.#runs]))
    } catch {
      // No room, or storage is refused: the log then lasts as long as the page.
    }
  }

  #name(): string | undefined {
    const key = this.#parts.key()
    return key === undefined ? undefined : 'sotay-runs:' + key
  }
}
