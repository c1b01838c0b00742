import { quoteName } from '../engine/names.ts'
import { isTemporalType } from '../table/sql-type.ts'
import { mapType, typeTree } from '../table/type-tree.ts'
import type { Head } from './writer.ts'

/** Columns under names that no other has: the second `a` becomes `a_1`, as DuckDB does it. */
export function uniqueNames(columns: readonly Head[]): Head[] {
  const taken = new Set<string>()
  return columns.map(({ name, type }) => {
    let own = name
    for (let n = 1; taken.has(own.toLowerCase()); n++) own = `${name}_${n}`
    taken.add(own.toLowerCase())
    return { name: own, type }
  })
}

/**
 * The query that reads columns of what stands behind FROM so that nothing is lost on the way: moments as text, since a `Date` ends at the
 * millisecond, and text in place of what the engine hands over without its marks (ENUM, UNION, some types within a MAP).
 */
export function exportSql(from: string, columns: readonly Head[]): string {
  const expressions = columns.map(({ name, type }) => {
    const cast = castOf(type)
    return cast === type ? quoteName(name) : `CAST(${quoteName(name)} AS ${cast}) AS ${quoteName(name)}`
  })
  return `SELECT ${expressions.join(', ')} FROM ${from}`
}

function castOf(type: string): string {
  const tree = typeTree(type)
  const changed = mapType(tree, (part) => {
    if (part.startsWith('MAP(')) return part.replaceAll(unmarked, 'VARCHAR')
    return /^(TIMESTAMP|ENUM\b|UNION\()/.test(part) ? 'VARCHAR' : part
  })
  return changed === mapType(tree, (part) => part) ? type : changed
}

/** Types that a value within a MAP loses. */
const unmarked =
  /\b(BOOLEAN|TINYINT|U?HUGEINT|UUID|BLOB|BIT|BIGNUM|TIME WITH TIME ZONE|TIMESTAMP WITH TIME ZONE|TIMESTAMP(_S|_MS|_NS)?|ENUM\([^)]*\))(?=[,)])/g

/** Whether a table in the page holds its values as exactly as the engine does. */
export function isExact(columns: readonly Head[]): boolean {
  return !columns.some(({ type }) => /TIMESTAMP/.test(type))
}

/** Microseconds since 1970 of a moment as text (`2021-02-25 07:00:00.123456+00`) or `Date`; undefined when it is not one. */
export function microsOf(value: Date | string): bigint | undefined {
  if (value instanceof Date) return BigInt(value.getTime()) * 1000n
  const [, day, clock = '00:00:00', fraction = ''] =
    /^(-?\d{1,6}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?)?(?:Z|\+00)?$/.exec(value) ?? []
  const millis = day === undefined ? NaN : Date.parse(`${day.padStart(10, '0')}T${clock}Z`)
  if (Number.isNaN(millis)) return undefined
  return BigInt(millis) * 1000n + BigInt(fraction.padEnd(6, '0').slice(0, 6))
}

/** Whether a type is a moment, of which Excel and Parquet have one of their own. */
export function isMomentType(type: string): boolean {
  return isTemporalType(type) && type !== 'DATE'
}
