import { claimTables } from './claims.ts'
import { Complaints } from '../read/complaints.ts'
import type { Authored } from '../read/read-authored.ts'
import type { Tables } from './dataset.ts'
import { Passages } from './passages.ts'
import { recordTables } from './record.ts'
import { sourceTexts } from './source-text.ts'
import { textTables } from './texts.ts'
import { vocabularyTables } from './vocabulary.ts'

/** Makes every table from what people wrote, and checks it; all that is wrong is one `DataError`. */
export function assemble(authored: Authored): Tables {
  const complaints = new Complaints()
  const record = recordTables(authored, complaints)
  const known = {
    units: new Set(authored.units.map(({ value }) => value.code)),
    indicators: new Set(authored.indicators.map(({ value }) => value.id)),
    systems: new Set(authored.systems.map(({ value }) => value.id)),
    entities: new Set(authored.countries.map(({ fields }) => fields.iso3 ?? ''))
  }
  const passages = new Passages()
  const vocabulary = vocabularyTables(authored, known, complaints)
  const sources = sourceTexts(authored, complaints)
  const texts = textTables(authored, sources, known, passages, complaints)
  const facts = new Set(texts.facts?.map(({ fact_id }) => String(fact_id)))
  const claims = claimTables(authored, { texts: sources, facts, units: known.units, passages, complaints })
  complaints.check()
  return {
    ...record,
    ...vocabulary,
    ...texts,
    ...claims,
    passages: passages.toRows(authored.sources.map(({ value }) => value.id))
  }
}
