import { readXlsx } from 'hucre/xlsx'
import { ProblemError } from '../notebook/problem.ts'
import type { Decoded } from './decoded.ts'
import { findHeading, toColumnNames, type Raw } from './heading.ts'
import { limits } from './limits.ts'
import { typeColumn } from './type-column.ts'
import { listMembers } from './unzip.ts'

/** The rows of one sheet of a workbook, and the names of all its sheets. */
export interface SheetRows {
  readonly sheets: readonly string[]
  readonly sheet: string
  readonly rows: readonly (readonly Raw[])[]
}

/** Reads one sheet of a workbook: the named one, or the first that shows. Refuses workbooks that unfold too far. */
export async function readSheet(bytes: Blob, wanted: string | undefined): Promise<SheetRows> {
  const members = await listMembers(bytes)
  const size = members.reduce((sum, member) => sum + member.size, 0)
  if (size > limits.decoded)
    throw new ProblemError({ key: 'files_too_large', params: { megabytes: limits.decoded / 1e6 } })
  const sheets: string[] = []
  let sheet: string | undefined
  const workbook = await readXlsx(new Uint8Array(await bytes.arrayBuffer()), {
    sheets({ name, hidden, veryHidden }) {
      sheets.push(name)
      const take = sheet === undefined && (wanted === undefined ? !hidden && !veryHidden : name === wanted)
      if (take) sheet = name
      return take
    }
  })
  const rows = (workbook.sheets[0]?.rows ?? []) as Raw[][]
  if (sheet === undefined || rows.length === 0) throw new ProblemError({ key: 'files_empty' })
  return { sheets, sheet, rows }
}

/** A sheet as a table, its headings in row `heading` (0: none; found, when undefined). */
export function decodeRows(rows: SheetRows['rows'], word: string, heading = findHeading(rows.slice(0, 50))): Decoded {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > limits.columns) throw new ProblemError({ key: 'files_too_wide', params: { columns: limits.columns } })
  const filled = (row: readonly Raw[]) => row.some((cell) => cell !== null && cell !== '')
  const data = rows.slice(heading).filter(filled)
  const heads = rows[heading - 1] ?? []
  return {
    names: toColumnNames(
      Array.from({ length: width }, (_, i) => heads[i]),
      word
    ),
    columns: Array.from({ length: width }, (_, i) => typeColumn(data.map((row) => (row[i] === '' ? null : row[i])))),
    rowCount: data.length
  }
}
