import { helperNames } from '../../sandbox/helper-names.ts'
import { foldName } from '../../notebook/fold-name.ts'
import type { SqlFunction } from '../sql/functions/sql-function.ts'
import type { Known } from '../sql/known.ts'
import { rankSuggestions } from '../sql/rank-suggestions.ts'
import type { Suggestion, Suggestions } from '../sql/suggestion.ts'
import { tokenizeJs, type JsToken } from './js-tokens.ts'
import { operations } from './operations.ts'
import { canStandAlone, findReferences } from './references.ts'
import { verbs } from './verbs.ts'

/**
 * What may be written at an offset of a transform's code: behind `op.` its functions, behind a table or a closed bracket the
 * verbs, behind the name of a row and within quotes the columns of the tables that the code names and those that it makes
 * itself, elsewhere tables, values and helpers.
 */
export function completeTransform(code: string, at: number, known: Known, explicit: boolean): Suggestions | undefined {
  const before = tokenizeJs(code.slice(0, at))
  const last = before.at(-1)
  const touches = last?.end === at
  if (last?.kind === 'text' && touches && isOpen(last)) {
    return offer(last.text.slice(1), /^["']/.test(last.text) ? columns(code, known) : [], at, explicit, true)
  }
  if (inComment(code, at, last)) return undefined
  const typing = touches && last?.kind === 'name' ? last : undefined
  const dot = typing ? before.at(-2) : last
  const typed = typing?.text ?? ''
  if (dot?.text !== '.' && dot?.text !== '?.') {
    if (typed.startsWith('$')) return offer(typed.slice(1), values(known), at, explicit, true)
    return offer(typed, outside(known), at, explicit, false)
  }
  const owner = before.at(typing ? -3 : -2)
  if (owner?.kind === 'name' && owner.text === 'op') return offer(typed, operations.map(toCall), at, explicit, true)
  const isRow = owner?.kind === 'name' && owner.text !== 'aq' && !isTable(owner.text, known)
  return offer(typed, isRow ? columns(code, known) : verbs.map(toCall), at, explicit, true)
}

function offer(
  typed: string,
  items: readonly Suggestion[],
  at: number,
  explicit: boolean,
  eager: boolean
): Suggestions | undefined {
  if (typed === '' && !explicit && !eager) return undefined
  const ranked = rankSuggestions(items, typed, explicit)
  return ranked.length > 0 ? { from: at - typed.length, to: at, items: ranked } : undefined
}

function isOpen({ text }: JsToken): boolean {
  return text.length < 2 || !text.endsWith(text.charAt(0)) || text.endsWith('\\' + text.charAt(0))
}

/** Whether what stands between the last token and the offset is the inside of a comment. */
function inComment(code: string, at: number, last: JsToken | undefined): boolean {
  const between = code.slice(last?.end ?? 0, at)
  const line = between.slice(between.lastIndexOf('\n') + 1)
  return line.includes('//') || between.lastIndexOf('/*') > between.lastIndexOf('*/')
}

function isTable(name: string, { relations }: Known): boolean {
  return relations.some((relation) => foldName(relation.name) === foldName(name))
}

function toCall({ name, args, note }: Pick<SqlFunction, 'name'> & Partial<SqlFunction>): Suggestion {
  const rest = { ...(args !== undefined && { detail: `(${args})` }), ...(note && { note }) }
  return { label: name, kind: 'function', insert: `${name}()`, back: args === '' ? 0 : 1, ...rest }
}

/** Columns of the tables that the code names, and the keys of its own objects, which are columns that it makes. */
function columns(code: string, { relations }: Known): Suggestion[] {
  const named = new Set(findReferences(code).flatMap(({ kind, name }) => (kind === 'relation' ? [foldName(name)] : [])))
  const tokens = tokenizeJs(code)
  const made = tokens.filter(
    ({ kind }, i) => kind === 'name' && tokens[i + 1]?.text === ':' && /^[{,]$/.test(tokens[i - 1]?.text ?? '')
  )
  const owned = relations.filter(({ name }) => named.has(foldName(name))).flatMap(({ columns }) => columns)
  return [
    ...made.map(({ text }): Suggestion => ({ label: text, kind: 'column' })),
    ...owned.map(({ name, type, note }): Suggestion => ({
      label: name,
      kind: 'column',
      ...(type !== undefined && { detail: type.toLowerCase() }),
      ...(note && { note })
    }))
  ]
}

function outside(known: Known): Suggestion[] {
  const relations = known.relations.map(({ name, kind, note }): Suggestion => ({
    label: name,
    kind,
    ...(!canStandAlone(name) && { insert: `table(${JSON.stringify(name)})` }),
    ...(note && { note })
  }))
  const helpers = [...helperNames].map((label): Suggestion => ({ label, kind: 'function' }))
  return [...relations, ...values(known).map((value) => ({ ...value, insert: '$' + value.label })), ...helpers]
}

function values(known: Known): Suggestion[] {
  return known.values.map(({ name: label }): Suggestion => ({ label, kind: 'value' }))
}
