/** Marks between the cells of a line, the likeliest first. */
export const delimiters = [',', ';', '\t', '|'] as const

export type Delimiter = (typeof delimiters)[number]

/** The first rows of a delimited text; quotes are doubled inside quotes. Empty cells without quotes are null. */
export function parseDelimited(text: string, delimiter: string, most: number): (string | null)[][] {
  const rows: (string | null)[][] = []
  let at = 0
  while (at < text.length && rows.length < most) {
    const row: (string | null)[] = []
    for (;;) {
      const cell = readCell(text, at, delimiter)
      row.push(cell.value)
      at = cell.end
      if (text[at] !== delimiter) break
      at++
    }
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
    if (row.length > 1 || row[0] !== null) rows.push(row)
    else rows.push([])
  }
  return rows
}

function readCell(text: string, start: number, delimiter: string): { value: string | null; end: number } {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter)
    return { value: end === start ? null : text.slice(start, end), end }
  }
  let value = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { value: value + text.slice(at), end: text.length }
    value += text.slice(at, quote)
    if (text[quote + 1] !== '"') {
      const end = endOfPlain(text, quote + 1, delimiter)
      return { value: value + text.slice(quote + 1, end), end }
    }
    value += '"'
    at = quote + 2
  }
}

function endOfPlain(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return end
}

/** The mark that cuts a text's lines into the same number of cells, more than one, most often; a comma when none does. */
export function sniffDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = parseDelimited(text, delimiter, 100).map((row) => row.length)
    const width = mostFrequent(widths.filter((width) => width > 0))
    const share = widths.filter((other) => other === width).length / Math.max(widths.length, 1)
    const score = width > 1 ? share + Math.min(width, 50) / 1000 : 0
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** The number that occurs most often, the larger of equals; 0 of none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0])[0]
}
