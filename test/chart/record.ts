import { readFileSync } from 'node:fs'
import type { Lang } from '../../src/i18n/lang.ts'
import type { Column, Table, Value } from '../../src/table/table.ts'

const source = new URL('../golden/chart/asean.csv', import.meta.url)

type Row = {
  readonly edition: number
  readonly iso3: string
  readonly rank: number | null
  readonly egdi: number
  readonly osi: number
  readonly hci: number
  readonly tii: number
}

/** The 10 members of ASEAN in the 12 editions, figures of the official record. */
export const asean: readonly Row[] = readFileSync(source, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [edition, iso3, rank, egdi, osi, hci, tii] = line.split(',')
    return {
      edition: Number(edition),
      iso3: iso3 ?? '',
      rank: rank ? Number(rank) : null,
      egdi: Number(egdi),
      osi: Number(osi),
      hci: Number(hci),
      tii: Number(tii)
    }
  })

/** The rows with the place of each state among those that are rated in its edition. */
export const placed = asean.map((row) => ({
  ...row,
  place:
    row.rank === null
      ? null
      : 1 +
        asean.filter((other) => other.edition === row.edition && other.rank !== null && other.egdi > row.egdi).length
}))

/** Rows as a table; types follow the values. */
export function tableOf(rows: readonly Readonly<Record<string, Value>>[], types: Record<string, string> = {}): Table {
  const names = Object.keys(rows[0] ?? types)
  const columns = names.map((name): Column => {
    const values = rows.map((row) => row[name] ?? null)
    const type = types[name] ?? (values.some((value) => typeof value === 'string') ? 'VARCHAR' : 'DOUBLE')
    return { name, type, values }
  })
  return { columns, rowCount: rows.length }
}

const names: Record<string, [vi: string, en: string]> = {
  BRN: ['Brunei', 'Brunei'],
  IDN: ['Indonesia', 'Indonesia'],
  KHM: ['Campuchia', 'Cambodia'],
  LAO: ['Lào', 'Laos'],
  MMR: ['Myanmar', 'Myanmar'],
  MYS: ['Malaysia', 'Malaysia'],
  PHL: ['Philippines', 'Philippines'],
  SGP: ['Singapore', 'Singapore'],
  THA: ['Thái Lan', 'Thailand'],
  VNM: ['Việt Nam', 'Viet Nam']
}

/** Names of the states and columns, as the dataset gives them to charts. */
export function wordsIn(lang: Lang) {
  const columns: Record<string, [string, string]> = {
    rank: ['Hạng thế giới', 'World rank'],
    place: ['Hạng trong ASEAN', 'Place in ASEAN'],
    egdi: ['Chỉ số EGDI', 'EGDI'],
    osi: ['Dịch vụ trực tuyến (OSI)', 'Online services (OSI)'],
    tii: ['Hạ tầng viễn thông (TII)', 'Telecommunication infrastructure (TII)']
  }
  const at = lang === 'vi' ? 0 : 1
  return {
    lang,
    label: (column: string, value: Value) => (column === 'iso3' ? names[String(value)]?.[at] : undefined),
    columnLabel: (column: string) => columns[column]?.[at]
  }
}
