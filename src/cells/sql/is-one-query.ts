import { splitStatements } from '../../engine/statements.ts'
import { changing, verbOf } from './verb-of.ts'

const beginnings = /^(\(|(select|with|from|values|table|pivot|unpivot)$)/i

/** Whether a text is a single query, of which a relation can be made; DESCRIBE, CREATE, `WITH … INSERT` and the like are not. */
export function isOneQuery(sql: string): boolean {
  const [statement, second] = splitStatements(sql)
  if (!statement || second || !beginnings.test(statement.tokens[0]?.text ?? '')) return false
  return !changing.has(verbOf(statement))
}
