import type { Text } from '../../i18n/lang.ts'

/** What may be written at a place of a text. */
export interface Suggestion {
  readonly label: string
  readonly kind:
    'column' | 'alias' | 'table' | 'view' | 'cell' | 'file' | 'cte' | 'function' | 'keyword' | 'type' | 'value'
  /** What is written; the label when absent. */
  readonly insert?: string
  /** How many characters before its end the cursor then stands. */
  readonly back?: number
  /** A few signs beside the label: a type, arguments. */
  readonly detail?: string
  readonly note?: Text
}

/** What may be written in the place of the text between two offsets. */
export interface Suggestions {
  readonly from: number
  readonly to: number
  readonly items: readonly Suggestion[]
}
