import { SvelteMap } from 'svelte/reactivity'
import { isSameOutput } from '../cells/is-same-output.ts'
import type { Output } from '../cells/output.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Observer } from '../runtime/cell-kind.ts'
import { withoutPart } from './result-rows.ts'
import type { CellStatus } from './session-parts.ts'

/** What the page shows of cells, as their runtime tells of them. */
export class Statuses implements Observer<Output> {
  readonly #held: SvelteMap<CellId, CellStatus>
  readonly #shown: (id: CellId, before: Output | undefined, after: Output) => void

  /** `known` are results that came with the page; `shown` is called with each new one. */
  constructor(
    known: ReadonlyMap<CellId, Output> | undefined,
    shown: (id: CellId, before: Output | undefined, after: Output) => void
  ) {
    const baked = [...(known ?? [])].map(([id, output]) => [id, { state: 'baked', output, problems: [] }] as const)
    this.#held = new SvelteMap<CellId, CellStatus>(baked)
    this.#shown = shown
  }

  of(id: CellId): CellStatus {
    return this.#held.get(id) ?? { state: 'stale', problems: [] }
  }

  forget(id: CellId): void {
    this.#held.delete(id)
  }

  /** What a cell shows is no longer what came with the page: a person gave it a value. */
  touch(id: CellId): void {
    this.#set(id, { state: 'live', baked: undefined })
  }

  pending(id: CellId): void {
    this.#set(id, { state: 'running', baked: undefined, stopped: false })
  }

  /** Takes the first rows of a result that is still being made; what is verified out of sight shows none. */
  early(id: CellId, output: Output): void {
    if (this.of(id).state === 'running') this.#set(id, { output })
  }

  /** Takes a result that was known before anything was computed. */
  recalled(id: CellId, output: Output): void {
    const { output: before } = this.of(id)
    this.#set(id, { state: 'baked', output, problems: [], baked: undefined, stopped: false })
    this.#shown(id, before, output)
  }

  /** A result in the place of one that came with the page verifies that one. */
  fulfilled(id: CellId, output: Output): void {
    const { state, output: before } = this.of(id)
    if (state === 'baked' && before && isSameOutput(before, output)) return this.#set(id, { baked: 'same' })
    const differs = state === 'baked' && before?.type === 'result'
    this.#set(id, { state: 'live', output, problems: [], baked: differs ? before : undefined })
    this.#shown(id, before, output)
  }

  failed(id: CellId, problems: readonly Problem[]): void {
    this.#set(id, { state: 'failed', problems, ...withoutPart(this.of(id)) })
  }

  stale(id: CellId): void {
    this.#set(id, { state: 'stale', stopped: this.of(id).state === 'running' })
  }

  #set(id: CellId, status: Partial<CellStatus>): void {
    this.#held.set(id, { ...this.of(id), ...status })
  }
}
