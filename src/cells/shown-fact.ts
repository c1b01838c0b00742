import { formatMagnitude, formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import { formatPeriod } from '../i18n/period.ts'
import { say } from '../i18n/say.ts'
import type { Row, Value } from '../table/table.ts'
import type { Figure } from './figures.ts'

/** A fact as `factStruct` gives it. */
export interface ShownFact extends Figure {
  readonly quote: string
  readonly unit: string
  readonly relation: string | null
  readonly kind: string
  readonly period: string | null
  readonly name: Readonly<Record<Lang, string>>
  readonly unitName: Readonly<Record<Lang, string>>
  readonly label: Readonly<Record<Lang, string>>
}

/** Reads a record of `factStruct`. */
export function readFact(row: Row): ShownFact {
  const text = (name: string) => String(row[name])
  const both = (name: string) => ({ vi: text(`${name}_vi`), en: text(`${name}_en`) })
  return {
    fact_id: text('fact_id'),
    own: true,
    at: Number(row['place']),
    numeral: text('numeral'),
    value: numberOf(row['value']),
    of_value: numberOf(row['of_value']),
    quote: text('quote'),
    unit: text('unit'),
    relation: maybeText(row['relation']),
    kind: text('kind'),
    period: maybeText(row['period']),
    name: both('name'),
    unitName: both('unit'),
    label: both('label')
  }
}

/** A fact's figure in words: `hơn 13,4 triệu lượt truy cập`, `86,5%`; a figure said in words alone stays quoted. */
export function writeFigure(lang: Lang, { value, of_value, unit, unitName, relation, numeral }: ShownFact): string {
  if (value === null) return `“${numeral}”`
  const hedge = relation === '>' ? say(lang, 'cells_more_than') : relation === '~' ? say(lang, 'cells_about') : ''
  const of = of_value === null ? '' : `/${formatNumber(lang, of_value)}`
  const number = formatMagnitude(lang, value) + of
  if (unit === 'times') return say(lang, 'cells_times', { number: hedge ? `${hedge} ${number}` : number })
  return [hedge, unit === '%' ? `${number}%` : `${number} ${unitName[lang]}`].filter(Boolean).join(' ')
}

/** What kind of figure it is, where it is no plain level, and when: `mục tiêu, 2025`. */
export function writeWhen(lang: Lang, { kind, period }: ShownFact): string {
  const kinds = { target: 'cells_kind_target', change: 'cells_kind_change' } as const
  const key = kinds[kind as keyof typeof kinds]
  const when = period === null ? say(lang, 'cells_undated') : formatPeriod(lang, period)
  return key ? `${say(lang, key)}, ${when}` : when
}

function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null
}

function maybeText(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}
