/** A press text. `title`, `publisher`, `credit` and `published` are null when the text does not say. */
export interface Source {
  readonly id: string
  readonly title: string | null
  readonly label_vi: string
  readonly label_en: string
  readonly publisher: string | null
  readonly credit: string | null
  readonly published: string | null
  readonly note_vi: string
  readonly note_en: string
}

/** Verbatim words of a text; `start` is the place of the first character in the source file, in UTF-16 units from 0. */
export interface Passage {
  readonly id: string
  readonly source_id: string
  readonly start: number
  readonly text: string
}

/** One figure stated in a text, as the table `facts` holds it. */
export interface Fact {
  readonly fact_id: string
  readonly source_id: string
  readonly passage_id: string
  readonly quote: string
  readonly quote_start: number
  readonly numeral: string
  readonly numeral_start: number
  readonly indicator_id: string
  readonly system_id: string | null
  readonly entity: string
  readonly period: string | null
  readonly period_basis: 'stated' | 'inferred' | 'silent'
  readonly period_note_vi: string | null
  readonly period_note_en: string | null
  readonly value: number | null
  readonly of_value: number | null
  readonly unit: string
  readonly per: 'year' | null
  readonly relation: '=' | '>' | '~' | null
  readonly hedge: string | null
  readonly kind: 'level' | 'change' | 'rank' | 'target'
  readonly note_vi: string | null
  readonly note_en: string | null
}

export interface Indicator {
  readonly id: string
  readonly name_vi: string
  readonly name_en: string
  readonly unit: string
  readonly better: 'higher' | 'lower'
  readonly definition_vi: string
  readonly definition_en: string
}

export interface System {
  readonly id: string
  readonly name_vi: string
  readonly name_en: string
  readonly does_vi: string
  readonly does_en: string
  readonly operator_vi: string | null
  readonly operator_en: string | null
}

export interface Unit {
  readonly code: string
  readonly name_vi: string
  readonly name_en: string
}

/** Two facts that say the same thing (`same`, `rounded`), or a target and what came of it (`outcome`). */
export interface Agreement {
  readonly fact_id: string
  readonly other_id: string
  readonly kind: 'same' | 'rounded' | 'outcome'
  readonly note_vi: string
  readonly note_en: string
}

/** Two facts that count some of the same things and must not be added. */
export interface Overlap {
  readonly fact_id: string
  readonly other_id: string
  readonly kind: 'part_of' | 'same_in_other_unit' | 'belongs_to' | 'same_field'
  readonly note_vi: string
  readonly note_en: string
}

type ById<T> = Readonly<Record<string, T>>

/**
 * All that the page needs to show where a number comes from, without an engine: the published `provenance.json`.
 * `version` is the dataset's, the first 12 digits of a hash over its content.
 */
export interface Provenance {
  readonly version: string
  readonly facts: ById<Fact>
  readonly passages: ById<Passage>
  readonly sources: ById<Source>
  readonly indicators: ById<Indicator>
  readonly systems: ById<System>
  readonly units: ById<Unit>
  readonly agreements: readonly Agreement[]
  readonly overlaps: readonly Overlap[]
}
