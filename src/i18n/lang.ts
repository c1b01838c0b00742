/** The languages of the interface. */
export const langs = ['vi', 'en'] as const

export type Lang = (typeof langs)[number]

/** What each language calls itself. */
export const langNames: Readonly<Record<Lang, string>> = { vi: 'Tiếng Việt', en: 'English' }

export function isLang(value: unknown): value is Lang {
  return langs.includes(value as Lang)
}

/** A text in one language for all, or one for each; where a language is missing the other stands in. */
export type Text = string | { readonly vi?: string; readonly en?: string }

/** Picks a text's wording in `lang`. */
export function inLang(text: Text, lang: Lang): string {
  if (typeof text === 'string') return text
  return text[lang] ?? text.vi ?? text.en ?? ''
}
