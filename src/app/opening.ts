import type { Output } from '../cells/output.ts'
import type { History } from '../notebook/history.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Kept } from '../storage/kept.ts'
import type { Value } from '../table/table.ts'
import type { Recollection } from './recollection.ts'
import type { Sent } from './session-parts.ts'

/** What opening a notebook may bring along. */
export interface Opening {
  readonly given?: Readonly<Record<string, Value>>
  readonly known?: ReadonlyMap<CellId, Output>
  readonly drawings?: ReadonlyMap<CellId, string>
  /** The shipped notebook that it is. */
  readonly slug?: string
  /** The stored notebook that it is. */
  readonly kept?: Kept
  /** What was done to it before, to be undone. */
  readonly history?: History
  /** What the sender of a link saw of its results. */
  readonly sent?: Sent
  /** What is known of its results. */
  readonly recollection?: Recollection | undefined
}
