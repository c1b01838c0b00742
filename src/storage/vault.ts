import type { KeptId, Row, Stamp, State } from './kept.ts'

/** What one transaction does, and what it answers. */
export interface Change<T> {
  readonly give: T
  readonly puts?: readonly Row[]
  readonly states?: readonly State[]
  readonly undo?: { readonly id: KeptId; readonly text: string }
  /** Earlier states of the notebook to forget. */
  readonly drops?: readonly Stamp[]
  /** Notebooks to forget, with all that belongs to them. */
  readonly removes?: readonly KeptId[]
}

/**
 * Where notebooks lie for good. Every method throws a ProblemError when the place refuses; a change that was answered is
 * there to stay.
 */
export interface Vault {
  rows(): Promise<readonly Row[]>
  row(id: KeptId): Promise<Row | undefined>
  undo(id: KeptId): Promise<string | undefined>
  /** Earlier states of a notebook, oldest first. */
  stamps(id: KeptId): Promise<readonly Stamp[]>
  state(id: KeptId, stamp: Stamp): Promise<string | undefined>
  /** Looks at one notebook, decides, and carries it out, with no other tab in between. */
  change<T>(id: KeptId, decide: (row: Row | undefined, stamps: readonly Stamp[]) => Change<T>): Promise<T>
  /** Calls when a newer page of the site needs the place; it is let go once the answer is there. */
  onNewer(fn: () => Promise<void>): void
  close(): void
}
