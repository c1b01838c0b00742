import type { Lang } from './lang.ts'

/**
 * A number as a person types it: `1.234,5` in Vietnamese, `1,234.5` in English, in both a plain `1234.5`; undefined for
 * other text. A point or comma parts thousands only where three digits follow it each time and the first group is no 0.
 */
export function readNumber(lang: Lang, text: string): number | bigint | undefined {
  const typed = text.trim()
  const [group, point] = lang === 'vi' ? ['.', ','] : [',', '.']
  const shape = new RegExp(`^[-−]?(\\d+|[1-9]\\d{0,2}(\\${group}\\d{3})+)(\\${point}\\d+)?(e[-+]?\\d+)?$`, 'i')
  const plain = shape.test(typed) ? typed.replaceAll(group, '').replace(point, '.') : typed
  const digits = plain.replace('−', '-')
  if (!/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(digits)) return undefined
  const number = Number(digits)
  if (!Number.isFinite(number)) return undefined
  return Number.isInteger(number) && !Number.isSafeInteger(number) && /^-?\d+$/.test(digits) ? BigInt(digits) : number
}
