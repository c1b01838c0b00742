import type { Lang } from '../i18n/lang.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'

/** A column of what is written: its name, unlike all others, and the SQL type of its values. */
export interface Head {
  readonly name: string
  readonly type: string
}

/** Where bytes go; done when there is room for more. */
export type Out = (bytes: Uint8Array) => void | Promise<void>

/** What a writer is told of the file that it writes. */
export interface Plan {
  /** What the rows are called: the sheet, the SQL table. */
  readonly name: string
  readonly lang: Lang
  readonly columns: readonly Head[]
  /** Where the rows come from, line by line, each of a label and what it says; absent when the file is not to carry them. */
  readonly sources?: readonly SourceLine[]
  readonly csv?: CsvDialect
}

/** A line on where rows come from. A line without a label goes on from the one before; an empty label begins a group. */
export interface SourceLine {
  readonly label: string
  readonly text: string
}

/** For whom a CSV is written: `program` is exact; the two for Excel open by a double click where it speaks that language. */
export type CsvDialect = 'program' | 'excel-vi' | 'excel-en'

/** Writes rows in one format. Temporal values come as `Date` or as SQL text, everything else as `table.ts` says. */
export interface Writer {
  /** Writes the next rows. */
  write(rows: Table): Promise<void>
  /** Ends the file; gives what a person must know of it. */
  end(): Promise<readonly Problem[]>
}
