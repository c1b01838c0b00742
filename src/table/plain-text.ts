import type { Value } from './table.ts'

/**
 * A value as plain text that does not depend on a language: full precision, a point for decimals, ISO dates, `true`,
 * lists and records as JSON, bytes as `\xAB`. Null is the empty text. `type` tells a DATE from a TIMESTAMP.
 */
export function toPlainText(value: Value, type = ''): string {
  if (value === null) return ''
  if (value instanceof Date) return dateText(value, type)
  if (value instanceof Uint8Array)
    return Array.from(value, (b) => '\\x' + b.toString(16).toUpperCase().padStart(2, '0')).join('')
  if (typeof value === 'object') return JSON.stringify(value, jsonValue)
  return String(value)
}

function dateText(date: Date, type: string): string {
  const iso = date.toISOString()
  if (type === 'DATE') return iso.slice(0, -14)
  const text = iso
    .slice(0, -1)
    .replace('T', ' ')
    .replace(/\.000$/, '')
  return type.endsWith('TIME ZONE') ? text + '+00' : text
}

function jsonValue(this: unknown, key: string, value: unknown): unknown {
  const raw = (this as Record<string, Value>)[key]
  if (raw instanceof Date || raw instanceof Uint8Array) return toPlainText(raw)
  return typeof value === 'bigint' ? value.toString() : value
}
