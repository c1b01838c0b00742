import { withFlag, type Flag } from './fence.ts'
import type { Cell, CellId, Notebook } from './notebook.ts'

/**
 * The notebook with some cells folded, or their sources hidden, or no longer so. Other options of their fences stay as
 * they are; prose has no fence to say it on and stays.
 */
export function setFlag(notebook: Notebook, ids: Iterable<CellId>, flag: Flag, on: boolean): Notebook {
  const wanted = new Set(ids)
  const flagged = (cell: Cell): Cell => {
    if (!wanted.has(cell.id) || cell.kind === 'markdown' || Boolean(cell[flag]) === on) return cell
    const { fold, hide, ...rest } = cell
    const flags = { fold: flag === 'fold' ? on : fold, hide: flag === 'hide' ? on : hide }
    const open = withFlag(cell.open, flag, on)
    return { ...rest, ...(flags.fold && { fold: true }), ...(flags.hide && { hide: true }), open }
  }
  return { ...notebook, cells: notebook.cells.map(flagged) }
}
