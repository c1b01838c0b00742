import { formatDate, formatMagnitude, formatNumber, formatTimestamp } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Value } from '../table/table.ts'

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
    if (typeof value === 'number' && Math.abs(value) >= 1e15) {
      return formatNumber(lang, value, { notation: 'scientific', maximumFractionDigits: 6 })
    }
    const { decimals } = style
    const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
    return formatNumber(lang, value, digits)
  }
  if (typeof value === 'boolean' || typeof value === 'string') return String(value)
  if (value instanceof Date) return column.type === 'DATE' ? formatDate(lang, value) : formatTimestamp(lang, value)
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join(' ')
  return JSON.stringify(value, (_key, held: unknown) => (typeof held === 'bigint' ? String(held) : held))
}

/** Whether values are years to choose among: whole numbers of four digits, all of them. */
export function areYears(values: readonly Value[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 2999)
  )
}

function isYear(name: string, value: number | bigint): boolean {
  return /^(year|edition|năm|nam)$/i.test(name) && value >= 1000 && value <= 9999
}
