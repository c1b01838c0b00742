import { isNear } from './near.ts'

/** What a message of DuckDB says, as a key of the catalogue, with the name that is at fault. */
export interface PlainWords {
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  /** The name in the statement that is at fault, where the message itself has no place or too wide a one. */
  readonly at?: string
}

type Reading = readonly [pattern: RegExp, say: (...parts: string[]) => PlainWords]

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
  [
    /^No function matches the given name and argument types '(.+)'\. You might need/,
    (call) => ({ key: 'engine_no_overload', params: { call: call.replaceAll('_LITERAL', '') } })
  ],
  [/^WHERE clause cannot contain aggregates/, () => ({ key: 'engine_aggregate_in_where', params: {} })],
  [/^WHERE clause cannot contain window functions/, () => ({ key: 'engine_window_in_where', params: {} })],
  [/^Set operations can only apply to expressions/, () => ({ key: 'engine_set_columns', params: {} })],
  [/^Subquery returns (\d+) columns - expected 1/, (count) => ({ key: 'engine_subquery_columns', params: { count } })],
  [
    /^table (.+) has (\d+) columns but (\d+) values were supplied/,
    (table, columns, values) => ({ key: 'engine_insert_count', params: { table, columns, values } })
  ]
]

/** Reads DuckDB's wording of an error that a person can mend; undefined for all others. */
export function maybePlainWords(message: string): PlainWords | undefined {
  for (const [pattern, say] of readings) {
    const found = pattern.exec(message)
    if (found) return say(...found.slice(1))
  }
  return undefined
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(/"((?:[^"]|"")+)"/g)].map((match) => match[1] ?? '')
}
