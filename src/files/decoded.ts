import type { TypedColumn } from '../table/typed-columns.ts'

/** A file that was decoded as a whole. */
export interface Decoded {
  readonly names: readonly string[]
  readonly columns: readonly TypedColumn[]
  readonly rowCount: number
}
