import type { Lang } from '../i18n/lang.ts'
import { isTemporalType } from '../table/sql-type.ts'
import type { Value } from '../table/table.ts'

/** What a person typed as an end of a range: a number as their language writes it, or an ISO date; undefined when it is neither. */
export function readBound(lang: Lang, type: string, text: string): Value | undefined {
  const typed = text.trim()
  if (typed === '') return null
  if (isTemporalType(type)) {
    const date = new Date(typed.length === 10 ? typed : `${typed.replace(' ', 'T')}Z`)
    return Number.isNaN(date.getTime()) ? undefined : date
  }
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.']
  const shape = new RegExp(`^[-−]?\\d+(\\${group}\\d{3})*(\\${point}\\d+)?(e[-+]?\\d+)?$`, 'i')
  const plain = shape.test(typed) ? typed.replaceAll(group, '').replace(point, '.') : typed
  const digits = plain.replace('−', '-')
  if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(digits)) return undefined
  const number = Number(digits)
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(digits) ? BigInt(digits) : number
}
