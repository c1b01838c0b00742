/** A value of a published table; dates are ISO text. */
export type Cell = string | number | boolean | null | readonly string[]

export type TableRow = Readonly<Record<string, Cell>>

/** Rows of every table by table name. */
export type Tables = Readonly<Record<string, readonly TableRow[]>>
