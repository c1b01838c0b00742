import type { Value } from '../table/table.ts'
import type { Arrangement, Filter, Order, Params } from './engine.ts'
import { quoteName } from './names.ts'

/** A statement and the values of its parameters. */
export interface BoundSql {
  readonly sql: string
  readonly params: Params
}

/** The rows of a stored relation from `offset` on, by their numbers. */
export function rowsSql(table: string, offset: number, limit: number): BoundSql {
  return {
    sql: `SELECT * FROM ${table} WHERE rowid BETWEEN $first AND $last`,
    params: { first: offset, last: offset + limit - 1 }
  }
}

/** The rows of an arrangement that `arrangeSql` made, from `offset` on. */
export function arrangedRowsSql(table: string, arranged: string, offset: number, limit: number): BoundSql {
  return {
    sql: `SELECT t.* FROM ${arranged} AS a JOIN ${table} AS t ON t.rowid = a."$row" WHERE a.rowid BETWEEN $first AND $last ORDER BY a.rowid`,
    params: { first: offset, last: offset + limit - 1 }
  }
}

/** The first rows of an arrangement without working out the rest of it. */
export function firstArrangedSql(table: string, arrangement: Arrangement, limit: number): BoundSql {
  const { sql, params } = arranged(`t.*`, table, arrangement, 't.rowid::UINTEGER')
  return { sql: `${sql} LIMIT ${limit}`, params }
}

/** Numbers of the rows of an arrangement, in its order; 32 bits each, since sorting by wider ones takes five times as long. */
export function arrangeSql(table: string, arrangement: Arrangement): BoundSql {
  return arranged('t.rowid::UINTEGER AS "$row"', table, arrangement, '"$row"')
}

/** The rows of any relation from `offset` on, in its own order. */
export function plainRowsSql(relation: string, arrangement: Arrangement, offset: number, limit: number): BoundSql {
  const { sql, params } = arranged('t.*', relation, arrangement)
  return { sql: `${sql} LIMIT $limit OFFSET $offset`, params: { ...params, limit, offset } }
}

/** `ORDER BY` keys; nulls sort last either way. */
export function orderKeys(order: readonly Order[], qualifier = ''): string[] {
  return order.map(
    ({ column, descending }) => `${qualifier}${quoteName(column)}${descending ? ' DESC' : ''} NULLS LAST`
  )
}

/** Rows that are alike by the keys keep the relation's own order, which `rowKey` says. */
function arranged(what: string, table: string, { order = [], filter = [] }: Arrangement, rowKey?: string): BoundSql {
  const params: Record<string, Value> = {}
  const parameter = (value: Value) => {
    const name = 'p' + Object.keys(params).length
    params[name] = value
    return '$' + name
  }
  const conditions = filter.map((one) => conditionSql(one, parameter, 't.'))
  const keys = order.length > 0 ? [...orderKeys(order, 't.'), ...(rowKey ? [rowKey] : [])] : []
  const sql = [
    `SELECT ${what} FROM ${table} AS t`,
    conditions.length > 0 && `WHERE ${conditions.join(' AND ')}`,
    keys.length > 0 && `ORDER BY ${keys.join(', ')}`
  ]
  return { sql: sql.filter(Boolean).join(' '), params }
}

/** A filter as a condition; `parameter` gives what stands for a value. */
export function conditionSql(filter: Filter, parameter: (value: Value) => string, qualifier = ''): string {
  if ('columns' in filter) {
    const text = filter.columns.map((name) => `CAST(${qualifier}${quoteName(name)} AS VARCHAR)`)
    return containsSql(text.length === 1 ? (text[0] ?? '') : `concat_ws(chr(10), ${text.join(', ')})`, filter.contains)
  }
  const column = qualifier + quoteName(filter.column)
  if ('equals' in filter) return equalsSql(column, [filter.equals])
  if ('among' in filter) return equalsSql(column, filter.among)
  if ('contains' in filter) return containsSql(`CAST(${column} AS VARCHAR)`, filter.contains)
  const { min = null, max = null } = filter
  const bounds = [min !== null && `${column} >= ${parameter(min)}`, max !== null && `${column} <= ${parameter(max)}`]
  return bounds.filter(Boolean).join(' AND ') || 'true'

  function containsSql(text: string, part: string): string {
    return `contains(${foldSql(text)}, ${foldSql(parameter(part))})`
  }

  function equalsSql(what: string, values: readonly Value[]): string {
    const known = values.filter((value) => value !== null)
    const parts = [
      known.length === 1 && `${what} = ${parameter(known[0] ?? null)}`,
      known.length > 1 && `${what} IN (${known.map(parameter).join(', ')})`,
      known.length < values.length && `${what} IS NULL`
    ].filter(Boolean)
    return parts.length > 1 ? `(${parts.join(' OR ')})` : parts[0] || 'false'
  }
}

/** A text without accents and case, in SQL. `đ` is a letter of its own to Unicode and is folded by hand. */
export function foldSql(text: string): string {
  return `replace(lower(strip_accents(${text})), 'đ', 'd')`
}
