import type { Table, Value } from '../table/table.ts'
import type { FileForm, FileLosses } from './file-form.ts'

/** A table or view that queries can name. */
export interface Relation {
  readonly name: string
  /** `dataset` came with the site, `file` from the reader, `cell` from a notebook. */
  readonly origin: 'dataset' | 'file' | 'cell'
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Rows, when known. */
  readonly rowCount?: number
  /** What of a reader's file is not in it, if anything. */
  readonly losses?: FileLosses
}

/** A relation made from a statement. */
export interface Defined extends Relation {
  readonly rowCount: number
  /** Its first rows. */
  readonly head: Table
}

/** As many first rows come with a relation that is made. */
export const headRows = 1000

/** A table inside a DuckDB database file. */
export interface DatabaseTable {
  readonly schema: string
  readonly table: string
  readonly columns: Relation['columns']
  readonly rowCount: number
}

/** Sort key of a window. */
export interface Order {
  readonly column: string
  readonly descending?: boolean
}

/**
 * Keeps the rows whose column equals a value, or one of several, lies in a range, or contains a text, which ignores accents
 * and case; the last one those of which any of several columns contains it.
 */
export type Filter =
  | { readonly column: string; readonly equals: Value }
  | { readonly column: string; readonly among: readonly Value[] }
  | { readonly column: string; readonly min?: Value; readonly max?: Value }
  | { readonly column: string; readonly contains: string }
  | { readonly columns: readonly string[]; readonly contains: string }

/** Which rows of a relation, in which order. */
export interface Arrangement {
  readonly order?: readonly Order[]
  readonly filter?: readonly Filter[]
}

/** Bytes of memory that the engine's data takes, and what it may take. */
export interface Memory {
  readonly used: number
  readonly limit: number
}

/** Parameters by name, without the `$`. */
export type Params = Readonly<Record<string, Value>>

/**
 * All that the rest of the code knows of a database.
 * Failures reject with an `EngineError`; an aborted call rejects with the signal's `AbortError`. A dead engine is
 * replaced, its relations are defined again from what `define` and `addFile` were told, and the next call works.
 */
export interface Engine {
  /** Runs one or more statements, parameters bound by name, and gives the last one's result. */
  query(sql: string, params: Params, signal: AbortSignal): Promise<Table>
  /**
   * Runs statements as `query` does, which make relations, or functions (`f()`), of these names: what has them is dropped before. A
   * replaced engine runs them again.
   */
  make(names: readonly string[], sql: string, params: Params, signal: AbortSignal): Promise<Table>
  /**
   * Makes (or replaces) the relation `name` from one SELECT, so that later queries can read it. When that takes longer than a
   * moment and the statement's first rows can be had without all of them, `early` is given some of these.
   */
  define(
    name: string,
    sql: string,
    params: Params,
    signal: AbortSignal,
    early?: (table: Table) => void
  ): Promise<Defined>
  /** Forgets a relation or function made by `define`, `make` or `addFile`; unknown names are nothing. */
  drop(name: string): Promise<void>
  /** Rows of a relation. An arrangement is worked out once and kept until another one is asked for. */
  page(relation: string, window: Arrangement & { offset: number; limit: number }, signal: AbortSignal): Promise<Table>
  /** How many rows an arrangement has; it is worked out by then, and its pages are quick. */
  count(relation: string, arrangement: Arrangement, signal: AbortSignal): Promise<number>
  /** Lets go of what an arrangement of a relation holds. */
  disarrange(relation: string): Promise<void>
  memory(): Promise<Memory>
  /** Runs one query and hands its rows to `take` a few thousand at a time, without ever holding all of them. */
  stream(sql: string, params: Params, signal: AbortSignal, take: (rows: Table) => void | Promise<void>): Promise<void>
  /** Makes (or replaces) the relations of a reader's file: `name`, or those that a database's form names. */
  addFile(name: string, bytes: Blob, form: FileForm, signal: AbortSignal): Promise<readonly Relation[]>
  /** The tables of a DuckDB database file, which is not kept. */
  peek(bytes: Blob, signal: AbortSignal): Promise<readonly DatabaseTable[]>
  /**
   * Runs one query and gives its rows as the Arrow IPC stream that the engine writes, in a buffer of its own. Only `toTable` reads
   * it right: its booleans are not what its schema says.
   */
  arrow(sql: string, params: Params, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
  /** Makes (or replaces) the relation `name` from an Arrow IPC stream. */
  defineArrow(name: string, ipc: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Relation>
  catalog(): Promise<readonly Relation[]>
  /**
   * Forgets all that was made in it, by whatever statement, so that another notebook finds none of it: an engine that is there
   * is ended, and the next call starts another.
   */
  clear(): void
  restart(): Promise<void>
}
