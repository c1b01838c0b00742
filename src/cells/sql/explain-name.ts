import { tokenizeSql } from '../../engine/sql-tokens.ts'
import { foldName } from '../../notebook/fold-name.ts'
import { maybeFunction } from './functions/functions.ts'
import type { SqlFunction } from './functions/sql-function.ts'
import type { Known, KnownColumn, KnownRelation, KnownValue } from './known.ts'
import { branchAt, readScopes } from './scope.ts'
import type { Source } from './scope-env.ts'

/** What a name of a statement means. */
export type Meaning =
  | { readonly kind: 'relation'; readonly relation: KnownRelation }
  | { readonly kind: 'columns'; readonly name: string; readonly columns: readonly KnownColumn[] }
  | { readonly kind: 'column'; readonly column: KnownColumn; readonly of: string }
  | { readonly kind: 'function'; readonly function: SqlFunction }
  | { readonly kind: 'value'; readonly value: KnownValue }

/** A meaning and the stretch of text that has it. */
export interface Explained {
  readonly from: number
  readonly to: number
  readonly meaning: Meaning
}

/** Explains the name at an offset of SQL; undefined where there is none that is known. */
export function explainName(sql: string, at: number, known: Known): Explained | undefined {
  const tokens = tokenizeSql(sql)
  const index = tokens.findIndex(({ start, end }) => start <= at && at < end)
  const token = tokens[index]
  if (!token || !['word', 'quoted', 'parameter'].includes(token.kind)) return undefined
  const name = foldName(token.text.replace(/^\$/, '').replace(/^"|"$/g, ''))
  const found = (meaning: Meaning): Explained => ({ from: token.start, to: token.end, meaning })
  if (token.kind === 'parameter') {
    const value = known.values.find((value) => foldName(value.name) === name)
    return value && found({ kind: 'value', value })
  }
  const called = tokens[index + 1]?.text === '(' ? maybeFunction(name) : undefined
  if (called) return found({ kind: 'function', function: called })
  const branch = branchAt(readScopes(tokens, sql.length, known), token.start)
  const sources = [...(branch?.sources ?? []), ...(branch?.outer ?? [])]
  const owner =
    tokens[index - 1]?.text === '.' ? foldName(tokens[index - 2]?.text.replace(/^"|"$/g, '') ?? '') : undefined
  const source = sources.find((source) => foldName(source.name) === name)
  const relation = known.relations.find((relation) => foldName(relation.name) === name)
  const isCte = branch?.ctes.has(name) ?? false
  const column = maybeColumn(sources, name, owner)
  const before = foldName(tokens[index - 1]?.text ?? '')
  const dotted = tokens[index + 1]?.text === '.'
  const placed = dotted || ['from', 'join', 'into', 'update', 'describe', 'summarize'].includes(before)
  if (column && !placed) return found({ kind: 'column', ...column })
  if (source?.relation) return found({ kind: 'relation', relation: source.relation })
  if (source?.columns) return found({ kind: 'columns', name: source.name, columns: source.columns })
  if (isCte) return found({ kind: 'columns', name, columns: branch?.ctes.get(name) ?? [] })
  if (relation) return found({ kind: 'relation', relation })
  return column && found({ kind: 'column', ...column })
}

function maybeColumn(
  sources: readonly Source[],
  name: string,
  owner: string | undefined
): { column: KnownColumn; of: string } | undefined {
  for (const source of sources) {
    if (owner !== undefined && foldName(source.name) !== owner) continue
    const column = source.columns?.find((column) => foldName(column.name) === name)
    if (column) return { column, of: source.relation?.name ?? source.name }
  }
  return undefined
}
