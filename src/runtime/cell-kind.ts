import type { CellId } from '../notebook/notebook.ts'
import type { Parsed, Problem } from '../notebook/problem.ts'

export { foldName as nameKey } from '../notebook/fold-name.ts'

/**
 * What a cell wants of the cell (or dataset table) that it names: `relation`, to query it, so it must have run in this
 * page's engine; `rows`, its result; `value`, an input's value or a result's first row.
 */
export type Need = 'relation' | 'rows' | 'value'

/** One name that a cell reads. */
export interface Read {
  readonly name: string
  readonly need: Need
  /** Whether it may name something else than a cell, of which nothing is known before it runs: a function. */
  readonly optional?: true
}

/** The outputs of the cells that a cell reads, by name as it wrote them; undefined for a table of the dataset and for what a cell makes. */
export type Inputs<Output> = (name: string) => Output | undefined

/**
 * One kind of cell. `Host` is whatever the kinds of an application run against (an engine, say): the runtime hands it on
 * without looking inside.
 */
export interface CellKind<Spec, Output, Host> {
  readonly name: string
  /**
   * Whether its cells only bring in what others read: such a cell runs when one reads it, and its readers say in its words why
   * it failed.
   */
  readonly isSource?: true
  parse(body: string): Parsed<Spec>
  reads(spec: Spec): readonly Read[]
  /** Whether a run may change what other cells find in ways that no text says: of a notebook with such a cell nothing is known. */
  acts?(spec: Spec): boolean
  /** Further names, beside the cell's own, under which other cells can read its output. */
  gives?(spec: Spec): readonly string[]
  /**
   * Names of what a run leaves behind for others beside its output. Who reads one runs after it and, as with a table of the dataset,
   * finds no output under it. What a text no longer makes is forgotten.
   */
  makes?(spec: Spec): readonly string[]
  /** Failures that a person can cause are thrown as a `ProblemError`. */
  run(spec: Spec, inputs: Inputs<Output>, host: Host): Promise<Output>
}

/** The part of a cell that the runtime runs. */
export interface RuntimeCell {
  readonly id: CellId
  readonly kind: string
  readonly name?: string
  readonly body: string
}

/** Hears what happens to cells. */
export interface Observer<Output> {
  pending(id: CellId): void
  fulfilled(id: CellId, output: Output): void
  failed(id: CellId, problems: readonly Problem[]): void
  /** The cell's result was known from elsewhere, and is `baked`. */
  recalled?(id: CellId, output: Output): void
  /** The cell was stopped, or awaits a run: what it shows is not the answer to its text. */
  stale(id: CellId): void
}
