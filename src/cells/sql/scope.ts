import type { SqlToken } from '../../engine/sql-tokens.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { groupStatements, isGroup, nameOf, signOf, wordOf, type Group, type Item } from './groups.ts'
import type { Known, KnownColumn } from './known.ts'
import { queryBegins } from './names-words.ts'
import { namesIn, renamed, type Branch, type Env, type Notes } from './scope-env.ts'
import { readFrom } from './scope-from.ts'
import { outputOf } from './scope-select.ts'

const setWords = new Set(['union', 'intersect', 'except'])

/** Reads which tables and columns each SELECT of a text sees. Never throws. */
export function readScopes(tokens: readonly SqlToken[], length: number, known: Known): Notes {
  const env = emptyEnv(known)
  for (const statement of groupStatements(tokens, length)) readQuery(statement, env)
  return env.notes
}

/** The columns that a text's only query gives; undefined where the text does not tell them. */
export function columnsOfQuery(
  tokens: readonly SqlToken[],
  length: number,
  known: Known
): readonly KnownColumn[] | undefined {
  const [query] = groupStatements(tokens, length)
  return query && readQuery(query, emptyEnv(known))
}

/** Of several relations of one name the first is meant. */
function emptyEnv({ relations }: Known): Env {
  const known = new Map([...relations].reverse().map((relation) => [foldName(relation.name), relation]))
  return { known, ctes: new Map(), outer: [], notes: { branches: [], commas: new Set() }, readQuery }
}

/** The innermost SELECT around an offset. */
export function branchAt({ branches }: Notes, offset: number): Branch | undefined {
  const around = branches.filter(({ start, end }) => start <= offset && offset <= end)
  return around.reduce<Branch | undefined>(
    (best, one) => (best && best.end - best.start < one.end - one.start ? best : one),
    undefined
  )
}

/** Reads a query and all within it; gives its columns, undefined where the text does not tell them. */
function readQuery(group: Group, env: Env): readonly KnownColumn[] | undefined {
  const { items } = group
  const inner: Env = { ...env, ctes: new Map(env.ctes) }
  const body = readWith(items, inner)
  const cuts = items.flatMap((item, i) => (i >= body && setWords.has(wordOf(item)) ? [i] : []))
  // In `* except (…)` and the like the word is followed by a group and stands after a star.
  const real = cuts.filter((i) => signOf(items[i - 1]) !== '*')
  const starts = [body, ...real.map((i) => i + 1)]
  let columns: readonly KnownColumn[] | undefined
  starts.forEach((from, i) => {
    const to = real[i] ?? items.length
    const start = i === 0 ? group.start : offsetOf(items[from - 1])
    const end = real[i] === undefined ? group.end : offsetOf(items[to])
    const given = readBranch(items.slice(from, to), { start, end }, inner)
    if (i === 0) columns = given
  })
  return columns
}

function readBranch(items: readonly Item[], place: { start: number; end: number }, env: Env) {
  // What is only a query in brackets is that query.
  const [only] = items
  const wrapped = isGroup(only) && only.opener === '(' && queryBegins.has(wordOf(only.items[0]))
  const { sources, rest } = readFrom(items, env)
  env.notes.branches.push({ ...place, sources, outer: env.outer, ctes: env.ctes })
  const within: Env = { ...env, outer: [...sources, ...env.outer] }
  let columns: readonly KnownColumn[] | undefined
  for (const item of rest) {
    const given = readWithin(item, within)
    if (item === only && wrapped) columns = given
  }
  return wrapped ? columns : outputOf(items, sources)
}

/** Reads the queries inside of expressions. */
function readWithin(item: Item, env: Env): readonly KnownColumn[] | undefined {
  if (!isGroup(item)) return undefined
  if (item.opener === '(' && queryBegins.has(wordOf(item.items[0]))) return readQuery(item, env)
  for (const inner of item.items) readWithin(inner, env)
  return undefined
}

/** Reads a WITH list into `env`; gives where the query behind it begins. */
function readWith(items: readonly Item[], env: Env): number {
  const ctes = env.ctes as Map<string, readonly KnownColumn[] | undefined>
  let at = items.findIndex((item, i) => wordOf(item) === 'with' && isCteName(items, i + 1))
  if (at < 0) return 0
  at += wordOf(items[at + 1]) === 'recursive' ? 2 : 1
  for (;;) {
    const name = nameOf(items[at])
    if (name === undefined) return at
    at++
    const first = items[at]
    const names = isGroup(first) ? namesIn(first) : undefined
    let body: Group | undefined
    while (at < items.length && !body) {
      const item = items[at++]
      if (isGroup(item) && ['as', 'materialized'].includes(wordOf(items[at - 2]))) body = item
      else if (!isGroup(item) && wordOf(item) === 'select') return at - 1
    }
    if (!body) return at
    // A recursive one names itself.
    if (names) ctes.set(foldName(name), names)
    const columns = readQuery(body, env)
    ctes.set(foldName(name), renamed(columns, names))
    if (signOf(items[at]) !== ',') return at
    at++
  }
}

function isCteName(items: readonly Item[], i: number): boolean {
  if (wordOf(items[i]) === 'recursive') return true
  if (nameOf(items[i]) === undefined) return false
  return wordOf(items[i + 1]) === 'as' || isGroup(items[i + 1])
}

function offsetOf(item: Item | undefined): number {
  return item?.start ?? 0
}
