import type { Table, Value } from '../table/table.ts'

/** A table or view that queries can name. */
export interface Relation {
  readonly name: string
  /** `dataset` came with the site, `file` from the reader, `cell` from a notebook. */
  readonly origin: 'dataset' | 'file' | 'cell'
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Rows, when known. */
  readonly rowCount?: number
}

/** Sort key of a window. */
export interface Order {
  readonly column: string
  readonly descending?: boolean
}

/** Keeps the rows whose column equals, lies in, or (text, ignoring accents and case) contains. */
export type Filter =
  | { readonly column: string; readonly equals: Value }
  | { readonly column: string; readonly min?: Value; readonly max?: Value }
  | { readonly column: string; readonly contains: string }

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
  /** Makes (or replaces) the relation `name` from one SELECT, so that later queries can read it. */
  define(name: string, sql: string, params: Params, signal: AbortSignal): Promise<Relation>
  /** Forgets a relation made by `define` or `addFile`; unknown names are nothing. */
  drop(name: string): Promise<void>
  /** Rows of a relation. */
  page(
    relation: string,
    window: { offset: number; limit: number; order?: readonly Order[]; filter?: readonly Filter[] },
    signal: AbortSignal
  ): Promise<Table>
  addFile(name: string, bytes: Blob): Promise<readonly Relation[]>
  /**
   * Runs one query and gives its rows as the Arrow IPC stream that the engine writes, in a buffer of its own. Only `toTable` reads
   * it right: its booleans are not what its schema says.
   */
  arrow(sql: string, params: Params, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>>
  /** Makes (or replaces) the relation `name` from an Arrow IPC stream. */
  defineArrow(name: string, ipc: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<Relation>
  catalog(): Promise<readonly Relation[]>
  restart(): Promise<void>
}
