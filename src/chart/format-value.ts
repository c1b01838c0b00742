import { formatDate, formatNumber } from '../i18n/format.ts'
import { inLang } from '../i18n/lang.ts'
import type { Column, Value } from '../table/table.ts'
import { columnKind, toNumber } from './columns.ts'
import type { ScaleSpec } from './spec.ts'
import type { Words } from './words.ts'

export type Format = (value: Value) => string

/** How the values of a column are written: as the scale says, else as the application says, else by the column's own decimals. */
export function valueFormat(column: Column, scale: ScaleSpec, words: Words): Format {
  const kind = columnKind(column)
  const stated = scale.format !== undefined || scale.decimals !== undefined || scale.unit !== undefined
  const numeric = numberFormat(column, kind === 'year' ? { format: 'plain', ...scale } : scale, words)
  return (value) => {
    if (value === null) return '–'
    const named = words.label?.(column.name, value) ?? (stated ? undefined : words.formatValue?.(column.name, value))
    if (named !== undefined) return named
    if (value instanceof Date) return formatDate(words.lang, value)
    const number = kind === 'category' ? undefined : toNumber(column, value)
    return number === undefined ? String(value) : numeric(number)
  }
}

/** How the ticks of a scale are written: the column's way, without more decimals than the step needs. */
export function tickFormat(
  column: Column,
  scale: ScaleSpec,
  words: Words,
  ticks: readonly number[]
): (tick: number) => string {
  if (columnKind(column) === 'date') return (tick) => formatDate(words.lang, new Date(tick))
  const decimals = Math.max(0, ...ticks.map((tick) => decimalsOf(tick * (scale.format === 'percent' ? 100 : 1))))
  const format = scale.format ?? (columnKind(column) === 'year' ? 'plain' : 'number')
  return numberFormat(column, { ...scale, format, decimals }, words)
}

function numberFormat(column: Column, scale: ScaleSpec, words: Words): (value: number) => string {
  const factor = scale.format === 'percent' ? 100 : 1
  const decimals = scale.decimals ?? columnDecimals(column, factor)
  const unit = scale.format === 'percent' ? '%' : scale.unit === undefined ? '' : inLang(scale.unit, words.lang)
  const tail = unit === '' || unit === '%' ? unit : ' ' + unit
  const options: Intl.NumberFormatOptions = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    ...(scale.format === 'plain' && { useGrouping: false }),
    ...(scale.format === 'compact' && { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 })
  }
  return (value) => formatNumber(words.lang, value * factor, options).replace(/^-/, '−') + tail
}

/** Decimals that the column's values need, three at most, so that labels under each other line up. */
function columnDecimals(column: Column, factor: number): number {
  let most = 0
  for (const value of column.values) {
    const number = toNumber(column, value)
    if (number !== undefined) most = Math.max(most, decimalsOf(number * factor))
    if (most >= 3) return 3
  }
  return most
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals++) {
    const scaled = value * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) < 1e-7 * Math.max(1, Math.abs(scaled))) return decimals
  }
  return 6
}
