/** Where words stand in a text, or why they cannot be placed. */
export type Place = { readonly start: number } | { readonly reason: string }

/**
 * Finds `words` verbatim in `text`; `occurrence` (from 1) picks one when there are several.
 * `start` counts UTF-16 units from 0.
 */
export function findQuote(text: string, words: string, occurrence?: number): Place {
  const starts: number[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) starts.push(at)
  if (starts.length === 0) return { reason: `not verbatim in the text: "${words}"` }
  if (occurrence === undefined && starts.length > 1)
    return { reason: `stands ${starts.length} times in the text, say which occurrence: "${words}"` }
  const start = starts[(occurrence ?? 1) - 1]
  return start === undefined ? { reason: `stands only ${starts.length} times in the text: "${words}"` } : { start }
}

/** Finds a numeral within a quote as a whole word, so that `4` is not found in `14`. */
export function findNumeral(quote: string, numeral: string): Place {
  const escaped = numeral.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const edge = /^\d/.test(numeral) ? ['(?<![\\d]|\\d[.,/])', '(?![\\d]|[.,/]\\d)'] : ['(?<!\\p{L})', '(?!\\p{L})']
  const matches = [...quote.matchAll(new RegExp(edge[0] + escaped + edge[1], 'gu'))]
  if (matches.length === 0) return { reason: `the quote does not hold the numeral "${numeral}": "${quote}"` }
  if (matches.length > 1) return { reason: `the quote holds the numeral "${numeral}" ${matches.length} times` }
  return { start: matches[0]?.index ?? 0 }
}
