import type { PlainWords, Reading } from './plain-words.ts'
import { typeName } from './type-name.ts'

/** Messages about values, which come while a statement runs: conversions, dates, patterns. */
export const valueReadings: readonly Reading[] = [
  [
    // INT128 is how a HUGEINT is kept, and a UUID.
    /^Could not convert string '([^]*)' to (?!INT128)([A-Z]\w*(?:\([\d,]+\))?)(?: when casting from source column (.+))?/,
    (value, type, column) => notConvertible(value, typeName(type), column)
  ],
  [
    /^Type \w+ with value (.+) can't be cast because the value is out of range for the destination type (\S+)/,
    (value, type) => outOfRange(value, type)
  ],
  [/^Could not cast value (.+) to (DECIMAL\(\d+,\d+\))/, (value, type) => outOfRange(value, type)],
  [
    /^(?:invalid (?:date|timestamp) field format|(?:date|timestamp) field value out of range): "([^]*?)"/,
    (value) => badDate(value)
  ],
  [/^Date out of range: (.+)/, (value) => badDate(value)],
  [
    /^Could not parse string "([^]*?)" according to format specifier "(.*)"/,
    (value, format) => ({ key: 'engine_not_in_format', params: { value, format } })
  ],
  [/^Failed to parse format specifier (.*?): /, (format) => ({ key: 'engine_bad_format', params: { format } })],
  [
    /^(?:missing|unexpected) ([)\]]): ([^]*)/,
    (sign, pattern) => ({ key: 'engine_pattern_bracket', params: { sign, pattern } })
  ],
  [
    /^(?:no argument for repetition operator|bad repetition operator|invalid (?:repetition size|perl operator|escape sequence|character class(?: range)?|(?:named capture )?group(?: name)?)|trailing \\ at end of regexp): ?([^]*)/,
    (part) => ({ key: 'engine_pattern', params: { part: part || '\\' } })
  ]
]

/** A number as it is written in Vietnamese: points between thousands, a comma before decimals. */
const vietnameseNumber = /^-?(\d{1,3}(\.\d{3})+(,\d+)?|\d+,\d+)$/

function notConvertible(value: string, type: string, column: string | undefined): PlainWords {
  if (vietnameseNumber.test(value) && /INT|DOUBLE|FLOAT|DECIMAL/.test(type)) {
    const example = `replace(replace(${column ?? "'" + value + "'"}, '.', ''), ',', '.')::DOUBLE`
    return { key: 'engine_vietnamese_number', params: { value, example } }
  }
  const params = { value, type }
  if (column === undefined) return { key: 'engine_not_convertible', params }
  return { key: 'engine_not_convertible_in', params: { ...params, column } }
}

function outOfRange(value: string, type: string): PlainWords {
  return { key: 'engine_out_of_range', params: { value, type: typeName(type) } }
}

function badDate(value: string): PlainWords {
  return { key: 'engine_bad_date', params: { value } }
}
