import { formatDate, formatMagnitude, formatNumber, formatTimestamp } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { formatInterval } from './format-interval.ts'
import type { Value } from '../table/table.ts'

/** Bytes of a BLOB that a cell shows. */
const shownBytes = 12

/** How a value is written in a result: the reader's number and date formats; years are not grouped. */
export function formatCell(
  lang: Lang,
  value: Value,
  column: { name: string; type: string },
  style: { decimals?: number; unit?: string } = {}
): string {
  if (value === null) return ''
  if (typeof value === 'number' || typeof value === 'bigint') {
    if (style.unit !== undefined) return `${formatMagnitude(lang, Number(value), style.decimals)} ${style.unit}`
    if (isYear(column.name, value)) return String(value)
    return formatPlainNumber(lang, value, style.decimals)
  }
  if (typeof value === 'string') {
    if (isDecimal(column.type))
      return formatNumber(lang, value as `${number}`, { minimumFractionDigits: scaleOf(column.type) })
    return column.type === 'INTERVAL' ? formatInterval(lang, value) : value
  }
  if (value instanceof Date) return column.type === 'DATE' ? formatDate(lang, value) : formatTimestamp(lang, value)
  if (value instanceof Uint8Array) return formatBytes(lang, value)
  if (typeof value === 'boolean') return String(value)
  return formatNested(lang, value)
}

/** Whether values are years to choose among: whole numbers of four digits, all of them. */
export function areYears(values: readonly Value[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 2999)
  )
}

function formatPlainNumber(lang: Lang, value: number | bigint, decimals?: number): string {
  const size = typeof value === 'number' ? Math.abs(value) : 1
  if (size >= 1e15 || (size > 0 && size < 1e-6)) {
    return formatNumber(lang, value, { notation: 'scientific', maximumFractionDigits: 6 })
  }
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return formatNumber(lang, value, digits)
}

function formatBytes(lang: Lang, bytes: Uint8Array): string {
  const hex = Array.from(bytes.subarray(0, shownBytes), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return bytes.length <= shownBytes ? hex : `${hex} … (${formatNumber(lang, bytes.length)} B)`
}

/** `[1; 2,5]`, `{tên: Huế; mã: 46}`: members parted by what is no decimal point in the language. */
function formatNested(lang: Lang, value: Value): string {
  const part = lang === 'vi' ? '; ' : ', '
  const member = (item: Value) => (item === null ? 'NULL' : formatCell(lang, item, { name: '', type: typeOf(item) }))
  if (isList(value)) return `[${value.map(member).join(part)}]`
  const members = Object.entries(value as Readonly<Record<string, Value>>)
  return `{${members.map(([name, item]) => `${name}: ${member(item)}`).join(part)}}`
}

/** The type that a member is written by; a moment at midnight is a day. */
function typeOf(value: Value): string {
  return value instanceof Date && value.getTime() % 86_400_000 === 0 ? 'DATE' : ''
}

/** Digits behind the point of a DECIMAL. */
function scaleOf(type: string): number {
  return Number(/,(\d+)\)$/.exec(type)?.[1] ?? 0)
}

function isDecimal(type: string): boolean {
  return type.startsWith('DECIMAL(') && !type.endsWith(']')
}

function isYear(name: string, value: number | bigint): boolean {
  return /^(year|edition|năm|nam)$/i.test(name) && value >= 1000 && value <= 9999
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
