import { toPlainText } from '../table/plain-text.ts'
import { isIntegerType, isNumericType } from '../table/sql-type.ts'
import type { Value } from '../table/table.ts'
import { isMomentType, microsOf } from './columns.ts'

/** Characters that a cell of Excel holds. */
export const longestText = 32_767
/** Significant digits that Excel keeps. */
const digits = 15
/** Days from 1899-12-30 to 1970-01-01. Before March 1900 Excel counts a day that never was, so those dates stay text. */
const epoch = 25_569
const firstDay = 61

/** Styles of `styles.xml`, by their place there. */
export const styles = { plain: 0, head: 1, date: 2, moment: 3, label: 4, wrapped: 5 } as const

/** How a value of a column becomes a cell, given its address (`B7`). */
export function cellMaker(type: string): (value: Value, at: string) => string {
  if (isNumericType(type)) return (value, at) => numberCell(value, at, isIntegerType(type))
  if (type === 'BOOLEAN') return (value, at) => `<c r="${at}" t="b"><v>${value === true ? 1 : 0}</v></c>`
  if (type === 'DATE' || isMomentType(type)) return (value, at) => momentCell(value, at, type)
  return (value, at) => textCell(toPlainText(value, type), at)
}

/** A number; what Excel would round, and what is none (NaN), stays text. */
function numberCell(value: Value, at: string, whole: boolean): string {
  const text = String(value)
  const significant = text.replace(/^-|\.|e.*$/g, '').replace(/^0+/, '')
  const exact = Number.isFinite(Number(text)) && (!whole || significant.replace(/0+$/, '').length <= digits)
  const tooFine = typeof value === 'string' && significant.length > digits
  return exact && !tooFine ? `<c r="${at}"><v>${text}</v></c>` : textCell(text, at)
}

function momentCell(value: Value, at: string, type: string): string {
  const micros = value instanceof Date || typeof value === 'string' ? microsOf(value) : undefined
  const serial = micros === undefined ? NaN : Number(micros) / 86_400_000_000 + epoch
  if (!(serial >= firstDay && serial < 2_958_466)) return textCell(toPlainText(value, type), at)
  return `<c r="${at}" s="${type === 'DATE' ? styles.date : styles.moment}"><v>${serial}</v></c>`
}

/** A text, never a formula: Excel runs only what a file marks as one. */
export function textCell(text: string, at: string, style: number = styles.plain): string {
  const shown = text.length > longestText ? text.slice(0, longestText - 1) + '…' : text
  const s = style === styles.plain ? '' : ` s="${style}"`
  return `<c r="${at}"${s} t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`
}

/** Text for XML 1.0; what that cannot hold is written as Excel does, `_x0001_`. */
export function xmlText(text: string): string {
  return text
    .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll(unwritable, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

// Control characters, halves of surrogate pairs and the two non-characters have no place in XML.
const unwritable =
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
