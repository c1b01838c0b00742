import { expect, test } from 'vitest'
import { tables } from '../../src/dataset/schema.ts'
import { areFromTexts } from '../../src/dataset/text-tables.ts'

test('the tables of the official record are not from the texts; verdicts, which rest on both, are', () => {
  expect(areFromTexts(['egdi', 'editions', 'countries', 'cpi', 'group_means'])).toBe(false)
  expect(areFromTexts(['egdi', 'verdicts'])).toBe(true)
  const named = ['facts', 'passages', 'sources', 'numerals', 'systems', 'claims', 'verdicts', 'agreements', 'overlaps']
  expect(named.filter((name) => !tables.some((table) => table.name === name))).toEqual([])
})
