import { expect, test } from 'vitest'
import { markQuote, markStatement, type Figure } from '../../src/cells/figures.ts'

const figure = (fact_id: string, value: number, rest: Partial<Figure> = {}): Figure => ({
  fact_id,
  own: true,
  at: 0,
  numeral: '',
  value,
  of_value: null,
  ...rest
})
const linked = (pieces: ReturnType<typeof markQuote>): string[] =>
  pieces.flatMap(({ text, factIds }) => factIds.map((id) => `${text}→${id}`))

test('a sentence links the numbers that its facts state, and no other number', () => {
  const facts = [figure('share', 10.7), figure('before', 4.5), figure('rank', 86, { of_value: 193 })]
  const vi = 'Năm 2018, dịch vụ công mức độ 4 tăng từ 4,5% lên 10,7%.'
  expect(linked(markStatement('vi', vi, facts))).toEqual(['4,5→before', '10,7→share'])
  expect(linked(markStatement('en', 'Ranked 86th of 193 states in 2020.', facts))).toEqual(['86→rank', '193→rank'])
  expect(
    markStatement('vi', vi, facts)
      .map(({ text }) => text)
      .join('')
  ).toBe(vi)
})

test('a number is never found inside another', () => {
  expect(linked(markStatement('vi', '86,5% và 1.865 và 865', [figure('a', 86), figure('b', 865)]))).toEqual(['865→b'])
})

test('millions and billions are found as people write them', () => {
  const facts = [figure('days', 18e6), figure('money', 6.3e12)]
  expect(linked(markStatement('vi', 'Hơn 18 triệu ngày công, 6.300 tỉ đồng', facts))).toEqual([
    '18→days',
    '6.300→money'
  ])
  expect(linked(markStatement('en', 'More than 18 million days, 6,300 billion dong', facts))).toEqual([
    '18→days',
    '6,300→money'
  ])
})

test('the first of two facts with one value gets the one place', () => {
  expect(linked(markStatement('vi', 'đạt 27%', [figure('own', 27), figure('other', 27)]))).toEqual(['27→own'])
})

test('a quote links numerals where they stand, words too, and nothing of another text', () => {
  const quote = 'tăng gấp đôi (đạt 10,7%), thứ 86/193'
  const at = (numeral: string) => ({ numeral, at: quote.indexOf(numeral) })
  const facts = [
    figure('twice', 2, at('gấp đôi')),
    figure('share', 10.7, at('10,7')),
    figure('rank', 86, at('86/193')),
    figure('foreign', 10.7, { ...at('10,7'), own: false }),
    figure('beyond', 3, { numeral: '3', at: 400 })
  ]
  expect(linked(markQuote(quote, facts))).toEqual(['gấp đôi→twice', '10,7→share', '86/193→rank'])
})
