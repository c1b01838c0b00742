import type { Lang } from '../../i18n/lang.ts'
import { toRows } from '../../table/rows.ts'
import type { Row, Table, Value } from '../../table/table.ts'
import { readFact, type ShownFact } from '../shown-fact.ts'

/** Words of a text, and whose they are. */
export interface Words {
  readonly quote: string
  readonly label: Readonly<Record<Lang, string>>
}

/** Words of a text with the figures in them. */
export interface Sentence extends Words {
  readonly figures: readonly ShownFact[]
}

/** A system as a row of the cell's result tells it. */
export interface ShownSystem {
  readonly id: string
  readonly name: Readonly<Record<Lang, string>>
  readonly does: Readonly<Record<Lang, string>>
  /** Who runs it, where a text says so. */
  readonly operator: Readonly<Record<Lang, string>> | undefined
  readonly sentences: readonly Sentence[]
  /** Words that name it beside those with figures. */
  readonly mentions: readonly Words[]
}

/** Reads the rows of a `systems` cell. Figures of one quote stand together. */
export function readSystems(table: Table): ShownSystem[] {
  return toRows(table).map((row) => {
    const sentences = bySentence(recordsOf(row['figures']).map(readFact))
    const mentions = recordsOf(row['mentions']).map((words) => ({
      quote: String(words['quote']),
      label: both(words, 'label')
    }))
    const told = (quote: string) =>
      sentences.some((sentence) => sentence.quote.includes(quote) || quote.includes(sentence.quote))
    return {
      id: String(row['system_id']),
      name: both(row, 'name'),
      does: both(row, 'does'),
      operator: row['operator_vi'] === null ? undefined : both(row, 'operator'),
      sentences,
      mentions: mentions.filter(({ quote }) => !told(quote))
    }
  })
}

function bySentence(facts: readonly ShownFact[]): Sentence[] {
  const keys = new Set(facts.map(keyOf))
  return [...keys].flatMap((key) => {
    const figures = facts.filter((fact) => keyOf(fact) === key)
    const [first] = figures
    return first ? [{ quote: first.quote, label: first.label, figures }] : []
  })
}

function keyOf({ quote, label }: ShownFact): string {
  return `${label.vi}\n${quote}`
}

function both(row: Row, name: string): Readonly<Record<Lang, string>> {
  return { vi: String(row[`${name}_vi`]), en: String(row[`${name}_en`]) }
}

function recordsOf(value: Value | undefined): readonly Row[] {
  return Array.isArray(value) ? (value as readonly Row[]) : []
}
