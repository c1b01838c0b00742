import { parsed, refused, type Parsed } from '../notebook/problem.ts'
import { maybeWordNumber } from './number-words.ts'

/**
 * What a numeral of a Vietnamese text says.
 * `date` is ISO 8601 as precise as the text: `2019-12-09`, `2020-02`, and `--02-12` for a day without a year.
 */
export type Numeral =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'ratio'; readonly value: number; readonly of: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  | { readonly kind: 'date'; readonly date: string }

const powers: Readonly<Record<string, number>> = { nghìn: 3, ngàn: 3, triệu: 6, tỉ: 9, tỷ: 9 }

/**
 * Reads one numeral as Vietnamese prose writes it: `1.234,5`, `13,4 triệu`, `6.300 tỉ`, `3.451/6.191`, `2021-2025`,
 * `9-12-/2019`, `12.2`, `2020-02`, `hai`, `gấp đôi`. A point groups thousands and a comma marks decimals, so `12.2` can
 * only be a day and month. Accents may be composed or decomposed. Values are in base units, exact to the last digit
 * that a double can hold. What is none of these is a problem under `dataset_numeral_unreadable`.
 */
export function parseNumeral(text: string): Parsed<Numeral> {
  const plain = text.normalize('NFC').toLocaleLowerCase('vi').trim().replace(/\s+/gu, ' ')
  const numeral = maybeDate(plain) ?? maybeYears(plain) ?? maybeRatio(plain) ?? maybeNumber(plain)
  return numeral ? parsed(numeral) : refused('dataset_numeral_unreadable', { text })
}

function maybeNumber(text: string): Numeral | undefined {
  const value = maybeValue(text) ?? maybeWordNumber(text)
  return value === undefined ? undefined : { kind: 'number', value }
}

function maybeValue(text: string): number | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?((?: (?:nghìn|ngàn|triệu|tỉ|tỷ))*)$/u.exec(text)
  if (!match) return undefined
  const [, whole = '', fraction = '0', scale = ''] = match
  const power = scale.split(' ').reduce((sum, word) => sum + (powers[word] ?? 0), 0)
  return Number(`${whole.replaceAll('.', '')}.${fraction}e${power}`)
}

function maybeRatio(text: string): Numeral | undefined {
  const [left = '', right = '', ...more] = text.split('/')
  const value = maybeValue(left)
  const of = maybeValue(right)
  return value === undefined || of === undefined || more.length > 0 ? undefined : { kind: 'ratio', value, of }
}

function maybeYears(text: string): Numeral | undefined {
  const match = /^([12]\d{3})-([12]\d{3})$/.exec(text)
  return match ? { kind: 'years', from: Number(match[1]), to: Number(match[2]) } : undefined
}

function maybeDate(text: string): Numeral | undefined {
  const month = /^([12]\d{3})-(\d{2})$/.exec(text)
  if (month && isMonth(Number(month[2]))) return { kind: 'date', date: text }
  const day = /^(\d{1,2})([.-])(\d{1,2})(?:(?:\2|-\/)([12]\d{3}))?$/.exec(text)
  if (!day || !isDay(Number(day[1]), Number(day[3]), Number(day[4] ?? 2000))) return undefined
  const [, d = '', , m = '', year = '-'] = day
  return { kind: 'date', date: `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}` }
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12
}

function isDay(day: number, month: number, year: number): boolean {
  return isMonth(month) && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
