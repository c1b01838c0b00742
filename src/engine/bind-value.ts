import { isList, type Value } from '../table/table.ts'

/** What DuckDB-WASM's prepared statements take. */
export type Argument = string | number | boolean

/** A SQL expression with a `?` for each argument. */
export interface BoundValue {
  readonly expression: string
  readonly args: readonly Argument[]
}

/**
 * A value as an expression that has its type: BOOLEAN, INTEGER, BIGINT, HUGEINT, DOUBLE, VARCHAR, DATE (a `Date` at
 * midnight UTC), TIMESTAMP, BLOB, lists and structs of these. The casts mend that numbers are bound as DOUBLE; beyond what
 * a double holds they are bound as text.
 */
export function bindValue(value: Value): BoundValue {
  if (value === null) return { expression: 'NULL', args: [] }
  if (typeof value === 'boolean') return cast(value, 'BOOLEAN')
  if (typeof value === 'string') return cast(value, 'VARCHAR')
  if (typeof value === 'bigint')
    return cast(value.toString(), BigInt.asIntN(64, value) === value ? 'BIGINT' : 'HUGEINT')
  if (typeof value === 'number') return bindNumber(value)
  if (value instanceof Date) return bindDate(value)
  if (value instanceof Uint8Array) {
    return { expression: 'unhex(?)', args: [Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')] }
  }
  if (isList(value)) return join('[', value.map(bindValue), ']')
  const members = Object.entries(value).map(([name, item]) => {
    const bound = bindValue(item)
    return { expression: `'${name.replaceAll("'", "''")}': ${bound.expression}`, args: bound.args }
  })
  return join('{', members, '}')
}

function bindNumber(value: number): BoundValue {
  if (!Number.isFinite(value)) return cast(String(value), 'DOUBLE')
  if (!Number.isSafeInteger(value)) return cast(value, 'DOUBLE')
  return cast(value, Math.abs(value) <= 0x7fffffff ? 'INTEGER' : 'BIGINT')
}

function bindDate(value: Date): BoundValue {
  if (Number.isNaN(value.getTime())) return { expression: 'NULL', args: [] }
  const text = value.toISOString().slice(0, -1).replace('T', ' ')
  const midnight = value.getTime() % 86_400_000 === 0
  return midnight ? cast(text.slice(0, -13), 'DATE') : cast(text, 'TIMESTAMP')
}

function cast(argument: Argument, type: string): BoundValue {
  return { expression: `CAST(? AS ${type})`, args: [argument] }
}

function join(open: string, values: readonly BoundValue[], close: string): BoundValue {
  return {
    expression: open + values.map((value) => value.expression).join(', ') + close,
    args: values.flatMap((value) => value.args)
  }
}
