import { toPlainText } from '../table/plain-text.ts'
import type { Value } from '../table/table.ts'
import type { Place } from './move.ts'

/** A block of cells: rows and shown columns, from 0, ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The cells between two. */
export function blockBetween(a: Place, b: Place): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column)
  }
}

export function isIn({ top, bottom, left, right }: Block, { row, column }: Place): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** What is copied: a head of names and rows of values, with their SQL types. */
export interface Copied {
  readonly names: readonly string[]
  readonly types: readonly string[]
  readonly rows: readonly (readonly Value[])[]
}

/** Lines of cells parted by tabs, as spreadsheet programs take them; one cell alone is its bare value. */
export function toTsv({ names, types, rows }: Copied): string {
  const cell = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const [first] = rows
  if (rows.length === 1 && first?.length === 1) return toPlainText(first[0] ?? null, types[0])
  const lines = rows.map((row) => row.map((value, i) => cell(toPlainText(value, types[i]))).join('\t'))
  return [names.map(cell).join('\t'), ...lines].join('\n')
}

/** A Markdown table; numbers stand to the right. */
export function toMarkdown({ names, types, rows }: Copied, isNumber: (type: string) => boolean): string {
  const cell = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll(/\r?\n/g, ' ')
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(names.map(cell)),
    line(types.map((type) => (isNumber(type) ? '--:' : '---'))),
    ...rows.map((row) => line(row.map((value, i) => cell(toPlainText(value, types[i])))))
  ].join('\n')
}
