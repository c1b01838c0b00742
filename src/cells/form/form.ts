import type { Text } from '../../i18n/lang.ts'

/** What a body of YAML can hold, as plain data. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain }

/** A value that may be chosen, and what it is called. */
export interface Choice {
  readonly value: string | number
  readonly label: Text
}

/** What may be chosen: a list, or the rows of a query over the dataset, in columns `value`, `name_vi` and `name_en`. */
export type Choices = readonly Choice[] | { readonly sql: string }

interface FieldBase {
  /** Where the value stands in the body; within a nested map as `change.osi`. */
  readonly key: string
  readonly label: Text
  /** A sentence below the field. */
  readonly hint?: Text
  /** What the cell takes when the key is not there, so that the form can show it. */
  readonly preset?: Plain
  /** Whether `$name` of an input may stand for the value. */
  readonly parameter?: true
  /** Whether the field is of use with these values; always, when absent. */
  readonly when?: (values: Readonly<Record<string, Plain>>) => boolean
}

/**
 * A field of a form: one of a few (`select`), some of a few (`multi`, a list in the body), a number, a line of text, yes
 * and no, a day as `2020-02-12`, a number or text (`scalar`), or a list of these. Fields of one key are never shown at once.
 */
export type Field = FieldBase &
  (
    | {
        readonly type: 'select'
        readonly choices: Choices
        /** What a list that may stand in the place of one choice is made of, and what it begins with. */
        readonly several?: { readonly choices: Choices; readonly start: readonly (string | number)[] }
      }
    | { readonly type: 'multi'; readonly choices: Choices; readonly most?: number }
    | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly step?: number }
    | { readonly type: 'text'; readonly long?: true }
    | { readonly type: 'checkbox' | 'date' | 'scalar' | 'list' }
  )

/** The form of a guided kind: it edits the cell's body in place, and is nothing but a way to write it. */
export interface Form {
  /** What the kind is called. */
  readonly title: Text
  readonly fields: readonly Field[]
  /** The key that decides which others there may be: when it changes, those that no longer may go. */
  readonly decides?: string
  /** The body that a new cell begins with; it must be valid as it is. */
  readonly start: Readonly<Record<string, Plain>>
}
