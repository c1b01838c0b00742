import type { Lang } from './lang.ts'

const locales: Record<Lang, string> = { vi: 'vi-VN', en: 'en-GB' }

/** Full decimal expansion up to 6 significant fraction digits, grouped: `1.234,5` in Vietnamese, `1,234.5` in English; a difference (`signDisplay`) with a true minus. */
export function formatNumber(
  lang: Lang,
  value: number | bigint | `${number}`,
  options: Intl.NumberFormatOptions = {}
): string {
  const written = numberFormat(lang, options).format(value)
  return options.signDisplay === undefined ? written : written.replace(/^-/, '−')
}

/** A calendar day in UTC: `25/02/2021` in Vietnamese, `25 February 2021` in English. */
export function formatDate(lang: Lang, value: Date): string {
  return dateFormat(lang, false).format(value)
}

/** A moment in UTC, to the second. */
export function formatTimestamp(lang: Lang, value: Date): string {
  return dateFormat(lang, true).format(value)
}

/** A moment on the reader's own clock: `14:05 25/02/2021`, or to the second. */
export function formatMoment(lang: Lang, value: Date, to: 'minutes' | 'seconds' = 'minutes'): string {
  return value.toLocaleString(locales[lang], { dateStyle: 'short', timeStyle: to === 'minutes' ? 'short' : 'medium' })
}

/** A span of time given in milliseconds, in seconds: `0,12 s`. */
export function formatSeconds(lang: Lang, milliseconds: number): string {
  const seconds = milliseconds / 1000
  return `${formatNumber(lang, seconds, { maximumFractionDigits: seconds < 10 ? 2 : 0 })} s`
}

const magnitudes: Record<Lang, readonly (readonly [number, string])[]> = {
  vi: [
    [1e9, 'tỉ'],
    [1e6, 'triệu']
  ],
  en: [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million']
  ]
}

/** A large number as people say it: `6.300 tỉ`, `18 triệu`, `6.3 trillion`; a smaller one in full. */
export function formatMagnitude(lang: Lang, value: number, decimals = 2): string {
  const [size, word] = magnitudes[lang].find(([size]) => Math.abs(value) >= size) ?? [1, '']
  const number = formatNumber(lang, value / size, {
    maximumFractionDigits: size === 1 && Math.abs(value) >= 1000 ? 0 : decimals
  })
  return word ? `${number} ${word}` : number
}

const numbers = new Map<string, Intl.NumberFormat>()

function numberFormat(lang: Lang, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options)
  let format = numbers.get(key)
  if (!format)
    numbers.set(
      key,
      (format = new Intl.NumberFormat(locales[lang], {
        maximumFractionDigits: Math.max(options.minimumFractionDigits ?? 0, 6),
        ...options
      }))
    )
  return format
}

const dates = new Map<string, Intl.DateTimeFormat>()

function dateFormat(lang: Lang, time: boolean): Intl.DateTimeFormat {
  const key = lang + time
  let format = dates.get(key)
  if (!format) {
    const day: Intl.DateTimeFormatOptions =
      lang === 'vi'
        ? { day: '2-digit', month: '2-digit', year: 'numeric' }
        : { day: 'numeric', month: 'long', year: 'numeric' }
    const clock: Intl.DateTimeFormatOptions = time ? { hour: '2-digit', minute: '2-digit', second: '2-digit' } : {}
    dates.set(key, (format = new Intl.DateTimeFormat(locales[lang], { ...day, ...clock, timeZone: 'UTC' })))
  }
  return format
}
