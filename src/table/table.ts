/**
 * One value of a result.
 * Whole numbers are `number` when exact and `bigint` beyond 2^53; decimals are `number` when a double holds them exactly
 * to their printed scale and decimal text otherwise; DATE and TIMESTAMP are `Date` (UTC); lists are arrays; structs and
 * maps are plain records; every other type is its SQL text.
 */
export type Value =
  null | boolean | number | bigint | string | Date | Uint8Array | readonly Value[] | { readonly [key: string]: Value }

/** A column: its name as the query gave it (names may repeat), its SQL type name, and its values in row order. */
export interface Column {
  readonly name: string
  /** SQL type as DuckDB prints it: `INTEGER`, `DECIMAL(38,0)`, `VARCHAR[]`, … */
  readonly type: string
  readonly values: readonly Value[]
}

/** A result: columns of equal length. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rowCount: number
}

/** A row as a record; of columns that share a name the last one wins. */
export type Row = Readonly<Record<string, Value>>

/** Whether a value is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** Whether a value is a record: a struct or a map. */
export function isRecord(value: Value): value is { readonly [key: string]: Value } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !isList(value) &&
    !(value instanceof Date) &&
    !(value instanceof Uint8Array)
  )
}
