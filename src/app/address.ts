import { isLang, type Lang } from '../i18n/lang.ts'

/** What the page's address asks for, beside the page. */
export interface PageAddress {
  readonly lang?: Lang
  /** Values for inputs, by name, as text. */
  readonly values: Readonly<Record<string, string>>
  /** The one cell to show. */
  readonly embed?: string
}

/** Reads `?lang=`, `?p.<name>=` and `?embed=`; anything else is passed over. */
export function readAddress(url: URL): PageAddress {
  const lang = url.searchParams.get('lang')
  const embed = url.searchParams.get('embed')
  const values = [...url.searchParams].flatMap(([key, value]) => (key.startsWith('p.') ? [[key.slice(2), value]] : []))
  return {
    ...(isLang(lang) && { lang }),
    values: Object.fromEntries(values) as Record<string, string>,
    ...(embed !== null && { embed })
  }
}
