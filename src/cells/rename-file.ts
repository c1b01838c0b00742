import type { CellId, Notebook } from '../notebook/notebook.ts'
import { checkName } from '../notebook/name.ts'
import { refused, type Parsed } from '../notebook/problem.ts'
import { setFiles } from '../notebook/set-files.ts'
import { foldName } from '../notebook/fold-name.ts'
import { renameUses } from './rename.ts'

/** Renames a notebook's file and all uses of its name in cells. Refused when the name cannot be, as a cell's would be. */
export function renameFile(
  notebook: Notebook,
  from: string,
  text: string,
  isGiven: (name: string) => boolean
): Parsed<Notebook> {
  const isOther = (name: string) => isGiven(name) && name !== foldName(from)
  const name = checkName(notebook, '' as CellId, text, isOther)
  if (!name.ok) return name
  const uses = renameUses(notebook, from, name.value)
  if (!uses.ok) return uses
  const files = notebook.front.files?.map((file) =>
    foldName(file.name) === foldName(from) ? { ...file, name: name.value } : file
  )
  return files ? setFiles(uses.value.notebook, files) : refused('notebook_name_empty')
}
