import { findQuote } from '../check/find-quote.ts'
import type { AuthoredClaim, AuthoredLink } from '../read/authored.ts'
import type { Complaints } from '../read/complaints.ts'
import type { Authored } from '../read/read-authored.ts'
import type { Item } from '../read/yaml.ts'
import type { TableRow, Tables } from './dataset.ts'
import type { Passages } from './passages.ts'
import type { SourceText } from './source-text.ts'

/** What claims and links may point at. */
interface Grounds {
  readonly texts: ReadonlyMap<string, SourceText>
  readonly facts: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly passages: Passages
  readonly complaints: Complaints
}

/** The tables `claims`, `claim_terms`, `agreements` and `overlaps`. */
export function claimTables(authored: Authored, grounds: Grounds): Tables {
  return {
    claims: authored.claims.flatMap((item) => claimRow(item, grounds)),
    claim_terms: authored.claims.flatMap((item) => termRows(item, grounds)),
    agreements: authored.agreements.map((item) => linkRow(item, grounds)),
    overlaps: authored.overlaps.map((item) => linkRow(item, grounds))
  }
}

function claimRow({ value: claim, file, line, lineOf }: Item<AuthoredClaim>, grounds: Grounds): TableRow[] {
  const { complaints } = grounds
  checkFacts(claim.facts, file, lineOf('facts'), grounds)
  for (const blank of emptyBlanks(claim))
    complaints.add(file, lineOf('reason'), `${claim.id}: no part fills the blank {${blank}}`)
  const source = grounds.texts.get(claim.source)
  if (!source) {
    complaints.add(file, lineOf('source'), `${claim.id}: unknown source: ${claim.source}`)
    return []
  }
  const place = findQuote(source.text, claim.quote, claim.occurrence)
  if ('reason' in place) {
    complaints.add(file, line, `${claim.id}: ${place.reason}`)
    return []
  }
  return [
    {
      claim_id: claim.id,
      source_id: claim.source,
      passage_id: grounds.passages.around(claim.source, source.text, place.start, place.start + claim.quote.length),
      quote: claim.quote,
      quote_start: place.start,
      fact_ids: claim.facts,
      scope: claim.scope,
      statement_vi: claim.statement.vi,
      statement_en: claim.statement.en,
      check: claim.check?.trim().replaceAll('$claim_id', `'${claim.id}'`) ?? null,
      tolerance: claim.tolerance ?? null,
      reason_vi: claim.reason.vi,
      reason_en: claim.reason.en
    }
  ]
}

function termRows({ value: claim, file, lineOf }: Item<AuthoredClaim>, grounds: Grounds): TableRow[] {
  const terms = (
    kind: string,
    record: Readonly<Record<string, { vi: string; en: string; unit?: string | null }>>
  ): TableRow[] =>
    Object.entries(record).map(([term, { vi, en, unit = null }]) => {
      if (unit !== null && !grounds.units.has(unit))
        grounds.complaints.add(file, lineOf('parts'), `unknown unit: ${unit}`)
      return { claim_id: claim.id, kind, term, name_vi: vi, name_en: en, unit }
    })
  return [...terms('reading', claim.readings), ...terms('part', claim.parts)]
}

function linkRow({ value, file, lineOf }: Item<AuthoredLink>, grounds: Grounds): TableRow {
  checkFacts(value.facts, file, lineOf('facts'), grounds)
  const [fact_id, other_id] = value.facts
  return { fact_id, other_id, kind: value.kind, note_vi: value.note.vi, note_en: value.note.en }
}

function checkFacts(ids: readonly string[], file: string, line: number, { facts, complaints }: Grounds): void {
  for (const id of ids) if (!facts.has(id)) complaints.add(file, line, `unknown fact: ${id}`)
}

function emptyBlanks(claim: AuthoredClaim): string[] {
  const blanks = [...`${claim.reason.vi} ${claim.reason.en}`.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '')
  const filled = Object.keys(claim.parts).flatMap((part) =>
    ['claimed', 'official', 'difference'].map((field) => `${part}.${field}`)
  )
  return blanks.filter((blank) => !filled.includes(blank))
}
