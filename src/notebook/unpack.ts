import { asCells } from './add-pieces.ts'
import { cellById, type CellId, type Notebook } from './notebook.ts'
import { parseCells } from './parse-notebook.ts'
import { withCells } from './seam.ts'
import { newCell } from './write-cell.ts'

/**
 * The notebook with a prose cell as the cells that its text spells: whoever types a fence or `+++` into prose, or pastes
 * a notebook there, gets those cells at once, as they would on opening the file again. The first keeps the id; the
 * notebook itself comes back when there is but one.
 */
export function unpackProse(notebook: Notebook, id: CellId): Notebook {
  const cell = cellById(notebook, id)
  if (cell.kind !== 'markdown' || cell.body.trim() === '') return notebook
  const { pieces } = parseCells(cell.body)
  const [first] = pieces
  if (pieces.length === 1 && first?.kind === 'markdown' && !/^\+\+\+/m.test(first.open + first.close)) return notebook
  const at = notebook.cells.indexOf(cell)
  const cells =
    pieces.length === 1 && first?.body === ''
      ? [newCell(id, 'markdown', '')]
      : asCells(pieces, notebook.cells).map((fresh, i) => (i === 0 ? { ...fresh, id } : fresh))
  return withCells(notebook, notebook.cells.toSpliced(at, 1, ...cells))
}
