import { toPlainText } from '../table/plain-text.ts'
import { isNumericType } from '../table/sql-type.ts'
import type { Value } from '../table/table.ts'
import { commentBlock, textWriter } from './text-writer.ts'
import type { CsvDialect, Out, Plan, Writer } from './writer.ts'

interface Dialect {
  readonly separator: string
  readonly comma: boolean
  /** For a spreadsheet: U+FEFF first, without which Excel takes UTF-8 for another encoding, and no text that runs. */
  readonly sheet: boolean
}

const dialects: Readonly<Record<CsvDialect, Dialect>> = {
  program: { separator: ',', comma: false, sheet: false },
  'excel-vi': { separator: ';', comma: true, sheet: true },
  'excel-en': { separator: ',', comma: false, sheet: true }
}

/** What a spreadsheet takes for a formula when it begins a text. */
const runs = /^[=+\-@\t\r]/

/** CSV (RFC 4180: CRLF, quotes doubled): a head of column names, null as nothing, empty text as `""`. */
export function csvWriter(plan: Plan, out: Out): Writer {
  return separated(plan, out, dialects[plan.csv ?? 'program'])
}

/** Tab-separated values, quoted as CSV is. */
export function tsvWriter(plan: Plan, out: Out): Writer {
  return separated(plan, out, { separator: '\t', comma: false, sheet: false })
}

function separated({ columns, sources }: Plan, out: Out, { separator, comma, sheet }: Dialect): Writer {
  const special = new RegExp(`["\\r\\n${separator === '\t' ? '\\t' : '\\' + separator}]|^\\s|\\s$|^#`)
  const quoted = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const word = (text: string) => quoted(sheet && runs.test(text) ? `'${text}` : text)
  const cells = columns.map(({ type }) => {
    if (isNumericType(type)) return (value: Value) => quoted(comma ? String(value).replace('.', ',') : String(value))
    return (value: Value) => word(toPlainText(value, type)) || '""'
  })
  // A comment that held the separator would be a row of cells to a spreadsheet: it is quoted as one cell.
  const comments = commentBlock(sources, '#').map((line) => (sheet && line.includes(separator) ? quoted(line) : line))
  const head = [...comments, columns.map(({ name }) => word(name)).join(separator), '']
  return textWriter(out, {
    head: (sheet ? '\uFEFF' : '') + head.join('\r\n'),
    rows({ columns, rowCount }) {
      const lines = new Array<string>(rowCount)
      for (let row = 0; row < rowCount; row++) {
        let line = ''
        for (const [i, cell] of cells.entries()) {
          const value = columns[i]?.values[row] ?? null
          line += (i > 0 ? separator : '') + (value === null ? '' : cell(value))
        }
        lines[row] = line
      }
      return lines.length > 0 ? lines.join('\r\n') + '\r\n' : ''
    }
  })
}
