import type { Complaints } from '../read/complaints.ts'
import type { CsvRecord } from '../read/csv.ts'
import type { Authored } from '../read/read-authored.ts'
import type { TableRow, Tables } from './dataset.ts'

/** The official record: `egdi`, `editions`, `countries` and `cpi`. What does not fit is complained of with its line. */
export function recordTables(authored: Authored, complaints: Complaints): Tables {
  const read = reader(complaints)
  const countries = authored.countries.map((record) => ({
    iso3: record.fields.iso3 ?? '',
    name_vi: record.fields.name_vi ?? '',
    name_en: record.fields.name_en ?? '',
    un_name: record.fields.un_name ?? '',
    region: record.fields.region ?? '',
    subregion: record.fields.subregion ?? '',
    asean_since: record.fields.asean_since || null
  }))
  const states = new Set(countries.map(({ iso3 }) => iso3))
  const egdi = [...authored.egdi].flatMap(([edition, records]) =>
    records.map((record) => {
      const file = `egdi/${edition}.csv`
      if (!states.has(record.fields.iso3 ?? ''))
        complaints.add(file, record.line, `unknown state: ${record.fields.iso3}`)
      return egdiRow(edition, record, (field) => read(file, record, field))
    })
  )
  return {
    egdi,
    editions: editionRows(authored, egdi, complaints),
    countries,
    cpi: authored.cpi.map((record) => ({
      year: read('cpi.csv', record, 'year'),
      iso3: record.fields.iso3 ?? '',
      score: read('cpi.csv', record, 'score'),
      rank: read('cpi.csv', record, 'rank')
    }))
  }
}

type Read = (file: string, record: CsvRecord, field: string) => number

/** Reads a number, or a fraction such as `1/3`. */
function reader(complaints: Complaints): Read {
  return (file, record, field) => {
    const text = record.fields[field] ?? ''
    const [, top = '', bottom = '1'] = /^(\d+(?:\.\d+)?)(?:\/([1-9]\d*))?$/.exec(text) ?? []
    if (top === '') complaints.add(file, record.line, `${field} is not a number: "${text}"`)
    return Number(top) / Number(bottom)
  }
}

function egdiRow(edition: number, record: CsvRecord, read: (field: string) => number): TableRow {
  const rank = record.fields.rank === '' ? null : read('rank')
  const egdi = read('egdi')
  const rated = rank !== null && egdi > 0
  const index = (field: string): number | null => {
    const value = read(field)
    return rated || value > 0 ? value : null
  }
  return {
    edition,
    iso3: record.fields.iso3 ?? '',
    rank: rated ? rank : null,
    rated,
    egdi: rated ? egdi : null,
    osi: index('osi'),
    tii: index('tii'),
    hci: index('hci'),
    epi: index('epi')
  }
}

function editionRows(authored: Authored, egdi: readonly TableRow[], complaints: Complaints): TableRow[] {
  const read = reader(complaints)
  const described = new Set<number>()
  const rows = authored.editions.map((record, index) => {
    const number = (field: string): number => read('editions.csv', record, field)
    const year = number('year')
    described.add(year)
    const rated = egdi.filter((row) => row.edition === year && row.rated).length
    if (rated !== number('rated'))
      complaints.add('editions.csv', record.line, `egdi/${year}.csv rates ${rated} states, not ${number('rated')}`)
    const weights = {
      weight_osi: number('weight_osi'),
      weight_tii: number('weight_tii'),
      weight_hci: number('weight_hci')
    }
    const sum = weights.weight_osi + weights.weight_tii + weights.weight_hci
    if (Math.abs(sum - 1) > 1e-9) complaints.add('editions.csv', record.line, `the weights sum to ${sum}`)
    const before = authored.editions[index - 1]
    return {
      year,
      ...weights,
      rated,
      previous: before ? read('editions.csv', before, 'year') : null,
      method_vi: record.fields.method_vi ?? '',
      method_en: record.fields.method_en ?? ''
    }
  })
  for (const edition of authored.egdi.keys())
    if (!described.has(edition)) complaints.add(`egdi/${edition}.csv`, 1, `editions.csv has no row for ${edition}`)
  return rows
}
