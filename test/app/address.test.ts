import { expect, test } from 'vitest'
import { readAddress, withInputs } from '../../src/app/address.ts'

test('a figure whose source is to be open is named with its column, in any script', () => {
  expect(readAddress(new URL('https://a.example/n/x/?figure=h%E1%BA%A1ng.vi%E1%BB%87t_nam'))).toEqual({
    values: {},
    figure: 'hạng.việt_nam'
  })
})

test('what inputs were given stands in the address and is read back', () => {
  const given = {
    edition: 2020,
    nước: ['VNM', 'a,b'],
    khoảng: [2003, 2024],
    tên: 'Đà Nẵng & Huế',
    bật: true,
    trống: []
  }
  const url = withInputs(new URL('https://a.example/n/x/?lang=en&p.edition=2018&p.nước=LAO'), given)
  expect(readAddress(url)).toEqual({
    lang: 'en',
    values: {
      edition: '2020',
      nước: ['VNM', 'a,b'],
      khoảng: ['2003', '2024'],
      tên: 'Đà Nẵng & Huế',
      bật: 'true',
      trống: ''
    }
  })
})
