import type { Text } from '../i18n/lang.ts'
import type { FileEntry } from './file-entry.ts'

/** Identity of a cell within one open notebook; stays the same through edits, is not written to the file. */
export type CellId = string & { readonly brand: 'CellId' }

/**
 * A cell. `open + body + close`, cell after cell, is the file's text to the byte.
 * A fenced cell's `body` is the text between its fence lines, last line break included; a prose cell's is its Markdown.
 */
export interface Cell {
  readonly id: CellId
  /** First word of the fence's info string, or `markdown` for prose. */
  readonly kind: string
  /** The name by which other cells read it. */
  readonly name?: string
  /** Shown as one line until the reader unfolds it: a step on the way, not a finding. */
  readonly fold?: true
  /** Its source is not shown until the reader asks for it. */
  readonly hide?: true
  readonly open: string
  readonly body: string
  readonly close: string
}

/** What the front matter says; `raw` is its text with both `---` lines, empty when there is none. */
export interface Front {
  readonly raw: string
  readonly title: Text
  readonly description?: Text
  /** The question that the notebook answers, as the start page asks it. */
  readonly question?: Text
  /** What it answers in one sentence, figures included (`{{ vn.rank }}`), as the start page says it. */
  readonly answer?: Text
  /** Files of a reader's own that it uses, which are not in it. */
  readonly files?: readonly FileEntry[]
}

/** A notebook: an immutable document. */
export interface Notebook {
  readonly front: Front
  readonly cells: readonly Cell[]
}

/** The version of the text format that this code reads and writes. */
export const formatVersion = 1

/** A cell's text as a person edits it: without the line break before the closing fence. */
export function sourceOf(cell: Cell): string {
  return cell.kind === 'markdown' ? cell.body : cell.body.replace(/\r?\n$/, '')
}

/** The cell with this id; asking for one that is not there is a programming error. */
export function cellById(notebook: Notebook, id: CellId): Cell {
  const cell = notebook.cells.find((cell) => cell.id === id)
  if (!cell) throw new Error('unknown cell: ' + id)
  return cell
}

/** The line of the file, from 1, on which a cell's body begins. */
export function bodyLine(notebook: Notebook, id: CellId): number {
  let text = notebook.front.raw
  for (const cell of notebook.cells) {
    text += cell.open
    if (cell.id === id) return text.split('\n').length
    text += cell.body + cell.close
  }
  throw new Error('unknown cell: ' + id)
}
