import type { ColumnPlan, DateOrder, NumberStyle } from './column-plan.ts'
import { booleanWords, datePattern, numberPattern } from './patterns.ts'

type Detected = Pick<ColumnPlan, 'type' | 'numbers' | 'dates'>

const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`)

const styles: Readonly<Record<NumberStyle, { readonly number: RegExp; readonly integer: RegExp }>> = {
  vi: { number: whole(numberPattern('vi', 'number')), integer: whole(numberPattern('vi', 'integer')) },
  en: { number: whole(numberPattern('en', 'number')), integer: whole(numberPattern('en', 'integer')) }
}

/** Codes such as `01` or `00123`, and digits that a whole number cannot hold, are text. */
const code = /^[+\-−]?0\d|^[+\-−]?\d{19,}$/

/**
 * What the texts of a column look like. `lean` says how the rest of the file writes numbers, which decides where a column
 * leaves it open: `1.234` alone may be either.
 */
export function detectColumn(texts: readonly string[], lean: NumberStyle): Detected {
  const values = texts.map((text) => text.trim()).filter((text) => text !== '')
  const plain: Detected = { type: 'text', numbers: lean, dates: 'dmy' }
  if (values.length === 0) return plain
  const every = (pattern: RegExp) => values.every((text) => pattern.test(text))
  if (!values.some((text) => code.test(text))) {
    const style = ([lean, lean === 'vi' ? 'en' : 'vi'] as const).find((style) => every(styles[style].number))
    if (style) return { ...plain, type: every(styles[style].integer) ? 'integer' : 'number', numbers: style }
  }
  const order = orders.find((order) => values.every((text) => isDate(text, order)))
  if (order) {
    const type = every(datePattern(order, 'date')) ? 'date' : 'timestamp'
    return { ...plain, type, dates: order }
  }
  return values.every(isBoolean) ? { ...plain, type: 'boolean' } : plain
}

/** What a column proves of how numbers are written in it, if it proves anything: `0,5` is Vietnamese, `0.5` is not. */
export function maybeStyle(texts: readonly string[]): NumberStyle | undefined {
  const values = texts.map((text) => text.trim()).filter((text) => text !== '')
  if (values.length === 0 || values.some((text) => code.test(text))) return undefined
  const [vi, en] = (['vi', 'en'] as const).map((style) => values.every((text) => styles[style].number.test(text)))
  return vi === en ? undefined : vi ? 'vi' : 'en'
}

const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy']

function isDate(text: string, order: DateOrder): boolean {
  const [, a = '', b = '', c = ''] = datePattern(order, 'timestamp').exec(text) ?? []
  const [day, month] = order === 'dmy' ? [a, b] : order === 'mdy' ? [b, a] : [c, b]
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
}

function isBoolean(text: string): boolean {
  const word = text.toLowerCase()
  return word.length > 1 && (booleanWords.yes.includes(word) || booleanWords.no.includes(word))
}
