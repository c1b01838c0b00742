import type { Lang } from './lang.ts'

const months = 'January February March April May June July August September October November December'.split(' ')

/** An ISO 8601 year, month, day or interval as people write it: `9/12/2019–9/2/2020`, `9 December 2019–9 February 2020`. */
export function formatPeriod(lang: Lang, period: string): string {
  return period
    .split('/')
    .map((part) => formatPart(lang, part))
    .join('–')
}

function formatPart(lang: Lang, part: string): string {
  const [year = '', month, day] = part.split('-')
  const parts = [day, month].filter((number) => number !== undefined).map((number) => String(Number(number)))
  if (lang === 'vi') return [...parts, year].join('/')
  return [
    ...(day === undefined ? [] : [String(Number(day))]),
    ...(month === undefined ? [] : [months[Number(month) - 1]]),
    year
  ].join(' ')
}
