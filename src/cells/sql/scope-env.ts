import { nameOf, signOf, type Group } from './groups.ts'
import type { KnownColumn, KnownRelation } from './known.ts'

/** A table of a query under the name by which its columns are called. */
export interface Source {
  readonly name: string
  /** Undefined where the text does not tell them. */
  readonly columns: readonly KnownColumn[] | undefined
  /** The relation behind it, where it is one by itself. */
  readonly relation?: KnownRelation
}

/** What is known before a query is read: relations, CTEs, and the tables of the queries around it. */
export interface Env {
  readonly known: ReadonlyMap<string, KnownRelation>
  readonly ctes: ReadonlyMap<string, readonly KnownColumn[] | undefined>
  readonly outer: readonly Source[]
  readonly notes: Notes
  /** Reads a query and all within it; gives its columns, undefined where the text does not tell them. */
  readQuery(group: Group, env: Env): readonly KnownColumn[] | undefined
}

/** What the reading of a text leaves behind. */
export interface Notes {
  readonly branches: Branch[]
  /** Offsets of the commas after which a table stands. */
  readonly commas: Set<number>
}

/** One SELECT of a text, by offsets, with what its expressions see: its own tables, then those around it. */
export interface Branch {
  readonly start: number
  readonly end: number
  readonly sources: readonly Source[]
  readonly outer: readonly Source[]
  readonly ctes: Env['ctes']
}

/** The names in a list of columns. */
export function namesIn(group: Group): readonly KnownColumn[] {
  return group.items.flatMap((item, i) => {
    const name = nameOf(item)
    return name !== undefined && (i === 0 || signOf(group.items[i - 1]) === ',') ? [{ name }] : []
  })
}

/** Columns under other names, as `t(a, b)` gives them. */
export function renamed(
  columns: readonly KnownColumn[] | undefined,
  names: readonly KnownColumn[] | undefined
): readonly KnownColumn[] | undefined {
  if (!names) return columns
  return names.map(({ name }, i) => ({ ...columns?.[i], name }))
}
