import type { Value } from '../table/table.ts'
import type { Filter, Order, Params } from './engine.ts'
import { quoteName } from './names.ts'

/** A window on a relation. */
export interface Window {
  readonly offset: number
  readonly limit: number
  readonly order?: readonly Order[]
  readonly filter?: readonly Filter[]
}

/** The SELECT for a window, values as parameters. Nulls sort last; rows without an order keep the relation's own. */
export function pageSql(
  relation: string,
  { offset, limit, order = [], filter = [] }: Window
): { sql: string; params: Params } {
  const params: Record<string, Value> = { limit, offset }
  const parameter = (value: Value) => {
    const name = 'p' + Object.keys(params).length
    params[name] = value
    return '$' + name
  }
  const conditions = filter.map((one) => condition(one, parameter))
  const keys = order.map(({ column, descending }) => `${quoteName(column)} ${descending ? 'DESC' : 'ASC'} NULLS LAST`)
  const sql = [
    `SELECT * FROM ${quoteName(relation)}`,
    conditions.length > 0 && `WHERE ${conditions.join(' AND ')}`,
    keys.length > 0 && `ORDER BY ${keys.join(', ')}`,
    'LIMIT $limit OFFSET $offset'
  ]
  return { sql: sql.filter(Boolean).join(' '), params }
}

function condition(filter: Filter, parameter: (value: Value) => string): string {
  const column = quoteName(filter.column)
  if ('equals' in filter)
    return filter.equals === null ? `${column} IS NULL` : `${column} = ${parameter(filter.equals)}`
  if ('contains' in filter) {
    return `contains(${foldSql(`CAST(${column} AS VARCHAR)`)}, ${foldSql(parameter(filter.contains))})`
  }
  const { min = null, max = null } = filter
  const bounds = [min !== null && `${column} >= ${parameter(min)}`, max !== null && `${column} <= ${parameter(max)}`]
  return bounds.filter(Boolean).join(' AND ') || 'true'
}

/** A text without accents and case, in SQL. `đ` is a letter of its own to Unicode and is folded by hand. */
export function foldSql(text: string): string {
  return `replace(lower(strip_accents(${text})), 'đ', 'd')`
}
