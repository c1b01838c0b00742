import { scanNumerals } from './scan-numerals.ts'

/** A numeral that the authors account for: by a fact, or by a reason why it is none. */
export interface Accounted {
  readonly start: number
  readonly text: string
  readonly factId?: string
  readonly reason?: string
}

/**
 * What is wrong between the numerals that stand in a text and those accounted for: one missing, one accounted for twice,
 * one that is not a numeral of the text. Each complaint names the line, the character and the words around it.
 */
export function unaccounted(text: string, accounted: readonly Accounted[]): string[] {
  const found = scanNumerals(text)
  const byStart = new Map<number, Accounted>()
  const complaints: string[] = []
  for (const numeral of accounted) {
    if (byStart.has(numeral.start)) complaints.push(`accounted for twice: ${where(text, numeral)}`)
    byStart.set(numeral.start, numeral)
  }
  for (const numeral of found) {
    const known = byStart.get(numeral.start)
    if (!known) complaints.push(`not accounted for: ${where(text, numeral)}`)
    else if (known.text !== numeral.text)
      complaints.push(`accounted for as "${known.text}", but the whole numeral is ${where(text, numeral)}`)
  }
  const starts = new Set(found.map(({ start }) => start))
  for (const numeral of accounted)
    if (!starts.has(numeral.start)) complaints.push(`not a numeral that the scan finds: ${where(text, numeral)}`)
  return complaints
}

function where(text: string, { start, text: words }: { start: number; text: string }): string {
  const line = text.slice(0, start).split('\n').length
  const around = text.slice(Math.max(0, start - 30), start + words.length + 30).replaceAll('\n', ' ')
  return `"${words}" at character ${start} (line ${line}: "…${around}…")`
}
