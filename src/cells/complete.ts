import { completeSql } from './sql/complete-sql.ts'
import type { Known, KnownRelation } from './sql/known.ts'
import { rankSuggestions } from './sql/rank-suggestions.ts'
import type { Suggestion, Suggestions } from './sql/suggestion.ts'
import { completeTransform } from './transform/complete-transform.ts'
import { foldName } from '../notebook/fold-name.ts'

const name = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_]*`
const mentionAt = new RegExp(String.raw`\{\{\s*(?:(${name})\.)?((?:${name})?)$`, 'u')
const dataAt = new RegExp(String.raw`(?:^|\n)\s*data:\s*((?:${name})?)$`, 'u')
const dataOf = new RegExp(String.raw`(?:^|\n)\s*data:\s*(${name})`, 'u')
const valueAt = new RegExp(String.raw`\$((?:${name})?)$`, 'u')
/** Keys of a chart whose values are columns. */
const columnAt = new RegExp(
  String.raw`\b(?:x|y|x1|x2|y1|y2|series|sort|facet|text|color|stack|size):\s*-?((?:${name})?)$`,
  'u'
)

/** What may be written at an offset of a cell's text: SQL, the `{{ … }}` of prose, names in YAML. */
export function complete(
  kind: string,
  text: string,
  at: number,
  known: Known,
  explicit: boolean
): Suggestions | undefined {
  if (kind === 'sql') return completeSql(text, at, known, explicit)
  if (kind === 'transform') return completeTransform(text, at, known, explicit)
  const found = kind === 'markdown' ? inProse(text.slice(0, at), known) : inYaml(text, at, known)
  if (!found || (found.typed === '' && !explicit && !found.eager)) return undefined
  const items = rankSuggestions(found.items, found.typed, explicit)
  return items.length > 0 ? { from: at - found.typed.length, to: at, items } : undefined
}

interface Found {
  readonly typed: string
  readonly items: readonly Suggestion[]
  /** Whether choices come before a letter is typed. */
  readonly eager?: true
}

function inProse(before: string, known: Known): Found | undefined {
  const match = mentionAt.exec(before)
  if (!match) return undefined
  const [, owner, typed = ''] = match
  if (owner !== undefined) return { typed, items: columnsOf(known, owner), eager: true }
  const values = known.values.map(({ name: label }): Suggestion => ({ label, kind: 'value' }))
  return { typed, items: [...relations(known, 'cell'), ...values], eager: true }
}

function inYaml(text: string, at: number, known: Known): Found | undefined {
  const before = text.slice(0, at)
  const value = valueAt.exec(before)
  if (value) {
    const items = known.values.map(({ name: label }): Suggestion => ({ label, kind: 'value' }))
    return { typed: value[1] ?? '', items, eager: true }
  }
  const data = dataAt.exec(before)
  if (data) return { typed: data[1] ?? '', items: [...relations(known, 'cell'), ...relations(known, 'table')] }
  const column = columnAt.exec(before)
  const owner = dataOf.exec(text)?.[1]
  return column && owner !== undefined ? { typed: column[1] ?? '', items: columnsOf(known, owner) } : undefined
}

function relations(known: Known, kind: KnownRelation['kind']): Suggestion[] {
  return known.relations
    .filter((relation) => relation.kind === kind)
    .map(({ name: label, note }): Suggestion => ({ label, kind, ...(note && { note }) }))
}

function columnsOf(known: Known, owner: string): Suggestion[] {
  const relation = known.relations.find((relation) => foldName(relation.name) === foldName(owner))
  return (relation?.columns ?? []).map(({ name: label, type, note }): Suggestion => ({
    label,
    kind: 'column',
    ...(type !== undefined && { detail: type.toLowerCase() }),
    ...(note && { note })
  }))
}
