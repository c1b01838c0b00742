import type { Cell, CellId, Notebook } from './notebook.ts'
import { withCells } from './seam.ts'

/** The notebook with some cells, in page order, put before the one that is at `index` now, or at the end. */
export function moveCells(notebook: Notebook, ids: Iterable<CellId>, index: number): Notebook {
  const moved = new Set(ids)
  const stays = (cell: Cell) => !moved.has(cell.id)
  const before = notebook.cells.slice(0, index).filter(stays)
  const after = notebook.cells.slice(index).filter(stays)
  const cells = notebook.cells.filter(({ id }) => moved.has(id))
  return withCells(notebook, [...before, ...cells, ...after])
}

/** The notebook with each of some cells one place up or down; those that are at the edge already stay. */
export function stepCells(notebook: Notebook, ids: Iterable<CellId>, way: 'up' | 'down'): Notebook {
  const moved = new Set(ids)
  const cells = way === 'up' ? [...notebook.cells] : notebook.cells.toReversed()
  for (let i = 1; i < cells.length; i++) {
    const [before, cell] = [cells[i - 1] as Cell, cells[i] as Cell]
    if (moved.has(cell.id) && !moved.has(before.id)) cells.splice(i - 1, 2, cell, before)
  }
  return withCells(notebook, way === 'up' ? cells : cells.reverse())
}
