/** A column of a file's relation, as SQL over the raw columns, which are named `c0`, `c1` … in the order of the file. */
export interface FileColumn {
  readonly name: string
  /** Its value; an error where the raw value does not fit. */
  readonly strict: string
  /** Its value; NULL where the raw value does not fit. */
  readonly lenient: string
  /** Whether the raw value does not fit. */
  readonly misfit: string
  /** The raw value as text, to be shown where it does not fit. */
  readonly raw: string
}

/** How the bytes of a reader's file become relations. */
export type FileForm =
  | {
      /** Delimited text in UTF-8; its raw columns are all VARCHAR. */
      readonly format: 'csv'
      readonly delimiter: string
      /** Lines before the first row of data. */
      readonly skip: number
      readonly width: number
      readonly columns: readonly FileColumn[]
    }
  | {
      /** Arrow's stream format, its columns named `c0`, `c1` … */
      readonly format: 'arrow'
      readonly columns: readonly FileColumn[]
    }
  | {
      /** A DuckDB database, attached read-only; each of these tables becomes a relation. */
      readonly format: 'duckdb'
      readonly tables: readonly { readonly schema: string; readonly table: string; readonly name: string }[]
    }

/** Values of a column that did not fit its type and are NULL now. */
export interface Misfit {
  readonly column: string
  readonly count: number
  readonly example: string
}

/** What of a file its relation does not show. */
export interface FileLosses {
  readonly misfits: readonly Misfit[]
  /** Rows that have more cells than there are columns. */
  readonly overlong: number
}
