import { cellsOf } from './edit.ts'
import { sourceOf, type CellId, type Notebook } from './notebook.ts'
import { parsed, refused, type Parsed } from './problem.ts'
import { withCells } from './seam.ts'
import { withSource } from './write-cell.ts'

/**
 * The notebook with some cells made into one: the first, with its id, its name and its options, and the texts of all.
 * Refused unless they are two or more, stand next to each other and are of one kind.
 */
export function mergeCells(notebook: Notebook, ids: Iterable<CellId>): Parsed<Notebook> {
  const cells = cellsOf(notebook, ids)
  const [first, ...rest] = cells
  const last = cells.at(-1)
  if (!first || !last || !rest.length) return refused('notebook_merge_few')
  const at = notebook.cells.indexOf(first)
  if (notebook.cells.indexOf(last) - at !== rest.length) return refused('notebook_merge_apart')
  if (rest.some(({ kind }) => kind !== first.kind)) return refused('notebook_merge_kinds')
  const texts = cells.map(sourceOf).filter((text) => text.trim() !== '')
  const joined = first.kind === 'sql' ? texts.reduce(toStatements, '') : texts.join('\n\n')
  const merged = withSource({ ...first, close: last.close }, joined)
  return parsed(withCells(notebook, notebook.cells.toSpliced(at, cells.length, merged)))
}

/** Statements one after the other; where the last line may hold a comment, the semicolon has a line of its own. */
function toStatements(before: string, sql: string): string {
  if (before === '') return sql
  if (/;\s*$/.test(before)) return `${before}\n\n${sql}`
  return `${before}${/--.*$/.test(before) ? '\n' : ''};\n\n${sql}`
}
