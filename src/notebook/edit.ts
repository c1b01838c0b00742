import { cellById, sourceOf, type Cell, type CellId, type Notebook } from './notebook.ts'
import { withCell, withCells } from './seam.ts'
import { freshId, newCell, withSource } from './write-cell.ts'

/** The notebook with one cell's text replaced; the fence grows when the text itself holds one. */
export function setSource(notebook: Notebook, id: CellId, source: string): Notebook {
  const cell = cellById(notebook, id)
  return sourceOf(cell) === source ? notebook : withCell(notebook, withSource(cell, source))
}

/** The notebook with a new cell after `after`, or at the end; gives the new cell's id too. */
export function insertCell(
  notebook: Notebook,
  kind: string,
  source: string,
  after?: CellId,
  name?: string
): { notebook: Notebook; id: CellId } {
  const at = after === undefined ? notebook.cells.length : notebook.cells.findIndex((cell) => cell.id === after) + 1
  return insertAt(notebook, at, kind, source, name)
}

/** The notebook with a new cell before the one that is at `index` now. */
export function insertAt(
  notebook: Notebook,
  index: number,
  kind: string,
  source: string,
  name?: string
): { notebook: Notebook; id: CellId } {
  const cell = newCell(freshId(notebook, kind), kind, source, name)
  return { notebook: withCells(notebook, notebook.cells.toSpliced(index, 0, cell)), id: cell.id }
}

/** The notebook without a cell. */
export function removeCell(notebook: Notebook, id: CellId): Notebook {
  return removeCells(notebook, [id])
}

/** The notebook without some cells. */
export function removeCells(notebook: Notebook, ids: Iterable<CellId>): Notebook {
  const gone = new Set(ids)
  return withCells(
    notebook,
    notebook.cells.filter((cell) => !gone.has(cell.id))
  )
}

/** The cells with these ids, in page order. */
export function cellsOf(notebook: Notebook, ids: Iterable<CellId>): readonly Cell[] {
  const wanted = new Set(ids)
  return notebook.cells.filter((cell) => wanted.has(cell.id))
}
