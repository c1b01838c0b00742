import type { Value } from '../table/table.ts'
import type { ColumnPlan, ReadPlan } from './column-plan.ts'
import { booleanWords, datePattern, numberMarks, numberPattern } from './patterns.ts'

/** What a raw text becomes by its column's plan, as the engine will read it; undefined where it does not fit. */
export function convert(raw: string | null, plan: ColumnPlan, nulls: ReadPlan['nulls']): Value | undefined {
  if (raw === null || nulls.includes(raw.trim())) return null
  if (plan.type === 'same' || plan.type === 'text') return raw
  const text = raw.trim()
  if (text === '') return null
  switch (plan.type) {
    case 'integer':
    case 'number':
      return maybeNumber(text, plan.numbers, plan.type)
    case 'boolean': {
      const word = text.toLowerCase()
      return booleanWords.yes.includes(word) || (booleanWords.no.includes(word) ? false : undefined)
    }
    default:
      return maybeDate(text, plan.dates, plan.type)
  }
}

function maybeNumber(text: string, style: ColumnPlan['numbers'], type: 'integer' | 'number') {
  if (!new RegExp(`^(?:${numberPattern(style, type)})$`).test(text)) return undefined
  const { dropped, decimal } = numberMarks(style)
  const digits = [...text.replace('−', '-')].filter((sign) => !dropped.includes(sign)).join('')
  return Number(digits.replace(decimal, '.'))
}

function maybeDate(text: string, order: ColumnPlan['dates'], type: 'date' | 'timestamp'): Date | undefined {
  const [, a = '', b = '', c = '', ...time] = datePattern(order, type).exec(text) ?? []
  if (a === '') return undefined
  const [day, month, year] = order === 'dmy' ? [a, b, c] : order === 'mdy' ? [b, a, c] : [c, b, a]
  const [hours = '0', minutes = '0', seconds = '0', fraction = '0'] = time.map((part) => part ?? '0')
  const [d, m, h, min, s] = [day, month, hours, minutes, seconds].map(Number) as [
    number,
    number,
    number,
    number,
    number
  ]
  const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
  if (m < 1 || m > 12 || d < 1 || d > last || h > 23 || min > 59 || s > 59) return undefined
  return new Date(Date.UTC(Number(year), m - 1, d, h, min, s, Math.trunc(Number(`0.${fraction}`) * 1000)))
}
