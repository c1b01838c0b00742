import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeDataset } from '../../data/dataset.ts'
import { DataError, type Complaint } from '../../data/read/complaints.ts'

/** The folder `data/` of this repository. */
export const dataRoot = fileURLToPath(new URL('../../data/', import.meta.url))

/** An edit of one file in a copy of `data/`: the text from → to, of which `from` must be there. */
export type Edit = readonly [file: string, from: string, to: string]

/** Copies `data/`, applies the edits, and gives the complaints of the build. */
export async function complaintsAfter(...edits: readonly Edit[]): Promise<readonly Complaint[]> {
  const root = mkdtempSync(join(tmpdir(), 'sotay-data-'))
  cpSync(dataRoot, root, { recursive: true })
  for (const [file, from, to] of edits) {
    const text = readFileSync(join(root, file), 'utf8')
    if (!text.includes(from)) throw new Error(`nothing to edit in ${file}: ${from}`)
    writeFileSync(
      join(root, file),
      text.replace(from, () => to)
    )
  }
  try {
    await makeDataset(root)
    return []
  } catch (error) {
    if (error instanceof DataError) return error.complaints
    throw error
  }
}

/** Line of the first occurrence of some words in a file of `data/`. */
export function lineOf(file: string, words: string): number {
  const text = readFileSync(join(dataRoot, file), 'utf8')
  const at = text.indexOf(words)
  if (at === -1) throw new Error(`not in ${file}: ${words}`)
  return text.slice(0, at).split('\n').length
}
