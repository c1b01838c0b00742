import { isLang, type Lang } from '../i18n/lang.ts'
import type { Value } from '../table/table.ts'

/** What the page's address asks for, beside the page. */
export interface PageAddress {
  readonly lang?: Lang
  /** Values for inputs, by name, as text; what is named several times is a list. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** The one cell to show. */
  readonly embed?: string
  /** The figure whose source is to be open, by its mention: `vn.rank`. */
  readonly figure?: string
}

/** Reads `?lang=`, `?p.<name>=`, `?embed=` and `?figure=`; anything else is passed over. */
export function readAddress(url: URL): PageAddress {
  const lang = url.searchParams.get('lang')
  const figure = url.searchParams.get('figure')
  const embed = url.searchParams.get('embed')
  const names = [...new Set(url.searchParams.keys())].filter((key) => key.startsWith('p.'))
  const values = names.map((key) => {
    const [first = '', ...rest] = url.searchParams.getAll(key)
    return [key.slice(2), rest.length > 0 ? [first, ...rest] : first] as const
  })
  return {
    ...(isLang(lang) && { lang }),
    values: Object.fromEntries(values),
    ...(embed !== null && { embed }),
    ...(figure !== null && { figure })
  }
}

/** The address with these values of inputs in it and no others, such that `readAddress` gives what the inputs were given. */
export function withInputs(url: URL, given: Readonly<Record<string, Value>>): URL {
  const named = new URL(url)
  for (const key of [...url.searchParams.keys()]) if (key.startsWith('p.')) named.searchParams.delete(key)
  for (const [name, value] of Object.entries(given)) {
    const list = Array.isArray(value) ? (value as readonly Value[]) : [value]
    for (const item of list.length > 0 ? list : ['']) named.searchParams.append(`p.${name}`, String(item))
  }
  return named
}
