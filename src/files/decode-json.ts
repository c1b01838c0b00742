import { ProblemError } from '../notebook/problem.ts'
import { findHeading, toColumnNames, type Raw } from './heading.ts'
import type { Decoded } from './decoded.ts'
import { limits } from './limits.ts'
import { typeColumn } from './type-column.ts'

/** Objects inside objects become columns `a.b` down to this depth; below it they are text. */
const deepest = 5

/**
 * JSON or a JSON value a line, as a table: an array of objects, or the one array that an object holds. Throws a ProblemError on
 * text that is not JSON; `word` names columns without a name.
 */
export function decodeJson(text: string, word: string): Decoded {
  const rows = rowsOf(parse(text))
  if (rows.every(Array.isArray) && rows.length > 0) return fromArrays(rows as unknown[][], word)
  const columns = new Map<string, unknown[]>()
  for (const [i, row] of rows.entries()) {
    if (isRecord(row)) spread(row, '', 1, (name, value) => put(columns, name, i, value))
    else put(columns, word, i, row)
  }
  return finish([...columns.keys()], [...columns.values()], rows.length)
}

function parse(text: string): unknown {
  const body = text.replace(/^\ufeff/, '')
  const read = /\d{16,}/.test(body)
    ? (part: string) => JSON.parse(part, exact) as unknown
    : (part: string) => JSON.parse(part) as unknown
  try {
    return read(body)
  } catch (error) {
    const lines = body.split('\n').map((line) => line.trim())
    const first = lines.find((line) => line !== '') ?? ''
    if (!isJson(first)) throw new ProblemError({ key: 'files_json', params: { message: (error as Error).message } })
    return lines.flatMap((line, i) => {
      if (line === '') return []
      try {
        return [read(line)]
      } catch {
        throw new ProblemError({ key: 'files_json_line', params: { line: i + 1 } })
      }
    })
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Whole numbers beyond what a double holds keep their digits, where the browser shows them. */
function exact(_: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  if (typeof value !== 'number' || source === undefined || Number.isSafeInteger(value)) return value
  return /^-?\d+$/.test(source) ? BigInt(source) : value
}

function rowsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  if (!isRecord(value)) return [value]
  const lists = Object.values(value).filter((inner) => Array.isArray(inner) && inner.some(isRecord)) as unknown[][]
  return lists.length === 1 && lists[0] ? lists[0] : [value]
}

function spread(
  row: Record<string, unknown>,
  path: string,
  depth: number,
  give: (name: string, value: unknown) => void
) {
  for (const [key, value] of Object.entries(row)) {
    const name = path + key
    if (isRecord(value) && depth < deepest && Object.keys(value).length > 0) spread(value, `${name}.`, depth + 1, give)
    else give(name, value)
  }
}

function put(columns: Map<string, unknown[]>, name: string, row: number, value: unknown): void {
  let column = columns.get(name)
  if (!column) {
    if (columns.size >= limits.columns)
      throw new ProblemError({ key: 'files_too_wide', params: { columns: limits.columns } })
    columns.set(name, (column = []))
  }
  if ((row + 1) * columns.size > limits.cells)
    throw new ProblemError({ key: 'files_too_many_cells', params: { cells: limits.cells / 1e6 } })
  column[row] = value
}

function fromArrays(rows: unknown[][], word: string): Decoded {
  const heading = findHeading(rows.slice(0, 50) as Raw[][])
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > limits.columns) throw new ProblemError({ key: 'files_too_wide', params: { columns: limits.columns } })
  const data = rows.slice(heading)
  const heads = heading > 0 ? ((rows[heading - 1] ?? []) as Raw[]) : []
  const columns = Array.from({ length: width }, (_, i) => data.map((row) => row[i]))
  return finish(
    toColumnNames(
      Array.from({ length: width }, (_, i) => heads[i]),
      word
    ),
    columns,
    data.length
  )
}

function finish(names: readonly string[], columns: readonly unknown[][], rowCount: number): Decoded {
  return {
    names,
    columns: columns.map((values) => typeColumn(Array.from({ length: rowCount }, (_, i) => values[i]))),
    rowCount
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
