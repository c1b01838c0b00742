import { mostFrequent } from './delimited.ts'

/** A cell as files of text and sheets have them. */
export type Raw = string | number | bigint | boolean | Date | null

const figure = /^[+\-−]?[\d.,\u00a0 ]*\d%?$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}/

/**
 * The row that holds the headings, counted from 1, or 0 for none: the first that is as wide as most, if it says nothing but
 * different words. What stands above it (a title, a blank line) is no data.
 */
export function findHeading(rows: readonly (readonly Raw[])[]): number {
  const filled = rows.map((row) => row.filter((cell) => cell !== null && cell !== '').length)
  const width = mostFrequent(filled.filter((cells) => cells > 0))
  const at = filled.findIndex((cells) => cells >= width && cells > 0)
  const cells = (rows[at] ?? []).filter((cell) => cell !== null && cell !== '')
  const words = cells.every((cell) => typeof cell === 'string' && !figure.test(cell.trim()))
  const different = new Set(cells).size === cells.length
  return at >= 0 && words && different ? at + 1 : 0
}

/** Names of columns by their headings: composed, on one line, each once; a column without one is named by its place. */
export function toColumnNames(headings: readonly (Raw | undefined)[], word: string): string[] {
  const taken = new Set<string>()
  return headings.map((heading, i) => {
    const text = String(heading ?? '')
      .normalize('NFC')
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, 200)
    const stem = text === '' ? `${word}_${i + 1}` : text
    let name = stem
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}_${n}`
    taken.add(name.toLowerCase())
    return name
  })
}
