import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toNumberWords } from '../../src/dataset/number-words.ts'
import { parseNumeral } from '../../src/dataset/numeral.ts'
import { formatNumber } from '../../src/i18n/format.ts'

const number = (value: number) => ({ kind: 'number', value })
const ratio = (value: number, of: number) => ({ kind: 'ratio', value, of })
const date = (date: string) => ({ kind: 'date', date })

function read(text: string): unknown {
  const result = parseNumeral(text)
  return result.ok ? result.value : result.problems[0]?.key
}

describe('a Vietnamese numeral', () => {
  test.each([
    ['1.234,5', number(1234.5)],
    ['10,76', number(10.76)],
    ['854.000', number(854000)],
    ['13,4 triệu', number(13_400_000)],
    ['6.300 tỉ', number(6_300_000_000_000)],
    ['6.300 tỷ', number(6_300_000_000_000)],
    ['2 nghìn tỉ', number(2_000_000_000_000)],
    ['18001096', number(18001096)],
    ['3.451/6.191', ratio(3451, 6191)],
    ['86/193', ratio(86, 193)],
    ['2021-2025', { kind: 'years', from: 2021, to: 2025 }],
    ['9-12-/2019', date('2019-12-09')],
    ['9-2-2020', date('2020-02-09')],
    ['25.2.2021', date('2021-02-25')],
    ['12.2', date('--02-12')],
    ['2020-02', date('2020-02')],
    ['hai', number(2)],
    ['Năm', number(5)],
    ['gấp đôi', number(2)],
    ['gấp ba', number(3)],
    ['thứ tư', number(4)],
    ['hai mươi mốt', number(21)],
    ['một trăm linh năm', number(105)]
  ])('%s is read', (text, value) => {
    expect(read(text)).toEqual(value)
  })

  test.each([
    '',
    'đồng',
    '12.34.56',
    '1.23',
    '1,2,3',
    '31.2',
    '30.2.2020',
    '3/4/5',
    '10,',
    ',5',
    'hai mươi không',
    '1.2345'
  ])('%j is refused with a problem', (text) => {
    expect(read(text)).toBe('dataset_numeral_unreadable')
  })

  test('accents may be decomposed', () => {
    for (const text of ['13,4 triệu', '6.300 tỉ', 'gấp đôi', 'hai mươi mốt', 'bốn'])
      expect(read(text.normalize('NFD'))).toEqual(read(text))
  })

  test('what is printed in Vietnamese is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 3 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`)
        expect(read(formatNumber('vi', value))).toEqual(number(value))
      })
    )
  })

  test('a scale word multiplies exactly', () => {
    const scales = fc.constantFrom(['nghìn', 3], ['triệu', 6], ['tỉ', 9]) as fc.Arbitrary<[string, number]>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), scales, (tenths, [word, power]) => {
        const text = `${formatNumber('vi', tenths / 10)} ${word}`
        expect(read(text)).toEqual(number(tenths * 10 ** (power - 1)))
      })
    )
  })

  test('number words from 0 to 999 are read back', () => {
    for (let value = 0; value <= 999; value++) expect(read(toNumberWords(value))).toEqual(number(value))
  })

  test('any text ends in a finite value, a date or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,/- năm hai mươi tỉ') }), (text) => {
        const result = parseNumeral(text)
        if (!result.ok) return result.problems.length === 1
        return Object.values(result.value).every((value) => typeof value === 'string' || Number.isFinite(value))
      })
    )
  })
})
