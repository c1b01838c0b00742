import { tokenizeSql, type SqlToken } from '../../engine/sql-tokens.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { functions, tables } from './functions/functions.ts'
import type { SqlFunction } from './functions/sql-function.ts'
import { keywords, types } from './keywords.ts'
import type { Known, KnownColumn, KnownRelation } from './known.ts'
import { rankSuggestions } from './rank-suggestions.ts'
import { sqlName } from './rename.ts'
import { branchAt, readScopes } from './scope.ts'
import type { Branch, Notes } from './scope-env.ts'
import type { Suggestion, Suggestions } from './suggestion.ts'

const beforeTable = new Set('from join into update describe desc summarize table pivot unpivot lateral only'.split(' '))

/** Where the cursor stands among the tokens. */
interface Place {
  readonly sql: string
  readonly from: number
  /** Where the word at the cursor ends, when it is in quotes; else the cursor. */
  readonly to: number
  readonly typed: string
  /** The tokens without the word at the cursor, which is no part of the statement yet. */
  readonly others: readonly SqlToken[]
  /** What stands before the word at the cursor, the last first. */
  readonly before: (back: number) => SqlToken | undefined
  /** Whether a bracket follows, so that a function needs none of its own. */
  readonly called: boolean
}

/**
 * What may be written at an offset of SQL: columns of the tables that this SELECT reads, by alias where one is typed,
 * tables where one must stand, `$names`, functions, keywords. Works on half-typed text and without an engine. Nothing
 * inside of strings, comments and numbers, nor (unless `explicit`) before a letter is typed.
 */
export function completeSql(sql: string, at: number, known: Known, explicit = false): Suggestions | undefined {
  const tokens = tokenizeSql(sql, { comments: true })
  const place = placeOf(sql, tokens, at)
  if (!place) return undefined
  const previous = place.before(0)
  const asked = explicit || place.typed !== '' || previous?.text === '.'
  if (!asked) return undefined
  const items = itemsAt(place, known)
  const ranked = rankSuggestions(items, place.typed.replace(/^\$/, ''), explicit)
  return ranked.length > 0 ? { from: place.from, to: place.to, items: ranked } : undefined
}

function itemsAt(place: Place, known: Known): Suggestion[] {
  if (place.typed.startsWith('$')) return known.values.map(valueItem)
  const previous = place.before(0)
  const notes = readScopes(place.others, place.sql.length, known)
  const branch = branchAt(notes, place.from)
  if (previous?.text === '.') return dottedItems(place, branch, known)
  if (previous?.text === '::' || isCast(place)) return types.map((label) => ({ label, kind: 'type' }))
  if (previous && isTablePlace(previous, place, notes)) return tableItems(branch, known)
  // What follows AS is a name of the writer's own.
  if (previous && foldName(previous.text) === 'as' && previous.kind === 'word') return []
  return expressionItems(place, branch, known)
}

function placeOf(sql: string, tokens: readonly SqlToken[], at: number): Place | undefined {
  const index = tokens.findLastIndex(({ start }) => start < at)
  const token = tokens[index]
  const touches = token !== undefined && token.end >= at
  if (touches && (token.kind === 'comment' || token.kind === 'string')) {
    if (at < token.end || isOpen(token)) return undefined
  }
  if (touches && token.kind === 'number') return undefined
  const named = touches && (['word', 'quoted', 'parameter'].includes(token.kind) || token.text === '$')
  const rest = tokens.slice(0, named ? index : index + 1).filter(({ kind }) => kind !== 'comment')
  const from = named ? token.start : at
  const next = tokens[index + 1]
  return {
    sql,
    from,
    to: named && token.kind === 'quoted' && token.text.length > 1 && token.text.endsWith('"') ? token.end : at,
    typed: sql.slice(from, at),
    others: named ? tokens.filter((other) => other !== token) : tokens,
    before: (back) => rest.at(-1 - back),
    called: next?.text === '(' && next.start === (named ? token.end : at)
  }
}

/** Whether a string or comment reaches the cursor behind it: it is not closed, or closed by the end of the line. */
function isOpen({ kind, text }: SqlToken): boolean {
  if (kind === 'comment') return text.startsWith('--') || !text.endsWith('*/')
  return text.length < 2 || !(text.endsWith("'") || text.endsWith('$'))
}

