import { DataError } from './complaints.ts'

/** A record of a CSV file: its fields by header, and the line that it stands on. */
export interface CsvRecord {
  readonly line: number
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Parses comma-separated text with a header, RFC 4180 quoting and no line breaks within fields.
 * A record whose fields do not match the header is a `DataError` with its line.
 */
export function parseCsv(file: string, text: string): CsvRecord[] {
  const [head = '', ...lines] = text.replace(/\n$/, '').split('\n')
  const names = splitFields(head)
  return lines.map((row, index) => {
    const line = index + 2
    const values = splitFields(row)
    if (values.length !== names.length)
      throw new DataError([{ file, line, reason: `${values.length} fields where the header has ${names.length}` }])
    return { line, fields: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) }
  })
}

function splitFields(row: string): string[] {
  const fields = row.match(/("(?:[^"]|"")*"|[^,"]*)(,|$)/g)?.slice(0, row.endsWith(',') ? undefined : -1) ?? []
  return fields.map((field) => field.replace(/,$/, '').replace(/^"|"$/g, '').replaceAll('""', '"'))
}
