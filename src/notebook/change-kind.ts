import { withKind } from './fence.ts'
import { cellById, sourceOf, type CellId, type Notebook } from './notebook.ts'
import { withCells } from './seam.ts'
import { newCell } from './write-cell.ts'

/**
 * The notebook with a cell of another kind and the same text and id. Between fenced kinds its name and options stay;
 * prose has none.
 */
export function changeKind(notebook: Notebook, id: CellId, kind: string): Notebook {
  const cell = cellById(notebook, id)
  if (cell.kind === kind) return notebook
  const fresh =
    kind === 'markdown' || cell.kind === 'markdown'
      ? newCell(id, kind, sourceOf(cell))
      : { ...cell, kind, open: withKind(cell.open, kind) }
  return withCells(notebook, notebook.cells.with(notebook.cells.indexOf(cell), fresh))
}
