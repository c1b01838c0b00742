/** A stretch of a text, by UTF-16 offsets, and what is to stand there. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with some stretches replaced, none of which overlap. */
export function replaceSpans(text: string, replacements: readonly Replacement[]): string {
  let result = ''
  let at = 0
  for (const { start, end, text: by } of replacements.toSorted((a, b) => a.start - b.start)) {
    result += text.slice(at, start) + by
    at = end
  }
  return result + text.slice(at)
}
