import { foldName } from '../../notebook/fold-name.ts'
import { replaceSpans, type Replacement } from '../replace-spans.ts'
import type { Select, SqlReference } from './names-frame.ts'
import { placeNames, type SqlPlaces } from './names.ts'
import { afterTable, quoted, reserved } from './names-words.ts'
import { unquotedName, type SqlToken } from '../../engine/sql-tokens.ts'

/** Places of the old name, those among them without an alias, and one of the queries that have such. */
interface Scope {
  readonly relations: readonly SqlReference[]
  readonly bare: readonly SqlReference[]
  readonly select: Select
  readonly known: ReadonlySet<Select>
}

/**
 * Changes a name wherever SQL refers to it by it: as a relation, as a parameter, and before the dot of a column of that
 * relation. Strings, CTEs, aliases and columns of the same name stay. Where the statement also uses either name for
 * something else, the relation is renamed and goes on under its old name as an alias: `from new as old`.
 * Undefined when the new name would not be seen, because the statement has a CTE or makes a table of that name.
 */
export function renameInSql(sql: string, from: string, to: string): string | undefined {
  if (!foldName(sql).includes(foldName(from))) return sql
  const places = placeNames(sql)
  const uses = places.references.filter(({ name }) => foldName(name) === foldName(from))
  const relations = uses.filter(({ kind }) => kind === 'relation')
  if (relations.some(({ hidden }) => hidden.has(to))) return undefined
  const changes: Replacement[] = uses
    .filter(({ kind }) => kind === 'parameter')
    .map((use) => ({ ...use, text: '$' + to }))
  const bare = relations.filter(({ end, listed }) => !listed || !isAliased(places.tokens, end))
  const aliased = relations.filter((relation) => !bare.includes(relation))
  changes.push(...aliased.map((relation) => renamed(sql, relation, to)))
  const known = new Set(bare.map(({ select }) => select))
  for (const select of known) changes.push(...tableChanges(sql, places, { relations, bare, select, known }, from, to))
  return replaceSpans(sql, changes)
}

/** A name as SQL writes it: in quotes only where it must be. */
export function sqlName(name: string): string {
  const folded = foldName(name)
  const bare = /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !reserved.has(folded) && !quoted.has(folded)
  return bare ? name : `"${name.replaceAll('"', '""')}"`
}

/** What changes in one query that has tables under their own name, and in what sees them. */
function tableChanges(
  sql: string,
  { tokens, selects }: SqlPlaces,
  { relations, bare, select, known }: Scope,
  from: string,
  to: string
): Replacement[] {
  const starts = new Set(relations.map(({ start }) => start))
  const others = tokens.flatMap((token, i) => {
    if (!isName(token) || starts.has(token.start) || tokens[i - 1]?.text === '.') return []
    const name = foldName(unquotedName(token.text))
    if (name !== foldName(from) && name !== foldName(to)) return []
    return nearest(selects[i], known) === select ? [{ token, name, dotted: tokens[i + 1]?.text === '.' }] : []
  })
  const own = bare.filter((relation) => relation.select === select)
  if (others.every(({ name, dotted }) => dotted && name === foldName(from))) {
    return [...own, ...others.map(({ token }) => token)].map((place) => renamed(sql, place, to))
  }
  return own.map((relation) => {
    const { start, end, text } = renamed(sql, relation, to)
    return { start, end, text: relation.listed ? `${text} as ${sql.slice(start, end)}` : text }
  })
}

function renamed(sql: string, { start, end }: { start: number; end: number }, to: string): Replacement {
  return { start, end, text: written(sql.slice(start, end), to) }
}

/** The new name in the manner of the old one: in quotes, or in the string that `query_table` reads. */
function written(old: string, to: string): string {
  if (old.startsWith("'")) return `'${to}'`
  return old.startsWith('"') ? `"${to}"` : sqlName(to)
}

function nearest(select: Select | undefined, known: ReadonlySet<Select>): Select | undefined {
  let around = select
  while (around && !known.has(around)) around = around.around
  return around
}

function isAliased(tokens: readonly SqlToken[], end: number): boolean {
  const next = tokens.find(({ start }) => start >= end)
  if (!next || !isName(next)) return false
  const word = foldName(next.text)
  return word === 'as' || next.kind === 'quoted' || (!reserved.has(word) && !afterTable.has(word))
}

function isName({ kind }: SqlToken): boolean {
  return kind === 'word' || kind === 'quoted'
}
