import { expect, test } from 'vitest'
import { addressOf } from '../../src/dataset/address.ts'
import type { Row } from '../../src/table/table.ts'

const typeOf = (row: Row, column: string, ...tables: string[]) => addressOf(row, column, new Set(tables)).type

test.each([
  ['a row that names a fact', { fact_id: 'report-2020-money-saved', value: 1 }, 'value', ['facts'], 'facts'],
  ['a row that names several', { fact_ids: ['a', 'b'], value: 1 }, 'value', ['facts'], 'facts'],
  ['a row that names none', { fact_ids: [], value: 1 }, 'value', ['facts'], 'query'],
  ['a state in an edition, its own column', { iso3: 'VNM', edition: 2020, rank: 86 }, 'rank', ['egdi'], 'record'],
  ['a state in an edition, a computed column', { iso3: 'VNM', edition: 2020, place: 6 }, 'place', ['egdi'], 'query'],
  ['a state in a year of the CPI', { iso3: 'VNM', year: 2019, score: 37 }, 'score', ['cpi'], 'record'],
  ['the same columns from no official table', { iso3: 'VNM', edition: 2020, rank: 86 }, 'rank', ['facts'], 'query'],
  ['a count', { n: 2316 }, 'n', ['egdi'], 'query']
] as const)('%s: %j', (_title, row, column, tables, type) => {
  expect(typeOf(row as Row, column, ...tables)).toBe(type)
})

test('a fact’s address comes before the record’s', () => {
  expect(typeOf({ fact_id: 'x', iso3: 'VNM', edition: 2020, rank: 86 }, 'rank', 'egdi', 'facts')).toBe('facts')
})
