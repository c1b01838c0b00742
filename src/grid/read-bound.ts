import type { Lang } from '../i18n/lang.ts'
import { readNumber } from '../i18n/read-number.ts'
import { isTemporalType } from '../table/sql-type.ts'
import type { Value } from '../table/table.ts'

/** What a person typed as an end of a range: a number as their language writes it, or an ISO date; undefined when it is neither. */
export function readBound(lang: Lang, type: string, text: string): Value | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (!isTemporalType(type)) return readNumber(lang, typed)
  const date = new Date(typed.length === 10 ? typed : `${typed.replace(' ', 'T')}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}
