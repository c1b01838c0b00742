import { factFaults, type Known } from '../check/check-fact.ts'
import { findNumeral, findQuote } from '../check/find-quote.ts'
import { maybeRelation } from '../check/relation.ts'
import { unaccounted, type Accounted } from '../check/unaccounted.ts'
import type { AuthoredFact, AuthoredNumeral } from '../read/authored.ts'
import type { Complaints } from '../read/complaints.ts'
import type { Authored, AuthoredText } from '../read/read-authored.ts'
import type { Item } from '../read/yaml.ts'
import type { TableRow, Tables } from './dataset.ts'
import type { Passages } from './passages.ts'
import type { SourceText } from './source-text.ts'

/** The tables that come from the texts: `sources`, `passages`, `facts`, `mentions`, `numerals`. */
export function textTables(
  authored: Authored,
  texts: ReadonlyMap<string, SourceText>,
  known: Known,
  passages: Passages,
  complaints: Complaints
): Tables {
  const reasons = new Set(authored.reasons.map(({ value }) => value.code))
  const facts: TableRow[] = []
  const mentions: TableRow[] = []
  const numerals: TableRow[] = []
  const ids = new Set<string>()
  for (const written of inSourceOrder(authored)) {
    const source = texts.get(String(written.source))
    if (!source) {
      complaints.add(written.file, 1, `unknown source: ${String(written.source)}`)
      continue
    }
    const room: Room = { ...source, file: written.file, known, reasons, passages, complaints }
    const accounted: Accounted[] = []
    for (const item of written.facts) {
      if (ids.has(item.value.id)) complaints.add(item.file, item.lineOf('id'), `fact id is taken: ${item.value.id}`)
      ids.add(item.value.id)
      const row = factRow(room, item)
      if (!row) continue
      facts.push(row)
      if (row.value !== null)
        accounted.push({ start: Number(row.numeral_start), text: String(row.numeral), factId: item.value.id })
    }
    for (const item of written.numerals) {
      const found = otherNumeral(room, item)
      if (found) accounted.push(found)
    }
    for (const complaint of unaccounted(room.text, accounted)) complaints.add(written.file, 1, complaint)
    mentions.push(...mentionRows(room, written))
    numerals.push(...numeralRows(room, accounted))
  }
  for (const { value, file, line } of authored.sources)
    if (!authored.texts.some(({ source }) => source === value.id))
      complaints.add(file, line, `no facts/ file for ${value.id}`)
  return { sources: sourceRows(authored), facts, mentions, numerals }
}

function inSourceOrder({ texts, sources }: Authored): AuthoredText[] {
  const order = sources.map(({ value }) => value.id)
  return [...texts].sort((a, b) => order.indexOf(String(a.source)) - order.indexOf(String(b.source)))
}

interface Room extends SourceText {
  readonly file: string
  readonly known: Known
  readonly reasons: ReadonlySet<string>
  readonly passages: Passages
  readonly complaints: Complaints
}

function sourceRows(authored: Authored): TableRow[] {
  return authored.sources.map(({ value: { id, title, label, publisher, credit, published, note, file, sha256 } }) => ({
    id,
    title,
    label_vi: label.vi,
    label_en: label.en,
    publisher,
    credit,
    published,
    note_vi: note.vi,
    note_en: note.en,
    file,
    sha256
  }))
}

function factRow(room: Room, { value: fact, file, lineOf }: Item<AuthoredFact>): TableRow | undefined {
  const { source, text, complaints } = room
  for (const { field, reason } of factFaults(fact, room.known))
    complaints.add(file, lineOf(field), `${fact.id}: ${reason}`)
  const relation = maybeRelation(fact.hedge)
  if (!relation) complaints.add(file, lineOf('hedge'), `${fact.id}: unknown hedge "${fact.hedge}"`)
  const quote = findQuote(text, fact.quote, fact.occurrence)
  const numeral = findNumeral(fact.quote, fact.numeral)
  if ('reason' in quote) complaints.add(file, lineOf('quote'), `${fact.id}: ${quote.reason}`)
  if ('reason' in numeral) complaints.add(file, lineOf('numeral'), `${fact.id}: ${numeral.reason}`)
  if ('reason' in quote || 'reason' in numeral) return undefined
  return {
    fact_id: fact.id,
    source_id: source.id,
    passage_id: room.passages.around(source.id, text, quote.start, quote.start + fact.quote.length),
    quote: fact.quote,
    quote_start: quote.start,
    numeral: fact.numeral,
    numeral_start: quote.start + numeral.start,
    indicator_id: fact.indicator,
    system_id: fact.system ?? null,
    entity: fact.entity,
    period: fact.period,
    period_basis: fact.basis,
    period_note_vi: fact.why?.vi ?? null,
    period_note_en: fact.why?.en ?? null,
    value: fact.value,
    of_value: fact.of ?? null,
    unit: fact.unit,
    per: fact.per ?? null,
    relation: fact.value === null ? null : (relation ?? null),
    hedge: fact.hedge ?? null,
    kind: fact.kind,
    note_vi: fact.note?.vi ?? null,
    note_en: fact.note?.en ?? null
  }
}

function otherNumeral(room: Room, { value, file, line, lineOf }: Item<AuthoredNumeral>): Accounted | undefined {
  if (!room.reasons.has(value.reason)) room.complaints.add(file, lineOf('reason'), `unknown reason: ${value.reason}`)
  const around = findQuote(room.text, value.in, value.occurrence)
  if ('reason' in around) room.complaints.add(file, line, around.reason)
  const numeral = findNumeral(value.in, value.numeral)
  if ('reason' in numeral) room.complaints.add(file, line, numeral.reason)
  if ('reason' in around || 'reason' in numeral) return undefined
  return { start: around.start + numeral.start, text: value.numeral, reason: value.reason }
}

function mentionRows(room: Room, written: AuthoredText): TableRow[] {
  return written.mentions.flatMap(({ value, file, line }) => {
    if (!room.known.systems.has(value.system)) room.complaints.add(file, line, `unknown system: ${value.system}`)
    const place = findQuote(room.text, value.quote, value.occurrence)
    if ('reason' in place) {
      room.complaints.add(file, line, place.reason)
      return []
    }
    const passage = room.passages.around(room.source.id, room.text, place.start, place.start + value.quote.length)
    const { system: system_id, quote } = value
    return [{ system_id, source_id: room.source.id, passage_id: passage, quote, quote_start: place.start }]
  })
}

function numeralRows(room: Room, accounted: readonly Accounted[]): TableRow[] {
  return [...accounted]
    .sort((a, b) => a.start - b.start)
    .map(({ start, text, factId, reason }) => ({
      source_id: room.source.id,
      start,
      text,
      fact_id: factId ?? null,
      reason: reason ?? null
    }))
}
