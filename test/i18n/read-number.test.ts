import { expect, test } from 'vitest'
import { formatNumber } from '../../src/i18n/format.ts'
import { langs } from '../../src/i18n/lang.ts'
import { readNumber } from '../../src/i18n/read-number.ts'

test.each([
  ['vi', '2,5', 2.5],
  ['vi', '2.5', 2.5],
  ['vi', '1.234', 1234],
  ['vi', '0.234', 0.234],
  ['vi', '1234.567', 1234.567],
  ['vi', '1.234,5', 1234.5],
  ['vi', '1,234.5', undefined],
  ['vi', '1,2,3', undefined],
  ['vi', '2 triệu', undefined],
  ['vi', '', undefined],
  ['en', '1,234', 1234],
  ['en', '1.234,5', undefined],
  ['en', '2,5', undefined],
  ['en', '−1e3', -1000]
] as const)('in %s “%s” is read as %s', (lang, text, value) => {
  expect(readNumber(lang, text)).toBe(value)
})

test('what is written in a language is read in it as the same number', () => {
  for (const lang of langs)
    for (const value of [0, 0.125, -3.5, 1234.5, 20_000, 6_300_000_000_000])
      expect(readNumber(lang, formatNumber(lang, value))).toBe(value)
})
