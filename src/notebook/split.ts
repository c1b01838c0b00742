import { withName } from './fence.ts'
import { cellById, sourceOf, type CellId, type Notebook } from './notebook.ts'
import { parsed, refused, type Parsed } from './problem.ts'
import { withCells } from './seam.ts'
import { splitProse } from './split-prose.ts'
import { freshId, withSource } from './write-cell.ts'

/**
 * The notebook with a cell parted in two at an offset of its source, and the id of the second. Prose is parted between
 * paragraphs, anything else right there; the name stays with the first, other options go to both.
 * Refused when nothing would be left on one side.
 */
export function splitCell(
  notebook: Notebook,
  id: CellId,
  offset: number
): Parsed<{ readonly notebook: Notebook; readonly id: CellId }> {
  const cell = cellById(notebook, id)
  const source = sourceOf(cell)
  const parts = cell.kind === 'markdown' ? splitProse(source, offset) : splitLines(source, offset)
  if (!parts) return refused('notebook_split_nothing')
  const { name, ...unnamed } = cell
  const second = freshId(notebook, cell.kind)
  const open =
    cell.kind === 'markdown'
      ? ''
      : (name === undefined ? cell.open : withName(cell.open, undefined)).replace(/^\s*(?:\+\+\+\s+)*(?=`)/, '')
  const cells = [
    withSource({ ...cell, close: cell.close.replace(/^(`+)[^]*$/, '$1\n\n') }, parts[0]),
    withSource({ ...unnamed, id: second, open }, parts[1])
  ]
  return parsed({
    notebook: withCells(notebook, notebook.cells.toSpliced(notebook.cells.indexOf(cell), 1, ...cells)),
    id: second
  })
}

function splitLines(source: string, offset: number): readonly [string, string] | undefined {
  const [head, tail] = [source.slice(0, offset).trimEnd(), source.slice(offset).replace(/^\s*\n|^\s+/, '')]
  return head === '' || tail.trim() === '' ? undefined : [head, tail]
}
