import { setSource } from '../notebook/edit.ts'
import { foldName } from '../notebook/fold-name.ts'
import { parseFront } from '../notebook/front.ts'
import { setName } from '../notebook/name.ts'
import { cellById, sourceOf, type Cell, type CellId, type Notebook } from '../notebook/notebook.ts'
import { parsed, refused, type Parsed } from '../notebook/problem.ts'
import { mentionsIn } from '../notebook/prose.ts'
import { kinds } from './kinds.ts'
import { renameInYaml } from './rename-in-yaml.ts'
import { replaceSpans } from './replace-spans.ts'
import { renameInSql } from './sql/rename.ts'
import { renameInTransform } from './transform/rename.ts'

/** A notebook in which a cell was renamed, and the other cells whose texts changed with it. */
export interface RenamedCell {
  readonly notebook: Notebook
  readonly changed: readonly CellId[]
}

/**
 * Renames a cell and all uses of its name in other cells; nothing else of their texts changes. A second cell of one name
 * has no uses: they are of the first. Refused when the name cannot be (see `setName`), or when a statement that uses the
 * cell has something of its own under the new name.
 */
export function renameCell(
  notebook: Notebook,
  id: CellId,
  text: string,
  isGiven?: (name: string) => boolean
): Parsed<RenamedCell> {
  const named = setName(notebook, id, text, isGiven)
  if (!named.ok) return named
  const from = cellById(notebook, id).name
  const to = cellById(named.value, id).name
  if (from === undefined || to === undefined || ownerOf(notebook, from) !== id || from === to) {
    return parsed({ notebook: named.value, changed: [] })
  }
  return renameUses(named.value, from, to, id)
}

/** The notebook with a name changed in its front matter and all cells but one; that of what bears it is another matter. */
export function renameUses(notebook: Notebook, from: string, to: string, except?: CellId): Parsed<RenamedCell> {
  const raw = renameInProse(notebook.front.raw, from, to)
  let renamed = raw === notebook.front.raw ? notebook : { ...notebook, front: parseFront(raw).front }
  const changed: CellId[] = []
  for (const cell of notebook.cells) {
    if (cell.id === except) continue
    const source = renameIn(cell, from, to)
    if (source === undefined) return refused('notebook_name_hidden', { name: to, cell: cell.name ?? cell.kind })
    if (source === sourceOf(cell)) continue
    renamed = setSource(renamed, cell.id, source)
    changed.push(cell.id)
  }
  return parsed({ notebook: renamed, changed })
}

function ownerOf({ cells }: Notebook, name: string): CellId | undefined {
  return cells.find((cell) => cell.name !== undefined && foldName(cell.name) === foldName(name))?.id
}

/** The cell's text with another name in its uses; undefined when the new one would not be seen there. */
function renameIn(cell: Cell, from: string, to: string): string | undefined {
  const source = sourceOf(cell)
  if (cell.kind === 'markdown') return renameInProse(source, from, to)
  if (cell.kind === 'sql') return renameInSql(source, from, to)
  if (cell.kind === 'transform') return renameInTransform(source, from, to)
  const kind = kinds.get(cell.kind)
  if (!kind) return source
  return renameInYaml(source, from, to, (body, name) => {
    const spec = kind.parse(body)
    return spec.ok && kind.reads(spec.value).some((read) => foldName(read.name) === foldName(name))
  })
}

function renameInProse(source: string, from: string, to: string): string {
  const uses = mentionsIn(source).filter(({ name }) => foldName(name) === foldName(from))
  const replacements = uses.map(({ start, end }) => ({
    start,
    end,
    text: source.slice(start, end).replace(/[\p{L}_][\p{L}\p{M}\p{N}_]*/u, () => to)
  }))
  return replaceSpans(source, replacements)
}
