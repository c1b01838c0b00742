import type { Select, SqlReference } from './names-frame.ts'
import { NameReader } from './names-reader.ts'
import type { SqlToken } from '../../engine/sql-tokens.ts'

/** The names in a statement or several, each once, in the order in which they first stand there. */
export interface SqlNames {
  /** Tables and views that are read or written, as written; no CTEs, functions, files, nor what the text itself makes. */
  readonly relations: readonly string[]
  /** Relations named with a schema (`sotay.egdi`), which are never cells; with dots, as written. */
  readonly qualified: readonly string[]
  /** Parameters without their `$`; each `?` is its number, counted from 1. */
  readonly parameters: readonly string[]
  /** Tables and views that the text makes. */
  readonly creates: readonly string[]
  /** Functions that the text makes: its macros. */
  readonly macros: readonly string[]
  /** Names before a bracket, which may be functions; keywords are among them. */
  readonly calls: readonly string[]
  /** Files that stand where a table would, as literal text. */
  readonly files: readonly string[]
}

/**
 * Reads the names in SQL from its tokens alone, without an engine. Never throws: in text that is no SQL, or not yet, it
 * finds what is there. Takes time linear in the length of the text.
 */
export function readNames(sql: string): SqlNames {
  return new NameReader(sql).read()
}

/** Where the names of a text stand. */
export interface SqlPlaces {
  readonly tokens: readonly SqlToken[]
  /** The query that each token stands in, token by token. */
  readonly selects: readonly Select[]
  /** Every place of the relations and parameters that `readNames` gives, in order. */
  readonly references: readonly SqlReference[]
}

/** Finds where the names of a text stand. Never throws. */
export function placeNames(sql: string): SqlPlaces {
  const reader = new NameReader(sql)
  reader.read()
  return reader.places()
}
