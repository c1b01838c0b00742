import type { Lang } from '../i18n/lang.ts'

const words: Readonly<Record<string, string>> = { year: 'năm', month: 'tháng', day: 'ngày' }

/** An INTERVAL, given as DuckDB prints it, in words of the language: `1 năm 2 ngày 00:00:03`. */
export function formatInterval(lang: Lang, text: string): string {
  if (lang === 'en') return text
  return text.replaceAll(/(year|month|day)s?\b/g, (_, word: string) => words[word] ?? word)
}
