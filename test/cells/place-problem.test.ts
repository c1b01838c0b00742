import { expect, test } from 'vitest'
import { placeProblem } from '../../src/cells/place-problem.ts'

/** The text with the found stretch in brackets, and what would mend it. */
function placed(kind: string, text: string, key: string, line: number, column: number, params: Record<string, string>) {
  const found = placeProblem(kind, text, { key, line, column, params })
  if (!found) return undefined
  const { from, to, remedies } = found
  return [`${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`, ...remedies]
}

test.each([
  [
    "select 'ữ',\n editon from egdi",
    'engine_no_column_suggest',
    2,
    2,
    { candidate: 'edition' },
    "select 'ữ',\n [editon] from egdi",
    'edition'
  ],
  ['select e.egid', 'engine_no_column_in_suggest', 1, 10, { candidate: 'egdi' }, 'select e.[egid]', 'egdi'],
  ['from bang', 'engine_no_table_suggest', 1, 6, { candidate: 'Bảng số' }, 'from [bang]', '"Bảng số"'],
  ['select iso3', 'engine_ambiguous', 1, 8, { candidates: 'e.iso3, c.iso3' }, 'select [iso3]', 'e.iso3', 'c.iso3'],
  [
    'select e.iso3, max(x)',
    'engine_not_grouped',
    1,
    8,
    { candidate: 'any_value(iso3)' },
    'select [e.iso3], max(x)',
    'any_value(e.iso3)'
  ],
  ['select * form a', 'engine_syntax_suggest', 1, 10, { candidate: 'from' }, 'select * [form] a', 'from'],
  ['select (', 'engine_syntax_end', 1, 9, {}, 'select [(]']
] as const)('in %s', (text, key, line, column, params, ...expected) => {
  expect(placed('sql', text, key, line, column, params)).toEqual(expected)
})

test('in YAML the word at the place is meant', () => {
  expect(placed('chart', 'data: a\nmark: x', 'chart_unknown_key', 2, 1, {})).toEqual(['data: a\n[mark]: x'])
})

test('a problem without a place is nowhere in the text', () => {
  expect(placeProblem('sql', 'select 1', { key: 'engine_refused' })).toBeUndefined()
})
