import type { Need } from '../runtime/cell-kind.ts'
import type { Output } from './output.ts'

/** Whether a result that was baked, and so is not in this page's engine, gives a reader what it needs. */
export function suffices(known: Output, need: Need): boolean {
  if (known.type !== 'result' || need === 'value') return true
  return need === 'rows' && known.rowCount === known.table.rowCount
}
