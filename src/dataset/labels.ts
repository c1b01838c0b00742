import { inLang, type Lang, type Text } from '../i18n/lang.ts'
import type { Value } from '../table/table.ts'
import { maybeCountryName } from './country-names.ts'

/** Headings for columns of the dataset, short enough for a table's head; the schema has the long descriptions. */
const headings: Readonly<Record<string, Text>> = {
  edition: { vi: 'Kỳ', en: 'Edition' },
  year: { vi: 'Năm', en: 'Year' },
  iso3: { vi: 'Quốc gia', en: 'State' },
  name: { vi: 'Tên', en: 'Name' },
  rank: { vi: 'Hạng thế giới', en: 'World rank' },
  place: { vi: 'Hạng', en: 'Place' },
  members: { vi: 'Số nước', en: 'States' },
  egdi: 'EGDI',
  osi: 'OSI',
  tii: 'TII',
  hci: 'HCI',
  epi: 'EPI',
  score: { vi: 'Điểm', en: 'Score' },
  fact_id: { vi: 'Câu gốc', en: 'Sentence' },
  fact_ids: { vi: 'Câu gốc', en: 'Sentences' },
  numeral: { vi: 'Viết là', en: 'Written as' },
  statement: { vi: 'Nhận định', en: 'Statement' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  note: { vi: 'Ghi chú', en: 'Note' },
  quote: { vi: 'Nguyên văn', en: 'Quote' },
  value: { vi: 'Giá trị', en: 'Value' },
  a_day: { vi: 'Mỗi ngày', en: 'A day' },
  of_value: { vi: 'Trên tổng', en: 'Of' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  period: { vi: 'Thời kỳ', en: 'Period' },
  claimed: { vi: 'Báo nêu', en: 'Text says' },
  official: { vi: 'Bảng chính thức', en: 'Official table' },
  difference: { vi: 'Chênh', en: 'Difference' },
  lowest: { vi: 'Thấp nhất', en: 'Lowest' },
  median: { vi: 'Trung vị', en: 'Median' },
  mean: { vi: 'Trung bình', en: 'Mean' },
  highest: { vi: 'Cao nhất', en: 'Highest' },
  vietnam: { vi: 'Việt Nam', en: 'Viet Nam' }
}

/** The heading of a result's column, or undefined where the query's own name says it best. */
export function maybeHeading(column: string, lang: Lang): string | undefined {
  const text = Object.hasOwn(headings, column) ? headings[column] : undefined
  return text === undefined ? undefined : inLang(text, lang)
}

/** How a coded value reads: a state's code as its name, a fact's id as the way to its sentence. */
export function maybeLabel(column: string, value: Value, lang: Lang): string | undefined {
  if (column === 'fact_ids' && Array.isArray(value) && value.length > 1)
    return inLang({ vi: `Đọc ${value.length} câu gốc`, en: `Read ${value.length} sentences` }, lang)
  if (column === 'fact_ids' && Array.isArray(value) && value.length === 1)
    return inLang({ vi: 'Đọc câu gốc', en: 'Read it' }, lang)
  if (typeof value !== 'string') return undefined
  if (column === 'fact_id') return inLang({ vi: 'Đọc câu gốc', en: 'Read it' }, lang)
  return /^(iso3|entity|country)$/.test(column) ? maybeCountryName(value, lang) : undefined
}
