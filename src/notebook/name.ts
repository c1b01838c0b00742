import { withName } from './fence.ts'
import { foldName } from './fold-name.ts'
import { cellById, type CellId, type Notebook } from './notebook.ts'
import { parsed, refused, type Parsed } from './problem.ts'
import { withCell } from './seam.ts'

/** Whether a text can be a cell's name: a letter or `_`, then letters, digits and `_`; accents as one likes. */
export function isName(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(text)
}

/**
 * A name as it will be written, accents composed; refused when it is empty, no name, borne by another cell, or one that
 * `isGiven` knows (a table of the dataset).
 */
export function checkName(
  notebook: Notebook,
  id: CellId,
  text: string,
  isGiven: (name: string) => boolean = () => false
): Parsed<string> {
  const name = text.trim().normalize('NFC')
  if (name === '') return refused('notebook_name_empty')
  if (!isName(name)) return refused('notebook_name_form', { name })
  const key = foldName(name)
  const taken = notebook.cells.some((cell) => cell.id !== id && cell.name !== undefined && foldName(cell.name) === key)
  if (taken) return refused('notebook_name_taken', { name })
  if (isGiven(key)) return refused('notebook_name_given', { name })
  return parsed(name)
}

/** The notebook with a cell named so, and nothing else changed: its uses are another matter (`cells/rename.ts`). */
export function setName(
  notebook: Notebook,
  id: CellId,
  text: string,
  isGiven?: (name: string) => boolean
): Parsed<Notebook> {
  const cell = cellById(notebook, id)
  if (cell.kind === 'markdown') return refused('notebook_name_prose')
  const name = checkName(notebook, id, text, isGiven)
  if (!name.ok) return name
  if (name.value === cell.name) return parsed(notebook)
  return parsed(withCell(notebook, { ...cell, name: name.value, open: withName(cell.open, name.value) }))
}

/** The notebook with a cell that bears no name any more. */
export function clearName(notebook: Notebook, id: CellId): Notebook {
  const { name, ...cell } = cellById(notebook, id)
  return name === undefined ? notebook : withCell(notebook, { ...cell, open: withName(cell.open, undefined) })
}

/** A name like this one that no cell bears: `asean`, or `asean_2`, `asean_3` … */
export function freshName({ cells }: Pick<Notebook, 'cells'>, like: string): string {
  const taken = new Set(cells.flatMap(({ name }) => (name === undefined ? [] : [foldName(name)])))
  if (!taken.has(foldName(like))) return like
  const stem = like.replace(/_\d+$/, '') || like
  for (let i = 2; ; i++) if (!taken.has(foldName(`${stem}_${i}`))) return `${stem}_${i}`
}
