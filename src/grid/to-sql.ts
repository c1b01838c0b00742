import type { Arrangement } from '../engine/engine.ts'
import { conditionSql, orderKeys } from '../engine/page-sql.ts'
import { quoteName, quoteText } from '../engine/names.ts'
import { toPlainText } from '../table/plain-text.ts'
import type { Value } from '../table/table.ts'

/**
 * What a person did to a grid as one SELECT: `from` is the relation or a subquery, `columns` those that are shown when some are
 * hidden or moved.
 */
export function toSql(
  from: string,
  columns: readonly string[] | undefined,
  { order = [], filter = [] }: Arrangement
): string {
  const lines = [
    `select ${columns ? columns.map(plainName).join(', ') : '*'}`,
    `from ${from}`,
    ...filter.map((one, i) => `${i === 0 ? 'where' : '  and'} ${conditionSql(one, literal)}`),
    order.length > 0 && `order by ${orderKeys(order).join(', ')}`
  ]
  return lines.filter(Boolean).join('\n')
}

/** A name as it is where SQL lets it stand so, in quotes otherwise. */
export function plainName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name) ? name : quoteName(name)
}

/** A value as SQL writes it. */
export function literal(value: Value): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') {
    return typeof value === 'number' && !Number.isFinite(value) ? `'${value}'::DOUBLE` : String(value)
  }
  if (value instanceof Date) {
    const day = value.getTime() % 86_400_000 === 0
    return `${day ? 'DATE' : 'TIMESTAMP'} ${quoteText(toPlainText(value, day ? 'DATE' : 'TIMESTAMP'))}`
  }
  return quoteText(toPlainText(value))
}

const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric both case cast check collate column constraint create default deferrable
  desc describe distinct do else end except false fetch for foreign from grant group having in initially intersect into lambda
  lateral leading limit not null offset on only or order pivot placing primary qualify references returning select show some
  summarize symmetric table then to trailing true union unique unpivot using variadic when where window with`.split(
    /\s+/
  )
)
