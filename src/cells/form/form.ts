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
 * A field of a form: one of a few (`select`), some of a few (`multi`, a list in the body), a number, a line of text, or
 * yes and no.
 */
export type Field = FieldBase &
  (
    | { readonly type: 'select'; readonly choices: Choices }
    | { readonly type: 'multi'; readonly choices: Choices; readonly most?: number }
    | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly step?: number }
    | { readonly type: 'text'; readonly long?: true }
    | { readonly type: 'checkbox' }
  )

/** The form of a guided kind: it edits the cell's body in place, and is nothing but a way to write it. */
export interface Form {
  /** What the kind is called. */
  readonly title: Text
  readonly fields: readonly Field[]
  /** The body that a new cell begins with; it must be valid as it is. */
  readonly start: Readonly<Record<string, Plain>>
}
