import { toPlainText } from './plain-text.ts'
import type { Table } from './table.ts'

export interface CsvOptions {
  /** `,` unless told. */
  readonly separator?: string
  /** Starts the text with U+FEFF, without which Excel takes UTF-8 for another encoding. On unless told. */
  readonly bom?: boolean
}

/** A table as CSV (RFC 4180: CRLF, quotes doubled): a head of column names, null as nothing, empty text as `""`. */
export function toCsv(table: Table, { separator = ',', bom = true }: CsvOptions = {}): string {
  const special = new RegExp(`["\\r\\n${separator === '\t' ? '\\t' : '\\' + separator}]|^\\s|\\s$`)
  const cell = (text: string) => (special.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [table.columns.map((column) => cell(column.name)).join(separator)]
  for (let row = 0; row < table.rowCount; row++) {
    const cells = table.columns.map(({ values, type }) => {
      const value = values[row] ?? null
      return value === '' ? '""' : cell(toPlainText(value, type))
    })
    lines.push(cells.join(separator))
  }
  return (bom ? '\uFEFF' : '') + lines.join('\r\n') + '\r\n'
}
