import { matchCells } from './match-cells.ts'
import type { Cell, CellId, Notebook } from './notebook.ts'
import { freshId } from './write-cell.ts'

/**
 * A notebook that was read from text, each cell with the id of the one that it is in a notebook at hand, so that results
 * and focus stay where nothing changed: for an earlier version, the author's, or another tab's.
 */
export function adoptIds(notebook: Notebook, from: Notebook): Notebook {
  const matched = matchCells(from.cells, notebook.cells)
  const known: Pick<Cell, 'id'>[] = [...from.cells]
  const idOf = (cell: Cell): CellId => {
    const id = matched.get(cell)?.id ?? freshId({ cells: known }, cell.kind)
    known.push({ id })
    return id
  }
  return { ...notebook, cells: notebook.cells.map((cell) => ({ ...cell, id: idOf(cell) })) }
}
