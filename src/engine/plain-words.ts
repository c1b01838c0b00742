import { isNear } from './near.ts'
import { typeName } from './type-name.ts'
import { valueReadings } from './value-words.ts'

/** What a message of DuckDB says, as a key of the catalogue, with the name that is at fault. */
export interface PlainWords {
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** The name in the statement that is at fault, where the message itself has no place or too wide a one. */
  readonly at?: string
}

export type Reading = readonly [pattern: RegExp, say: (...parts: string[]) => PlainWords]

const nestedWindow: PlainWords = { key: 'engine_nested_window', params: {} }

/** Messages that come without a subtype, told by their wording in DuckDB 1.4. */
const readings: readonly Reading[] = [
  [
    /^Table "(.+)" does not have a column named "(.+)"\s+Candidate bindings: :?([^]*)/,
    (table, name, rest) => {
      const candidate = quotedIn(rest).find((candidate) => isNear(name, candidate))
      const params = { table, name }
      return candidate === undefined
        ? { key: 'engine_no_column_in', params, at: name }
        : { key: 'engine_no_column_in_suggest', params: { ...params, candidate }, at: name }
    }
  ],
  [
    /^Referenced table "(.+)" not found!\s+Candidate tables: ([^]*)/,
    (name, rest) => {
      const candidate = quotedIn(rest).find((candidate) => isNear(name, candidate))
      return candidate === undefined
        ? { key: 'engine_no_alias', params: { name }, at: name }
        : { key: 'engine_no_alias_suggest', params: { name, candidate }, at: name }
    }
  ],
  [
    /^Ambiguous reference to column name "(.+)" \(use: ([^]*)\)/,
    (name, rest) => ({ key: 'engine_ambiguous', params: { name, candidates: quotedIn(rest).join(', ') }, at: name })
  ],
  [
    /^column "(.+)" must appear in the GROUP BY clause/,
    (name) => ({ key: 'engine_not_grouped', params: { name, candidate: `any_value(${name})` } })
  ],
  [
    /^Referenced column "(.+)" was not found because the FROM clause is missing/,
    (name) => ({ key: 'engine_no_from', params: { name } })
  ],
  [/^No function matches the given name and argument types '(.+)'\. You might need/, (call) => noOverload(call)],
  [/^Could not choose a best candidate function for the function call "(.+)"\. In order/, (call) => noOverload(call)],
  [
    /^(?:Scalar )?Function with name (rank|dense_rank|rank_dense|percent_rank|row_number|cume_dist|ntile|lag|lead|first_value|last_value|nth_value) does/i,
    (name) => ({ key: 'engine_needs_over', params: { name } })
  ],
  [/^aggregate function calls cannot be nested/, () => ({ key: 'engine_nested_aggregate', params: {} })],
  [/^(?:aggregate function calls cannot contain window|window functions are not allowed in)/, () => nestedWindow],
  [/^GROUP BY clause cannot contain aggregates/, () => ({ key: 'engine_aggregate_in_group', params: {} })],
  [/^More than one row returned by a subquery/, () => ({ key: 'engine_subquery_rows', params: {} })],
  [
    /^ORDER term out of range - should be between 1 and (\d+)/,
    (count) => ({ key: 'engine_order_term', params: { count } })
  ],
  [/^Column "(.+)" does not exist on (?:left|right) side of join/, (name) => usingColumn(name)],
  [/^Could not find key "(.+)" in struct\s+Candidate Entries: ([^]*)/, (name, rest) => noKey(name, quotedIn(rest))],
  [
    /^Overflow in \w+ of (\w+(?:\([\d,]+\))?) \((.+)\)!?/,
    (type, call) => ({ key: 'engine_overflow', params: { type: typeName(type), call } })
  ],
  [/^cannot take square root of a negative number/, () => ({ key: 'engine_root_negative', params: {} })],
  [/^cannot take logarithm of (?:zero|a negative number)/, () => ({ key: 'engine_log_not_positive', params: {} })],
  [/^WHERE clause cannot contain aggregates/, () => ({ key: 'engine_aggregate_in_where', params: {} })],
  [/^WHERE clause cannot contain window functions/, () => ({ key: 'engine_window_in_where', params: {} })],
  [/^Set operations can only apply to expressions/, () => ({ key: 'engine_set_columns', params: {} })],
  [/^Subquery returns (\d+) columns - expected 1/, (count) => ({ key: 'engine_subquery_columns', params: { count } })],
  [
    /^table (.+) has (\d+) columns but (\d+) values were supplied/,
    (table, columns, values) => ({ key: 'engine_insert_count', params: { table, columns, values } })
  ],
  [/^NOT NULL constraint failed: (.+)/, (name) => ({ key: 'engine_not_null', params: { name } })],
  [/^(?:PRIMARY KEY or UNIQUE constraint violation: d|D)uplicate key "(.+)"/, (value) => duplicateKey(value)],
  [/^(?:Table|View) with name "(.+)" already exists!/, (name) => ({ key: 'engine_exists', params: { name } })]
]

/** Reads DuckDB's wording of an error that a person can mend; undefined for all others. */
export function maybePlainWords(message: string): PlainWords | undefined {
  for (const [pattern, say] of [...readings, ...valueReadings]) {
    const found = pattern.exec(message)
    if (found) return say(...found.slice(1))
  }
  return undefined
}

function noOverload(call: string): PlainWords {
  const plain = call.replaceAll('STRING_LITERAL', 'VARCHAR').replaceAll('_LITERAL', '')
  return { key: 'engine_no_overload', params: { call: plain } }
}

function usingColumn(name: string): PlainWords {
  return { key: 'engine_using_column', params: { name }, at: name }
}

function duplicateKey(value: string): PlainWords {
  return { key: 'engine_duplicate_key', params: { value } }
}

function noKey(name: string, keys: readonly string[]): PlainWords {
  const candidate = keys.find((key) => isNear(name, key))
  return candidate === undefined
    ? { key: 'engine_no_key', params: { name, keys: keys.join(', ') }, at: name }
    : { key: 'engine_no_key_suggest', params: { name, candidate }, at: name }
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")+)"/g)].map((match) => match[1] ?? '')
}
