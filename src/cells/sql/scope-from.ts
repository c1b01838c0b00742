import { foldName } from '../../notebook/fold-name.ts'
import { isGroup, nameOf, signOf, wordOf, type Item } from './groups.ts'
import type { KnownColumn } from './known.ts'
import { afterTable, listEnds, queryBegins, reserved } from './names-words.ts'
import { namesIn, renamed, type Env, type Source } from './scope-env.ts'

const joinWords = new Set(`join left right inner full outer cross natural asof positional semi anti lateral`.split(' '))
const takers = new Set(['update', 'into', 'describe', 'desc', 'summarize', 'table', 'pivot', 'unpivot'])

/** The tables of a SELECT, and the items that stand outside of its list of tables. */
export function readFrom(items: readonly Item[], env: Env): { sources: readonly Source[]; rest: readonly Item[] } {
  const sources: Source[] = []
  const rest: Item[] = []
  let at = 0
  while (at < items.length) {
    const word = wordOf(items[at])
    if ((word === 'from' || word === 'using') && isList(items, at)) at = readList(items, at + 1, env, sources, rest)
    else if (takers.has(word) && !isGroup(items[at + 1]))
      at = readSource(items, at + 1, env, sources, rest, word === 'into')
    else rest.push(items[at++] as Item)
  }
  return { sources, rest }
}

/** Whether a FROM begins a list of tables: not in `is distinct from`, and USING only in DELETE and MERGE. */
function isList(items: readonly Item[], at: number): boolean {
  if (wordOf(items[at]) === 'using') return ['delete', 'merge'].includes(wordOf(items[0])) && !isGroup(items[at + 1])
  return !(wordOf(items[at - 1]) === 'distinct' && ['is', 'not'].includes(wordOf(items[at - 2])))
}

function readList(items: readonly Item[], from: number, env: Env, sources: Source[], rest: Item[]): number {
  let at = readSource(items, from, env, sources, rest)
  while (at < items.length) {
    const item = items[at] as Item
    const word = wordOf(item)
    if (listEnds.has(word) || word === 'select' || word === 'set' || word === 'when') return at
    if (signOf(item) === ',') {
      env.notes.commas.add(item.start)
      at = readSource(items, at + 1, env, sources, rest)
    } else if (word === 'join') at = readSource(items, at + 1, env, sources, rest)
    else {
      if (isGroup(item)) rest.push(item)
      at++
    }
  }
  return at
}

/** Reads one table with its alias; gives the place behind it. Behind a `target` stand its columns, not arguments. */
function readSource(
  items: readonly Item[],
  from: number,
  env: Env,
  sources: Source[],
  rest: Item[],
  target = false
): number {
  let at = from
  while (['lateral', 'only'].includes(wordOf(items[at]))) at++
  let prefix: string | undefined
  if (signOf(items[at + 1]) === ':' && nameOf(items[at]) !== undefined) {
    prefix = nameOf(items[at])
    at += 2
  }
  const item = items[at]
  if (isGroup(item)) {
    if (!queryBegins.has(wordOf(item.items[0])) && !isGroup(item.items[0])) {
      readList(item.items, 0, env, sources, rest)
      return at + 1
    }
    const columns = env.readQuery(item, { ...env, outer: [...sources, ...env.outer] })
    return named(items, at + 1, sources, prefix, '', columns)
  }
  const name = nameOf(item)
  if (item === undefined || name === undefined) return at
  const word = wordOf(item)
  if (word === 'values' && isGroup(items[at + 1])) {
    return named(items, at + 2, sources, prefix, '', undefined)
  }
  if (reserved.has(word) || joinWords.has(word)) return at
  at++
  let last = name
  let qualified = false
  while (signOf(items[at]) === '.') {
    const part = nameOf(items[at + 1])
    if (part === undefined) return at + 1
    last = part
    qualified = true
    at += 2
  }
  const call = items[at]
  if (isGroup(call) && call.opener === '(' && !target) {
    rest.push(call)
    return named(items, at + 1, sources, prefix, last, undefined)
  }
  const key = foldName(last)
  const relation = qualified || !env.ctes.has(key) ? env.known.get(key) : undefined
  const columns = !qualified && env.ctes.has(key) ? env.ctes.get(key) : relation?.columns
  return named(items, at, sources, prefix, last, columns, relation)
}

/** Takes the alias behind a table, and its columns' new names. */
function named(
  items: readonly Item[],
  from: number,
  sources: Source[],
  prefix: string | undefined,
  own: string,
  columns: readonly KnownColumn[] | undefined,
  relation?: Source['relation']
): number {
  let at = from
  let alias = prefix
  if (wordOf(items[at]) === 'as') alias = nameOf(items[++at]) ?? alias
  else if (isAlias(items[at])) alias = nameOf(items[at])
  if (alias !== undefined && alias !== prefix) at++
  const list = items[at]
  const names = alias !== undefined && isGroup(list) && list.opener === '(' ? namesIn(list) : undefined
  if (names) at++
  const whole = relation && !names ? { relation } : {}
  sources.push({ name: alias ?? own, columns: renamed(columns, names), ...whole })
  return at
}

function isAlias(item: Item | undefined): boolean {
  const name = nameOf(item)
  if (name === undefined) return false
  const word = wordOf(item)
  return word === '' || !(reserved.has(word) || afterTable.has(word) || joinWords.has(word) || word === 'pivot')
}
