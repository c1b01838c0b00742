import { expect, test } from 'vitest'
import { scanNumerals } from '../../data/check/scan-numerals.ts'

const found = (text: string): string[] => scanNumerals(text).map((numeral) => numeral.text)

test.each([
  ['đã cắt giảm 3.451/6.191 điều kiện', ['3.451/6.191']],
  ['có hơn 13,4 triệu lượt truy cập; hơn 854.000 hồ sơ', ['13,4 triệu', '854.000']],
  ['hơn 6.300 tỉ đồng/năm. Tỉ lệ', ['6.300 tỉ']],
  ['đạt 31 tỉ lệ', ['31']],
  ['(9-12-/2019) đến ngày 9-2-2020,', ['9-12-/2019', '9-2-2020']],
  ['Năm nước có vị trí cao hơn', ['Năm']],
  ['trong năm 2020, so với năm ngoái, những năm qua', ['2020']],
  ['tăng gấp đôi so cùng kỳ, tăng hơn hai lần', ['gấp đôi', 'hai']],
  ['một số quốc gia, một cách khái quát, một cửa', ['một']],
  ['Thứ nhất, thống nhất, nhất là', ['nhất']],
  ['đầu tư hàng triệu đồng', []],
  ['Covid-19', ['19']]
])('in %j the numerals are %j', (text, numerals) => {
  expect(found(text)).toEqual(numerals)
})

test('decomposed accents are scanned too, at their own places', () => {
  const text = 'hơn 13,4 triệu lượt; tăng gấp đôi; Năm nước'.normalize('NFD')
  const numerals = scanNumerals(text)
  expect(numerals.map((numeral) => numeral.text.normalize('NFC'))).toEqual(['13,4 triệu', 'gấp đôi', 'Năm'])
  for (const numeral of numerals) expect(text.startsWith(numeral.text, numeral.start)).toBe(true)
})
