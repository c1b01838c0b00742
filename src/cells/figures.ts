import { formatNumber } from '../i18n/format.ts'
import type { Lang } from '../i18n/lang.ts'
import type { Row, Value } from '../table/table.ts'

/** A fact as it stands in or near a quote: `at` is where its numeral begins, in characters from the quote's first. */
export interface Figure {
  readonly fact_id: string
  /** Whether it stands in the text that is quoted. */
  readonly own: boolean
  readonly at: number
  readonly numeral: string
  readonly value: number | null
  readonly of_value: number | null
}

/** A stretch of text, and the facts whose number it is. */
export interface Piece {
  readonly text: string
  readonly factIds: readonly string[]
}

/** Reads a list of figures as SQL gave it; nothing at all is an empty list. */
export function readFigures(value: Value | undefined): Figure[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Row[]).map((row) => ({
    fact_id: String(row['fact_id']),
    own: row['own'] === true,
    at: Number(row['place']),
    numeral: String(row['numeral']),
    value: typeof row['value'] === 'number' ? row['value'] : null,
    of_value: typeof row['of_value'] === 'number' ? row['of_value'] : null
  }))
}

/** Splits a quote at the numerals that stand in it; a figure of another text, or beyond the quote, is left out. */
export function markQuote(quote: string, figures: readonly Figure[]): Piece[] {
  const stretches = figures
    .filter(({ own, at, numeral }) => own && at >= 0 && quote.startsWith(numeral, at))
    .map(({ at, numeral, fact_id }) => ({ start: at, end: at + numeral.length, factIds: [fact_id] }))
  return split(quote, stretches)
}

/**
 * Splits a sentence of ours at the numbers that the facts state: in digits, as the language writes them, also in
 * millions and billions. The facts that come first are found first.
 */
export function markStatement(lang: Lang, text: string, figures: readonly Figure[]): Piece[] {
  const stretches: Stretch[] = []
  for (const { fact_id, value, of_value } of figures) {
    for (const form of [value, of_value].flatMap((number) => formsOf(lang, number))) {
      const found = findNumeral(text, form)
      if (found < 0 || stretches.some(({ start, end }) => found < end && found + form.length > start)) continue
      stretches.push({ start: found, end: found + form.length, factIds: [fact_id] })
    }
  }
  return split(text, stretches)
}

interface Stretch {
  readonly start: number
  readonly end: number
  readonly factIds: readonly string[]
}

function formsOf(lang: Lang, value: number | null): string[] {
  if (value === null) return []
  const sizes = [1, 1e6, 1e9].filter((size) => size === 1 || Math.abs(value) >= size)
  return sizes.map((size) => formatNumber(lang, value / size))
}

function findNumeral(text: string, form: string): number {
  const exact = new RegExp(`(?<!\\d|\\d[.,])${form.replace(/[.,]/g, '\\$&')}(?!\\d|[.,]\\d)`)
  return exact.exec(text)?.index ?? -1
}

function split(text: string, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, factIds } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    if (start > from) pieces.push({ text: text.slice(from, start), factIds: [] })
    pieces.push({ text: text.slice(start, end), factIds })
    from = end
  }
  if (from < text.length) pieces.push({ text: text.slice(from), factIds: [] })
  return pieces
}
