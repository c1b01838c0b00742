import { foldName } from '../notebook/fold-name.ts'
import type { Table, Value } from '../table/table.ts'
import type { Params } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { quoteText } from './names.ts'
import { lineColumn } from './position.ts'
import { unquotedName } from './sql-tokens.ts'
import type { Statement } from './statements.ts'

/** A replaced stretch: where it stands in the statement and in the text that is sent. */
interface Replacement {
  readonly start: number
  readonly end: number
  readonly sentStart: number
  readonly sentEnd: number
}

/** A statement as it is sent: each `$name` reads a variable of the connection. */
export interface BoundStatement {
  readonly sql: string
  /** The values that the statement uses, by name, in order of appearance. */
  readonly values: ReadonlyMap<string, Value>
  /** Where a place of `sql` stands in the statement as written. */
  readonly original: (sent: number) => number
}

/** Name of the connection's variable that holds parameter `name`. A reader's own `SET VARIABLE` cannot meet it by chance. */
export function variableOf(name: string): string {
  return '$' + name
}

/** Puts `$name` back where DuckDB speaks of the variable that stands for it: in messages and in column names. */
export function restoreNames(text: string): string {
  return text.replace(/getvariable\('(\$(?:[^']|'')+)'\)/g, (_, name: string) => name.replaceAll("''", "'"))
}

/** A result whose columns bear the names of parameters as they were written. */
export function withOwnNames({ columns, rowCount }: Table): Table {
  return { rowCount, columns: columns.map((column) => ({ ...column, name: restoreNames(column.name) })) }
}

/**
 * Replaces each `$name` outside strings and comments by `getvariable('$name')`.
 *
 * Why variables: DuckDB-WASM's own prepared statements take every number for a DOUBLE, no lists, no names, and cannot be
 * cancelled; SQL-level PREPARE refuses CREATE OR REPLACE. A variable keeps its type, is folded to a constant while binding
 * (so filters are pushed down as with a parameter), works in PIVOT, LIMIT and table functions, and goes the pending path.
 * Its value is bound (see bind-value.ts), never written into SQL.
 *
 * An empty list stands as `[]`, which fits every type where a variable would have one. `in ($list)` reads a list as
 * `in $list` does. A missing parameter throws an `EngineError` that names it.
 *
 * DuckDB compares names byte by byte, so identifiers are sent with their accents composed: the two ways to type `năm`
 * are one name here as everywhere else. Parameters are found as cells are, without regard to case.
 */
export function bindParameters(statement: Statement, params: Params, text: string): BoundStatement {
  const replacements: Replacement[] = []
  const held = new Map(Object.entries(params).map(([name, value]) => [foldName(name), { name, value }]))
  const values = new Map<string, Value>()
  let sql = ''
  let copied = 0
  const replace = (start: number, end: number, by: string) => {
    sql += statement.sql.slice(copied, start)
    replacements.push({ start, end, sentStart: sql.length, sentEnd: sql.length + by.length })
    sql += by
    copied = end
  }
  const at = (i: number) => {
    const token = statement.tokens[i]
    return token ? statement.sql.slice(token.start, token.end).toLowerCase() : ''
  }
  statement.tokens.forEach((token, i) => {
    if (token.kind === 'word' || token.kind === 'quoted') {
      const composed = token.text.normalize('NFC')
      if (composed !== token.text) replace(token.start, token.end, composed)
    }
    if (token.kind !== 'parameter' || !token.text.startsWith('$')) return
    const known = held.get(foldName(unquotedName(token.text.slice(1))))
    if (!known) {
      throw new EngineError({
        key: 'engine_missing_parameter',
        params: { name: token.text },
        ...lineColumn(text, statement.start + token.start)
      })
    }
    const { name, value } = known
    values.set(name, value)
    const open = statement.tokens[i - 1]
    const close = statement.tokens[i + 1]
    const inList = at(i - 2) === 'in' && at(i - 1) === '(' && at(i + 1) === ')' && Array.isArray(value)
    if (inList && open) replace(open.start, open.end, ' ')
    const isEmptyList = Array.isArray(value) && value.length === 0
    replace(token.start, token.end, isEmptyList ? '[]' : `getvariable(${quoteText(variableOf(name))})`)
    if (inList && close) replace(close.start, close.end, ' ')
  })
  sql += statement.sql.slice(copied)
  return { sql, values, original: (sent) => originalPlace(replacements, sent) }
}

function originalPlace(replacements: readonly Replacement[], sent: number): number {
  let shift = 0
  for (const { start, end, sentStart, sentEnd } of replacements) {
    if (sent < sentStart) break
    if (sent < sentEnd) return start
    shift = end - sentEnd
  }
  return sent + shift
}
