/** What a column of a file can be taken for; `same`: as the file itself says. */
export const columnTypes = ['text', 'integer', 'number', 'boolean', 'date', 'timestamp'] as const

export type ColumnType = (typeof columnTypes)[number]

/** How numbers are written: `vi` as `1.234,5`, `en` as `1,234.5`; either may group by spaces. */
export type NumberStyle = 'vi' | 'en'

/** Which part of a date comes first: day, month or year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** How one column of a file is read. */
export interface ColumnPlan {
  /** Its heading in the file. */
  readonly from: string
  /** Its name in the relation. */
  readonly name: string
  readonly type: ColumnType | 'same'
  readonly numbers: NumberStyle
  readonly dates: DateOrder
}

/** How a whole file is read: what a person may correct. */
export interface ReadPlan {
  readonly columns: readonly ColumnPlan[]
  /** Words that stand for nothing, such as `NA`. */
  readonly nulls: readonly string[]
}
