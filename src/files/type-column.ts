import type { ArrowType, TypedColumn } from '../table/typed-columns.ts'

/** What a value of a file is, as far as columns go. */
type Sort = 'text' | 'integer' | 'number' | 'boolean' | 'moment' | 'bytes' | 'list' | 'other'

/**
 * A column in the narrowest type that holds all its values exactly; what is mixed or nested becomes text. `hint` is the type
 * that the file itself names, where values alone do not tell.
 */
export function typeColumn(values: readonly unknown[], hint?: ArrowType): TypedColumn {
  const sorts = new Set<Sort>()
  for (const value of values) if (value !== null && value !== undefined) sorts.add(sortOf(value))
  const type = typeOf(sorts, values, hint)
  return type === 'VARCHAR' ? { type, values: values.map(toText) } : { type, values: values.map(readers[type] ?? same) }
}

function typeOf(sorts: ReadonlySet<Sort>, values: readonly unknown[], hint: ArrowType | undefined): ArrowType {
  const only = (...allowed: Sort[]) => [...sorts].every((sort) => allowed.includes(sort))
  if (sorts.size === 0) return hint ?? 'VARCHAR'
  if (only('integer')) return hint === 'DOUBLE' ? 'DOUBLE' : 'BIGINT'
  if (only('integer', 'number')) return values.some((value) => typeof value === 'bigint') ? 'VARCHAR' : 'DOUBLE'
  if (only('boolean')) return 'BOOLEAN'
  if (only('bytes')) return 'BLOB'
  if (only('moment')) return hint === 'TIMESTAMP' || !values.every(isDay) ? 'TIMESTAMP' : 'DATE'
  return only('list') ? listType(values) : 'VARCHAR'
}

const readers: Partial<Record<ArrowType, (value: unknown) => unknown>> = {
  BIGINT: (value) => (typeof value === 'number' ? BigInt(value) : (value ?? null)),
  DOUBLE: (value) => (value === null || value === undefined ? null : Number(value))
}
const same = (value: unknown) => value ?? null

function sortOf(value: unknown): Sort {
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'boolean'
    case 'bigint':
      return BigInt.asIntN(64, value) === value ? 'integer' : 'other'
    case 'number':
      return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'integer' : 'number'
    default:
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'other' : 'moment'
      if (value instanceof Uint8Array) return 'bytes'
      return Array.isArray(value) ? 'list' : 'other'
  }
}

function listType(values: readonly unknown[]): ArrowType {
  const items = new Set<Sort>()
  for (const value of values) {
    for (const item of (value ?? []) as unknown[]) if (item !== null) items.add(sortOf(item))
  }
  const only = (...allowed: Sort[]) => [...items].every((sort) => allowed.includes(sort))
  if (only('text')) return 'VARCHAR[]'
  if (only('integer', 'number')) return 'DOUBLE[]'
  return only('boolean') ? 'BOOLEAN[]' : 'VARCHAR'
}

function isDay(value: unknown): boolean {
  return !(value instanceof Date) || value.getTime() % 86_400_000 === 0
}

/** A value of whatever kind as text; what is nested as JSON. */
export function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return null
    return isDay(value) ? value.toISOString().slice(0, 10) : value.toISOString().slice(0, 19).replace('T', ' ')
  }
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'bigint' ? String(inner) : inner instanceof Uint8Array ? [...inner] : inner
  )
}