function isCast({ before }: Place): boolean {
  if (foldName(before(0)?.text ?? '') !== 'as') return false
  for (let back = 1; back < 12; back++) {
    if (before(back)?.text === '(') return /^(try_)?cast$/i.test(before(back + 1)?.text ?? '')
  }
  return false
}

function isTablePlace(previous: SqlToken, { before }: Place, notes: Notes): boolean {
  if (notes.commas.has(previous.start)) return true
  const open = previous.text === '(' ? before(1) : undefined
  const word = open ?? previous
  if (word.kind !== 'word' || !beforeTable.has(foldName(word.text))) return false
  if (foldName(word.text) !== 'from') return true
  // `extract(year from d)` and `is distinct from x` read no table.
  return !['distinct', 'year', 'month', 'day', 'both', 'leading', 'trailing'].includes(
    foldName(before(open ? 2 : 1)?.text ?? '')
  )
}

function dottedItems({ before }: Place, branch: Branch | undefined, known: Known): Suggestion[] {
  const owner = before(1)
  if (!owner || (owner.kind !== 'word' && owner.kind !== 'quoted')) return []
  const name = foldName(owner.text.replace(/^"|"$/g, ''))
  const sources = [...(branch?.sources ?? []), ...(branch?.outer ?? [])]
  const source = sources.find((source) => foldName(source.name) === name)
  if (source) return (source.columns ?? []).map(columnItem)
  if (name === 'sotay')
    return known.relations.filter(({ kind }) => kind === 'table' || kind === 'view').map(relationItem)
  return (known.relations.find((relation) => foldName(relation.name) === name)?.columns ?? []).map(columnItem)
}

function tableItems(branch: Branch | undefined, known: Known): Suggestion[] {
  const ctes = [...(branch?.ctes ?? [])].map(([name]): Suggestion => ({
    label: name,
    kind: 'cte',
    insert: sqlName(name)
  }))
  const calls = tables.map((one) => functionItem(one, false))
  const openers = ['select', 'values', 'lateral'].map((label): Suggestion => ({ label, kind: 'keyword' }))
  return [...ctes, ...known.relations.map(relationItem), ...calls, ...openers]
}

function expressionItems({ called }: Place, branch: Branch | undefined, known: Known): Suggestion[] {
  const sources = [...(branch?.sources ?? []), ...(branch?.outer ?? [])]
  const columns = sources.flatMap(({ columns = [] }) => columns.map(columnItem))
  const aliases = sources.flatMap(({ name, relation }): Suggestion[] =>
    name === ''
      ? []
      : [{ label: name, kind: 'alias', insert: sqlName(name), ...(relation?.note && { note: relation.note }) }]
  )
  const clauses = keywordItems()
  const usual = 40
  return [
    ...columns,
    ...aliases,
    ...clauses.slice(0, usual),
    ...functions.map((one) => functionItem(one, called)),
    ...clauses.slice(usual),
    ...known.values.map((value): Suggestion => ({ ...valueItem(value), label: '$' + value.name }))
  ]
}

function keywordItems(): Suggestion[] {
  return keywords.map((label) => ({ label, kind: 'keyword' }))
}

function columnItem({ name, type, note, unit }: KnownColumn): Suggestion {
  const detail = [type?.toLowerCase(), typeof unit === 'string' ? unit : undefined].filter(Boolean).join(' · ')
  return { label: name, kind: 'column', insert: sqlName(name), ...(detail && { detail }), ...(note && { note }) }
}

function relationItem({ name, kind, note, columns }: KnownRelation): Suggestion {
  const detail = columns.slice(0, 4).map((column) => column.name)
  const more = columns.length > detail.length ? ' …' : ''
  return { label: name, kind, insert: sqlName(name), detail: detail.join(', ') + more, ...(note && { note }) }
}

function functionItem({ name, args, note }: SqlFunction, called: boolean): Suggestion {
  const insert = called ? name : `${name}()`
  return {
    label: name,
    kind: 'function',
    insert,
    ...(!called && args !== '' && { back: 1 }),
    detail: `(${args})`,
    note
  }
}

function valueItem({ name, shown }: { readonly name: string; readonly shown?: string }): Suggestion {
  return { label: name, kind: 'value', insert: '$' + name, ...(shown !== undefined && { detail: shown }) }
}
