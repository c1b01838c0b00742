import type { Cell } from '../notebook/notebook.ts'
import type { Output } from './output.ts'

/** What every cell's view is given. */
export interface ViewProps {
  readonly cell: Cell
  readonly output: Output
}
