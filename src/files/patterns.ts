import type { ColumnType, DateOrder, NumberStyle } from './column-plan.ts'

/** Spaces that group digits: plain, no-break, narrow no-break. */
const gap = ' \u00a0\u202f'

/** What separates thousands and decimals. */
const marks: Readonly<Record<NumberStyle, { readonly group: string; readonly decimal: string }>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' }
}

/**
 * The whole text of a number, as a pattern that JavaScript and RE2 read alike. A minus may be U+2212; a percent sign may follow and
 * changes nothing: `12,5%` is 12.5, in percent.
 */
export function numberPattern(style: NumberStyle, type: 'integer' | 'number'): string {
  const { group, decimal } = marks[style]
  const whole = `(\\d+|[1-9]\\d{0,2}([${group}${gap}]\\d{3})+)`
  const fraction = type === 'integer' ? '' : `([${decimal}]\\d+)?`
  const power = type === 'integer' || style === 'vi' ? '' : '([eE][+-]?\\d+)?'
  return `[+\\-−]?${whole}${fraction}${power}[${gap}]?%?`
}

/** Signs of a number that carry no value in a style, and its decimal mark. */
export function numberMarks(style: NumberStyle): { readonly dropped: string; readonly decimal: string } {
  const { group, decimal } = marks[style]
  return { dropped: `${group}${gap}%`, decimal }
}

const days: Readonly<Record<DateOrder, readonly string[]>> = {
  dmy: ['d', 'm', 'Y'],
  mdy: ['m', 'd', 'Y'],
  ymd: ['Y', 'm', 'd']
}

const parts: Readonly<Record<string, string>> = { d: '(\\d{1,2})', m: '(\\d{1,2})', Y: '(\\d{4})' }

/** The whole text of a date, its parts in the order of `order`, with any of `/`, `-` and `.` between. */
export function datePattern(order: DateOrder, type: 'date' | 'timestamp'): RegExp {
  const date = days[order].map((part) => parts[part]).join('[/.-]')
  const time = type === 'date' ? '' : '(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,6}))?)?Z?)?'
  return new RegExp(`^${date}${time}$`)
}

/** Formats of `strptime` for an order. */
export function dateFormats(order: DateOrder, type: 'date' | 'timestamp'): string[] {
  const dates = ['/', '-', '.'].map((mark) => days[order].map((part) => '%' + part).join(mark))
  if (type === 'date') return dates
  const times = ['', ' %H:%M', ' %H:%M:%S', ' %H:%M:%S.%f', 'T%H:%M', 'T%H:%M:%S', 'T%H:%M:%S.%f']
  return dates.flatMap((date) => times.map((time) => date + time))
}

/** Words for yes and no, as they are compared: small letters. */
export const booleanWords: Readonly<Record<'yes' | 'no', readonly string[]>> = {
  yes: ['true', 't', 'yes', 'có', 'đúng', '1'],
  no: ['false', 'f', 'no', 'không', 'sai', '0']
}

/** SQL types of the column types. */
export const sqlTypes: Readonly<Record<ColumnType, string>> = {
  text: 'VARCHAR',
  integer: 'BIGINT',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'DATE',
  timestamp: 'TIMESTAMP'
}
