import type { Table } from '../table/table.ts'
import { findColumn } from './columns.ts'
import type { MarkSpec } from './spec.ts'

/**
 * Whether a row says of itself that it was not rated: `rated` is false, or it has no `rank` while a value to be drawn is 0.
 * Such zeros stand for "unknown"; drawing them would show the unrated as the worst.
 */
export function isUnrated(table: Table, mark: MarkSpec, row: number): boolean {
  const drawn = Object.values(mark.channels).flatMap((channel) => (channel.kind === 'column' ? [channel.name] : []))
  if (!drawn.includes('rated') && findColumn(table, 'rated')?.values[row] === false) return true
  const rank = findColumn(table, 'rank')
  return rank?.values[row] === null && drawn.some((name) => findColumn(table, name)?.values[row] === 0)
}
