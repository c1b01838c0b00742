import { asCells } from './add-pieces.ts'
import { cellsOf } from './edit.ts'
import type { CellId, Notebook } from './notebook.ts'
import { parseCells, type Piece } from './parse-notebook.ts'
import { withCells } from './seam.ts'
import { toText } from './to-text.ts'

/** A notebook to which cells were added, and their ids in page order. */
export interface Added {
  readonly notebook: Notebook
  readonly ids: readonly CellId[]
}

/** The notebook with copies of some cells after the last of them; a named one gets the next name that is free. */
export function duplicateCells(notebook: Notebook, ids: Iterable<CellId>): Added {
  const originals = cellsOf(notebook, ids)
  const last = originals.at(-1)
  return last ? added(notebook, originals, notebook.cells.indexOf(last) + 1) : { notebook, ids: [] }
}

/** Some cells as text that `pasteCells` reads back, in this notebook or another. */
export function copyCells(notebook: Notebook, ids: Iterable<CellId>): string {
  return toText(withCells({ front: { raw: '', title: '' }, cells: [] }, cellsOf(notebook, ids)))
}

/** The notebook with the cells of a text before the one that is at `index` now; names that are taken become free ones. */
export function pasteCells(notebook: Notebook, text: string, index: number): Added {
  const { pieces } = parseCells(text)
  const cells = pieces.filter(({ kind, body }) => kind !== 'markdown' || body !== '')
  return added(notebook, cells, index)
}

function added(notebook: Notebook, pieces: readonly Piece[], index: number): Added {
  const cells = asCells(pieces, notebook.cells)
  return {
    notebook: withCells(notebook, notebook.cells.toSpliced(index, 0, ...cells)),
    ids: cells.map(({ id }) => id)
  }
}
