import { isList, type Column, type Table, type Value } from './table.ts'

/**
 * A table as JSON text that `fromJson` reads back without loss: bigint, `Date`, bytes, NaN, infinities and negative zero
 * survive. A column is `[name, type, values]`; a value that JSON lacks is `{"$": tag, …}`, a record with a key `$` is
 * wrapped; runs of one value are not repeated.
 */
export function toJson(table: Table): string {
  return JSON.stringify({
    rows: table.rowCount,
    columns: table.columns.map(({ name, type, values }) => [name, type, packRuns(values.map(encode))])
  })
}

/** Reads what `toJson` wrote. Throws on other text. */
export function fromJson(text: string): Table {
  const { rows, columns } = JSON.parse(text) as Snapshot
  return {
    rowCount: rows,
    columns: columns.map(([name, type, values]): Column => {
      const decoded = unpackRuns(values).map(decode)
      if (decoded.length !== rows) throw new Error('snapshot: column of another length: ' + name)
      return { name, type, values: decoded }
    })
  }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Packed = Json[] | { runs: (number | Json)[] }
interface Snapshot {
  readonly rows: number
  readonly columns: readonly [name: string, type: string, values: Packed][]
}

function encode(value: Value): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number') {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: 'f', v: Object.is(value, -0) ? '-0' : String(value) }
  }
  if (typeof value === 'bigint') return { $: 'n', v: value.toString() }
  if (value instanceof Date) return { $: 'd', v: value.getTime() }
  if (value instanceof Uint8Array)
    return { $: 'b', v: Array.from(value, (b) => b.toString(16).padStart(2, '0')).join('') }
  if (isList(value)) return value.map(encode)
  const record = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]))
  return '$' in record ? { $: 'r', v: record } : record
}

function decode(json: Json): Value {
  if (json === null || typeof json !== 'object') return json
  if (Array.isArray(json)) return json.map(decode)
  if (!Object.hasOwn(json, '$')) return decodeRecord(json)
  const value = json['v'] ?? null
  switch (json['$']) {
    case 'f':
      return Number(value)
    case 'n':
      return BigInt(value as string)
    case 'd':
      return new Date(value as number)
    case 'b':
      return Uint8Array.from((value as string).match(/../g) ?? [], (byte) => parseInt(byte, 16))
    case 'r':
      return decodeRecord(value as { [key: string]: Json })
    default:
      throw new Error('snapshot: unknown tag: ' + String(json['$']))
  }
}

function decodeRecord(record: { [key: string]: Json }): Value {
  return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, decode(item)]))
}

function packRuns(values: Json[]): Packed {
  const runs: (number | Json)[] = []
  let last: string | undefined
  for (const value of values) {
    const text = JSON.stringify(value)
    if (text === last) (runs[runs.length - 2] as number)++
    else runs.push(1, value)
    last = text
  }
  return runs.length < values.length ? { runs } : values
}

function unpackRuns(packed: Packed): Json[] {
  if (Array.isArray(packed)) return packed
  const values: Json[] = []
  for (let i = 0; i < packed.runs.length; i += 2) {
    const value = packed.runs[i + 1] ?? null
    for (let n = packed.runs[i] as number; n > 0; n--) values.push(value)
  }
  return values
}
