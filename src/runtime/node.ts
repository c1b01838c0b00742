import { foldName } from '../notebook/fold-name.ts'
import type { Problem } from '../notebook/problem.ts'
import type { CellKind, Read, RuntimeCell } from './cell-kind.ts'

/** `baked`: a result known beforehand; `live`: computed here; `stale`: not the answer to the present text. */
export type CellState = 'baked' | 'running' | 'live' | 'stale' | 'failed'

/** A cell in a runtime: what its text says, and how its runs went. */
export interface Node<Output, Host> {
  readonly cell: RuntimeCell
  readonly kind?: CellKind<unknown, Output, Host>
  readonly spec?: unknown
  readonly reads: readonly Read[]
  /** Names under which others read its output: its own, and those that its kind gives beside it. */
  readonly names: readonly string[]
  /** Names of what its run leaves behind beside its output. */
  readonly makes: readonly string[]
  readonly problems: readonly Problem[]
  state: CellState
  output?: Output
  /** Why its last run failed. */
  failure?: readonly Problem[]
  /** Counts runs: what a superseded run brings is dropped. */
  version: number
  running?: Running
  /** Milliseconds that the last run to end took, waiting left out. */
  took?: number
}

export interface Running {
  done: Promise<void>
  readonly controller: AbortController
  /** Whether a failure leaves the cell as it was: its result is known, this run only verifies it. */
  readonly quiet: boolean
  /** When it stopped waiting for what it reads, in milliseconds of the runtime's clock. */
  since?: number
}

/** Reads a cell's text; a result known beforehand makes it `baked`. */
export function toNode<Output, Host>(
  cell: RuntimeCell,
  kind: CellKind<unknown, Output, Host> | undefined,
  known?: Output
): Node<Output, Host> {
  const own = cell.name === undefined ? [] : [cell.name]
  const blank = { cell, reads: [], names: own, makes: [], problems: [], version: 0, state: 'stale' as const }
  if (!kind) return { ...blank, problems: [{ key: 'runtime_unknown_kind', params: { kind: cell.kind } }] }
  const spec = kind.parse(cell.body)
  if (!spec.ok) return { ...blank, kind, problems: spec.problems }
  const makes = kind.makes?.(spec.value) ?? []
  const made = new Set(makes.map(foldName))
  const names = [...own, ...(kind.gives?.(spec.value) ?? [])].filter((name) => !made.has(foldName(name)))
  const node = { ...blank, kind, names, makes, spec: spec.value, reads: kind.reads(spec.value) }
  return known === undefined ? node : { ...node, output: known, state: 'baked' }
}

/** Whether a node still says what a cell's text says. */
export function isNodeOf(node: Pick<Node<never, never>, 'cell'>, { kind, name, body }: RuntimeCell): boolean {
  return kind === node.cell.kind && name === node.cell.name && body === node.cell.body
}
