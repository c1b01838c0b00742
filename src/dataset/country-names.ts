import csv from '../../data/countries.csv?raw'
import type { Lang } from '../i18n/lang.ts'

let names: ReadonlyMap<string, Readonly<Record<Lang, string>>> | undefined

/** The usual name of a state by its ISO 3166-1 alpha-3 code, or undefined for any other text. */
export function maybeCountryName(iso3: string, lang: Lang): string | undefined {
  names ??= readNames()
  return names.get(iso3)?.[lang]
}

function readNames(): ReadonlyMap<string, Readonly<Record<Lang, string>>> {
  const [, ...lines] = csv.trim().split('\n')
  return new Map(
    lines.map((line) => {
      const [iso3 = '', vi = '', en = ''] = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^",]*))/g)].map(
        (match) => match[1] ?? match[2]
      )
      return [iso3, { vi, en }]
    })
  )
}
