import { openMention } from '../cells/markdown/open-mention.ts'
import { rowAt } from '../table/rows.ts'
import type { Session } from './session.svelte.ts'

/** Opens the source of the figure that an address names (`vn.rank`); one that names no cell of the notebook is passed over. */
export function openFigure(session: Session, key: string): void {
  const id = session.maybeCellNamed(key.split('.')[0] ?? '')
  const output = id && session.statusOf(id).output
  const row = output?.type === 'result' && output.table.rowCount > 0 ? rowAt(output.table, 0) : undefined
  openMention(session, key, row)
}
