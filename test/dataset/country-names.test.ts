import countries from 'i18n-iso-countries'
import vietnamese from 'i18n-iso-countries/langs/vi.json' with { type: 'json' }
import { expect, test } from 'vitest'
import { maybeCountryName } from '../../src/dataset/country-names.ts'
import csv from '../../data/countries.csv?raw'

countries.registerLocale(vietnamese)
const codes = csv
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.slice(0, 3))

/** States that the press names otherwise than the library does, with the name that we use. */
const ours: Readonly<Record<string, string>> = {
  ARE: 'Các Tiểu vương quốc Ả Rập Thống nhất',
  AUT: 'Áo',
  BRN: 'Brunei',
  CIV: 'Bờ Biển Ngà',
  COD: 'Cộng hòa Dân chủ Congo',
  COG: 'Congo',
  CPV: 'Cabo Verde',
  DOM: 'Cộng hòa Dominicana',
  FSM: 'Micronesia',
  IRN: 'Iran',
  KWT: 'Kuwait',
  LAO: 'Lào',
  MAR: 'Maroc',
  MDA: 'Moldova',
  MYS: 'Malaysia',
  ROU: 'Romania',
  RUS: 'Nga',
  SAU: 'Ả Rập Xê Út',
  STP: 'São Tomé và Príncipe',
  SYR: 'Syria',
  TZA: 'Tanzania',
  USA: 'Hoa Kỳ'
}

test('a state’s Vietnamese name is the library’s, or the press’s where that differs', () => {
  expect(codes).toHaveLength(193)
  for (const iso3 of codes) {
    expect([iso3, maybeCountryName(iso3, 'vi')]).toEqual([iso3, ours[iso3] ?? countries.getName(iso3, 'vi')])
  }
})

test.each([
  ['SGP', 'Singapore'],
  ['MYS', 'Malaysia'],
  ['THA', 'Thái Lan'],
  ['BRN', 'Brunei'],
  ['PHL', 'Philippines'],
  ['VNM', 'Việt Nam'],
  ['IDN', 'Indonesia'],
  ['KHM', 'Campuchia'],
  ['MMR', 'Myanmar'],
  ['LAO', 'Lào'],
  ['TLS', 'Timor-Leste']
])('%s is %s in Vietnamese', (iso3, name) => {
  expect(maybeCountryName(iso3, 'vi')).toBe(name)
})

test('a code that is no state’s has no name', () => {
  for (const code of ['XXX', 'constructor', '', 'vnm']) expect(maybeCountryName(code, 'vi')).toBeUndefined()
})
