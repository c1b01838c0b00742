import { findFact } from '../dataset/find-fact.ts'
import { origins } from '../dataset/origins.ts'
import type { Provenance } from '../dataset/provenance.ts'
import { tables } from '../dataset/schema.ts'
import { inLang, type Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import type { OfficialRow } from './official-rows.ts'
import type { SourceLine } from './writer.ts'

/** A query behind a result, or the value of an input that it reads. */
export interface Behind {
  readonly name: string
  readonly text: string
}

/** All that a file says of where its rows come from. */
export interface SourceParts {
  readonly lang: Lang
  /** The notebook and the result in it. */
  readonly title: string
  readonly name: string
  /** Where the notebook can be read. */
  readonly address: string
  /** Version of the dataset. */
  readonly dataset: string
  readonly made: Date
  readonly queries: readonly Behind[]
  /** Tables of the dataset that were read. */
  readonly tables: readonly string[]
  readonly factIds: readonly string[]
  readonly provenance: Provenance
  readonly records: readonly OfficialRow[]
}

/** Rows of an official table that are listed one by one; of more, the table is named. */
const mostRecords = 300

/** The sources as lines in groups: what this is, its sentences, its official rows, its queries, its tables. */
export function sourceLines(parts: SourceParts): SourceLine[] {
  const { lang } = parts
  const group = (title: string, lines: readonly SourceLine[]): SourceLine[] =>
    lines.length > 0 ? [{ label: '', text: title }, ...lines] : []
  return [
    ...group(say(lang, 'export_sources'), [
      { label: say(lang, 'export_result'), text: parts.name },
      { label: say(lang, 'export_notebook'), text: parts.title },
      { label: say(lang, 'export_address'), text: parts.address },
      { label: say(lang, 'export_dataset'), text: parts.dataset },
      { label: say(lang, 'export_made'), text: parts.made.toISOString().slice(0, 16).replace('T', ' ') + ' UTC' }
    ]),
    ...group(say(lang, 'export_sentences'), factLines(parts)),
    ...group(say(lang, 'export_records'), recordLines(parts)),
    ...group(
      say(lang, 'export_queries'),
      parts.queries.map(({ name, text }) => ({ label: name, text: text.trim() }))
    ),
    ...group(
      say(lang, 'export_tables'),
      parts.tables.flatMap((name) => tableLine(name, lang))
    )
  ]
}

function factLines({ factIds, provenance, lang }: SourceParts): SourceLine[] {
  return factIds.flatMap((id) => {
    const found = findFact(provenance, id)
    if (!found) return []
    const { fact, source } = found
    const document = source.title ?? (lang === 'vi' ? source.label_vi : source.label_en)
    const where = [document, source.publisher ?? source.credit, source.published].filter(Boolean).join(', ')
    return [{ label: id, text: `“${fact.quote}” (${where})` }]
  })
}

function recordLines({ records, lang }: SourceParts): SourceLine[] {
  if (records.length > mostRecords) {
    const names = [...new Set(records.map(({ table }) => table))].join(', ')
    return [{ label: names, text: say(lang, 'export_many_records', { count: records.length }) }]
  }
  return records.map(({ table, when, iso3, values }) => ({
    label: `${table} ${when} ${iso3}`,
    text: values.map(([column, value]) => `${column} = ${value || 'NULL'}`).join(', ')
  }))
}

function tableLine(name: string, lang: Lang): SourceLine[] {
  const table = tables.find((table) => table.name === name)
  if (!table) return []
  const origin = origins[table.origin]
  const text = [inLang(origin, lang), origin.path, origin.licence?.title].filter(Boolean).join('; ')
  return [{ label: name, text }]
}
