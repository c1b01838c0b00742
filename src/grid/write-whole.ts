import { formatTimestamp } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Value } from '../table/table.ts'

const perLine = 16

/** A value made of others on as many lines as it needs, members under each other; bytes as a dump with their places and letters. */
export function writeWhole(lang: Lang, value: Value, indent = ''): string {
  if (value instanceof Uint8Array) return dump(value)
  if (value instanceof Date) return formatTimestamp(lang, value)
  if (value === null || typeof value !== 'object') return value === null ? 'NULL' : String(value)
  const deeper = indent + '  '
  const members: [string, Value][] = isList(value)
    ? value.map((item, i) => [String(i + 1), item])
    : Object.entries(value)
  if (members.length === 0) return isList(value) ? '[]' : '{}'
  return members
    .map(([name, item]) => {
      const nested = item !== null && typeof item === 'object' && !(item instanceof Date)
      return `${indent}${name}:${nested ? '\n' : ' '}${writeWhole(lang, item, deeper)}`
    })
    .join('\n')
}

function dump(bytes: Uint8Array): string {
  const lines = Array.from({ length: Math.ceil(bytes.length / perLine) }, (_, i) => {
    const part = bytes.subarray(i * perLine, (i + 1) * perLine)
    const hex = Array.from(part, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
    const letters = Array.from(part, (byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('')
    return `${(i * perLine).toString(16).padStart(6, '0')}  ${hex.padEnd(perLine * 3 - 1)}  ${letters}`
  })
  return lines.join('\n')
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
