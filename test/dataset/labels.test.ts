import { expect, test } from 'vitest'
import { maybeLabel } from '../../src/dataset/labels.ts'

test('a list of facts reads as the way to its sentences, and says how many', () => {
  expect(maybeLabel('fact_ids', ['a', 'b'], 'vi')).toBe('Đọc 2 câu gốc')
  expect(maybeLabel('fact_ids', ['a', 'b'], 'en')).toBe('Read 2 sentences')
  expect(maybeLabel('fact_ids', ['a'], 'vi')).toBe(maybeLabel('fact_id', 'a', 'vi'))
  expect(maybeLabel('fact_ids', [], 'vi')).toBeUndefined()
  expect(maybeLabel('states', ['a', 'b'], 'vi')).toBeUndefined()
})
