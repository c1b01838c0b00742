import { fingerprint } from '../notebook/fingerprint.ts'
import { toJson } from '../table/snapshot.ts'
import type { Table, Value } from '../table/table.ts'
import type { ResultOutput } from './output.ts'

/** Rows that a print covers, beside the number of all. */
const rowLimit = 100

/** A result of one row says its values too, when they are as short as this many characters together. */
const valueLimit = 80

/**
 * What a result was, in a few characters for a link: its number of rows, four letters for each column (name and first
 * hundred values), and, of a single short row, the values themselves.
 */
export function printResult({ table, rowCount }: Pick<ResultOutput, 'table' | 'rowCount'>): string {
  const columns = columnsOf(table).map(({ print }) => print)
  const values = JSON.stringify(table.columns.map(({ values }) => toText(values[0] ?? null)))
  const spelt = rowCount === 1 && values.length <= valueLimit ? values : ''
  return `${rowCount}:${columns.join('')}:${spelt}`
}

/** How a result differs from the one that was printed. `now` may lack what was then. */
export type PrintDiff =
  | { readonly same: true }
  | {
      readonly same: false
      readonly rows?: { readonly then: number; readonly now: number }
      /** Whether there are other columns, or as many with other names. */
      readonly columns: boolean
      /** Columns whose values differ, with what they were and are where the print says it. */
      readonly values: readonly { readonly name: string; readonly then?: string; readonly now?: string }[]
    }

/** Compares a result with a print; undefined when the print cannot be read. */
export function comparePrint(print: string, result: Pick<ResultOutput, 'table' | 'rowCount'>): PrintDiff | undefined {
  if (print === printResult(result)) return { same: true }
  const [, count = '', letters = '', spelt = ''] = /^(\d+):([0-9a-z]*):(.*)$/s.exec(print) ?? []
  if (count === '') return undefined
  const columns = columnsOf(result.table)
  const shapes = letters.length === columns.length * width
  const then = maybeTexts(spelt)
  const one = result.rowCount === 1 && then
  const differing = columns.flatMap(({ name, print, first }, i) => {
    if (!shapes || letters.slice(i * width, (i + 1) * width) === print) return []
    const was = then?.[i]
    return [{ name, ...(one && was !== undefined && { then: was, now: first }) }]
  })
  const rows = { then: Number(count), now: result.rowCount }
  return { same: false, ...(rows.then !== rows.now && { rows }), columns: !shapes, values: differing }
}

const width = 4

function columnsOf(table: Table): { name: string; print: string; first: string }[] {
  const rowCount = Math.min(table.rowCount, rowLimit)
  return table.columns.map(({ name, type, values }) => ({
    name,
    print: shorten(fingerprint(toJson({ rowCount, columns: [{ name, type, values: values.slice(0, rowCount) }] }))),
    first: toText(values[0] ?? null)
  }))
}

/** Twenty bits of a fingerprint as four letters and digits. */
function shorten(hex: string): string {
  const number = Number.parseInt(hex.slice(0, 5), 16) ^ Number.parseInt(hex.slice(8, 13), 16)
  return number.toString(36).padStart(width, '0').slice(-width)
}

function toText(value: Value): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && value !== null ? JSON.stringify(value, bigText) : String(value)
}

function bigText(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value
}

function maybeTexts(json: string): readonly string[] | undefined {
  if (json === '') return undefined
  try {
    const texts: unknown = JSON.parse(json)
    return Array.isArray(texts) ? texts.map(String) : undefined
  } catch {
    return undefined
  }
}
