import type { ReadPlan } from './column-plan.ts'
import type { Encoding } from './encoding.ts'
import type { Format } from './format.ts'
import type { FileForm } from '../engine/file-form.ts'
import type { Value } from '../table/table.ts'

/** What a person may choose of how a file is opened; what is left out is found. */
export interface Choices {
  /** The file in a zip. */
  readonly member?: string
  readonly sheet?: string
  readonly encoding?: Encoding
  readonly delimiter?: string
  /** The row that holds the headings, from 1; 0 for none. */
  readonly heading?: number
}

/** A file as it is shown before it is taken in. */
export interface Look {
  readonly format: Exclude<Format, 'gzip' | 'zip'>
  /** What was chosen or found; what does not concern the format is absent. */
  readonly choices: Choices
  /** The files in a zip and the sheets in a workbook, where there are several. */
  readonly members: readonly string[]
  readonly sheets: readonly string[]
  readonly plan: ReadPlan
  /** SQL types as the file has them; `VARCHAR` can be read as anything. */
  readonly types: readonly string[]
  /** First rows. */
  readonly rows: readonly (readonly Value[])[]
  /** Rows in all, where known. */
  readonly rowCount?: number
}

/** A file ready for the engine. */
export interface Loadable {
  readonly form: FileForm
  readonly bytes: Blob
}
