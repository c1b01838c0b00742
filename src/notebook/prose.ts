import type { Lang } from '../i18n/lang.ts'

/** A stretch of a prose cell: for one language, or (without `lang`) for all. */
export interface Stretch {
  readonly lang?: Lang
  readonly text: string
}

/** Splits a prose cell into its `::: vi`, `::: en` and common stretches, in order. */
export function stretchesOf(markdown: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let rest = markdown
  const block = /^:::[ \t]*(vi|en)[ \t]*\r?\n([\s\S]*?)^:::[ \t]*\r?$\n?/m
  for (let match = block.exec(rest); match; match = block.exec(rest)) {
    push(stretches, rest.slice(0, match.index))
    stretches.push({ lang: match[1] as Lang, text: match[2] as string })
    rest = rest.slice(match.index + match[0].length)
  }
  push(stretches, rest)
  return stretches
}

/** The Markdown that a reader of `lang` sees. Where a block lacks that language, the other one stands in. */
export function proseIn(markdown: string, lang: Lang): string {
  const stretches = stretchesOf(markdown)
  const speaks = stretches.some((stretch) => stretch.lang === lang)
  return stretches
    .filter((stretch) => stretch.lang === undefined || stretch.lang === lang || !speaks)
    .map((stretch) => stretch.text.trimEnd())
    .join('\n\n')
}

function push(stretches: Stretch[], text: string): void {
  if (text.trim() !== '') stretches.push({ text })
}

/** A value written into prose: `{{ edition }}`, `{{ vn.place }}`, or with a number of decimals `{{ vn.egdi | 3 }}`. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly column?: string
  readonly decimals?: number
}

const mention = /\{\{\s*([\p{L}_][\p{L}\p{M}\p{N}_]*)(?:\.([\p{L}_][\p{L}\p{M}\p{N}_]*))?\s*(?:\|\s*(\d))?\s*\}\}/gu

/** Finds every `{{ … }}` of a text. Names come with their accents composed, however they were typed. */
export function mentionsIn(text: string): readonly Mention[] {
  return [...text.matchAll(mention)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match[1] as string).normalize('NFC'),
    ...(match[2] !== undefined && { column: match[2].normalize('NFC') }),
    ...(match[3] !== undefined && { decimals: Number(match[3]) })
  }))
}
