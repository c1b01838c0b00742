import { tokenizeSql } from '../../engine/sql-tokens.ts'

const beginnings = new Set(['select', 'with', 'from', 'values', 'table', 'pivot', 'unpivot', '('])

/** Whether a text is a single query, of which a relation can be made; DESCRIBE, CREATE and the like are not. */
export function isOneQuery(sql: string): boolean {
  const tokens = tokenizeSql(sql)
  const first = tokens[0]
  if (!first || !beginnings.has(sql.slice(first.start, first.end).toLowerCase())) return false
  const end = tokens.findIndex((token) => sql.slice(token.start, token.end) === ';')
  return end === -1 || end === tokens.length - 1
}
