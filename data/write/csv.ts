import type { TableSpec } from '../../src/dataset/schema.ts'
import type { Cell, TableRow } from '../tables/dataset.ts'

/** The two CSV dialects that the site offers. */
export interface Dialect {
  readonly separator: ',' | ';'
  readonly decimal: '.' | ','
  readonly bom: boolean
}

/** RFC 4180 with line feeds, UTF-8 without a mark: for programs. */
export const plain: Dialect = { separator: ',', decimal: '.', bom: false }

/**
 * For a double click in a spreadsheet program set to Vietnamese: a byte-order mark so that accents survive, `;` between
 * fields and a decimal comma, which is what such a program expects of a `.csv`.
 */
export const spreadsheet: Dialect = { separator: ';', decimal: ',', bom: true }

/** A table as CSV text in the order of its declared columns; lists are joined by a space, empty is null. */
export function toCsv(table: TableSpec, rows: readonly TableRow[], dialect: Dialect): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => quoted(cell, dialect)).join(dialect.separator)
  const lines = rows.map((row) => line(table.columns.map(({ name }) => printed(row[name] ?? null, dialect))))
  return (dialect.bom ? '\ufeff' : '') + [line(table.columns.map(({ name }) => name)), ...lines, ''].join('\n')
}

function printed(cell: Cell, dialect: Dialect): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell).replace('.', dialect.decimal)
  if (typeof cell === 'string' || typeof cell === 'boolean') return String(cell)
  return cell.join(' ')
}

function quoted(cell: string, { separator }: Dialect): string {
  return cell.includes(separator) || /["\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
