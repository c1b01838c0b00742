import { foldName } from '../../notebook/fold-name.ts'
import { isGroup, nameOf, signOf, wordOf, type Item } from './groups.ts'
import type { KnownColumn } from './known.ts'
import { listEnds } from './names-words.ts'
import type { Source } from './scope-env.ts'

/** The columns that a SELECT gives, from its list; undefined where the text does not tell them. */
export function outputOf(items: readonly Item[], sources: readonly Source[]): readonly KnownColumn[] | undefined {
  if (items.some((item) => /^(un)?pivot$/.test(wordOf(item)))) return undefined
  const select = items.findIndex((item) => wordOf(item) === 'select')
  if (select < 0) return everything(sources)
  const end = items.findIndex((item, i) => i > select && (wordOf(item) === 'from' || listEnds.has(wordOf(item))))
  const list = items.slice(select + 1, end < 0 ? undefined : end)
  const columns: KnownColumn[] = []
  for (const part of parts(list)) {
    const given = columnsOf(part, sources)
    if (!given) return undefined
    columns.push(...given)
  }
  return columns
}

function everything(sources: readonly Source[]): readonly KnownColumn[] | undefined {
  if (sources.length === 0 || sources.some(({ columns }) => columns === undefined)) return undefined
  const seen = new Set<string>()
  const columns = sources.flatMap(({ columns }) => columns ?? [])
  return columns.filter(({ name }) => !seen.has(foldName(name)) && seen.add(foldName(name)))
}

/** The parts of a list between commas, without `distinct` and `distinct on (…)` at its head. */
function parts(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [[]]
  for (const item of items) {
    if (signOf(item) === ',') parts.push([])
    else parts.at(-1)?.push(item)
  }
  const [first = []] = parts
  if (['distinct', 'all'].includes(wordOf(first[0]))) first.shift()
  if (wordOf(first[0]) === 'on' && isGroup(first[1])) first.splice(0, 2)
  return parts.filter((part) => part.length > 0)
}

function columnsOf(part: readonly Item[], sources: readonly Source[]): readonly KnownColumn[] | undefined {
  const last = part.at(-1)
  const alias = nameOf(last)
  const own = nameOf(part[0])
  if (own !== undefined && signOf(part[1]) === ':') return [{ ...plainColumn(part.slice(2), sources), name: own }]
  if (alias !== undefined && wordOf(part.at(-2)) === 'as')
    return [{ ...plainColumn(part.slice(0, -2), sources), name: alias }]
  if (signOf(part[0]) === '*') return without(everything(sources), part)
  if (own !== undefined && signOf(part[1]) === '.' && signOf(part[2]) === '*') {
    return without(sources.find(({ name }) => foldName(name) === foldName(own))?.columns, part)
  }
  const column = plainColumn(part, sources)
  if (column) return [column]
  const before = part.at(-2)
  const follows = before !== undefined && (isGroup(before) || signOf(before) === '')
  if (alias !== undefined && follows && wordOf(last) !== 'end') {
    return [{ ...plainColumn(part.slice(0, -1), sources), name: alias }]
  }
  // `columns(…)` gives many; any other expression a column that nobody calls by its name.
  return wordOf(part[0]) === 'columns' ? undefined : []
}

/** The column that a bare or dotted name is. */
function plainColumn(part: readonly Item[], sources: readonly Source[]): KnownColumn | undefined {
  const name = nameOf(part.at(-1))
  if (name === undefined) return undefined
  const dotted = part.length === 3 && signOf(part[1]) === '.'
  if (part.length !== 1 && !dotted) return undefined
  const of = dotted ? foldName(nameOf(part[0]) ?? '') : undefined
  for (const source of sources) {
    if (of !== undefined && foldName(source.name) !== of) continue
    const column = source.columns?.find((column) => foldName(column.name) === foldName(name))
    if (column) return { ...column, name }
  }
  return { name }
}

/** Columns without those that `exclude` names. */
function without(
  columns: readonly KnownColumn[] | undefined,
  part: readonly Item[]
): readonly KnownColumn[] | undefined {
  const at = part.findIndex((item) => ['exclude', 'except'].includes(wordOf(item)))
  const list = part[at + 1]
  if (at < 0 || !columns) return columns
  const gone = new Set((isGroup(list) ? list.items : [list]).map((item) => foldName(nameOf(item) ?? '')))
  return columns.filter(({ name }) => !gone.has(foldName(name)))
}
