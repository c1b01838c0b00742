import type { Fact, Indicator, Passage, Provenance, Source, System, Unit } from './provenance.ts'

/** A stretch of a passage's text: characters from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** A fact with all that shows where it comes from; `quote` and `numeral` are stretches of `passage.text`. */
export interface FoundFact {
  readonly fact: Fact
  readonly passage: Passage
  readonly quote: Stretch
  readonly numeral: Stretch
  readonly source: Source
  readonly indicator: Indicator
  readonly system: System | undefined
  readonly unit: Unit
}

/**
 * Looks a fact up by id, with its sentence and where to highlight it; undefined when there is no such fact.
 * A provenance file that lacks what a fact points at is broken, and throws.
 */
export function findFact(provenance: Provenance, id: string): FoundFact | undefined {
  const fact = own(provenance.facts, id)
  if (!fact) return undefined
  const passage = need(provenance.passages, fact.passage_id)
  return {
    fact,
    passage,
    quote: stretch(passage, fact.quote_start, fact.quote),
    numeral: stretch(passage, fact.numeral_start, fact.numeral),
    source: need(provenance.sources, fact.source_id),
    indicator: need(provenance.indicators, fact.indicator_id),
    system: fact.system_id === null ? undefined : need(provenance.systems, fact.system_id),
    unit: need(provenance.units, fact.unit)
  }
}

function stretch(passage: Passage, at: number, words: string): Stretch {
  const start = at - passage.start
  return { start, end: start + words.length }
}

function need<T>(records: Readonly<Record<string, T>>, id: string): T {
  const record = own(records, id)
  if (!record) throw new Error('provenance lacks: ' + id)
  return record
}

function own<T>(records: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(records, id) ? records[id] : undefined
}
