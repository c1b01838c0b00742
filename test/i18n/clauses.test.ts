import { expect, test } from 'vitest'
import { clausesOf } from '../../src/i18n/clauses.ts'

test.each([
  ['Hệ thống thì nhiều, con số thì ít', ['Hệ thống thì nhiều,', 'con số thì ít']],
  ['Chính phủ điện tử: mỗi con số một địa chỉ', ['Chính phủ điện tử:', 'mỗi con số một địa chỉ']],
  ['Tăng 4,5% mỗi năm', ['Tăng 4,5% mỗi năm']],
  ['', ['']]
])('%j breaks between its clauses, composed or decomposed', (headline, clauses) => {
  expect(clausesOf(headline)).toEqual(clauses)
  expect(clausesOf(headline.normalize('NFD')).map((clause) => clause.normalize('NFC'))).toEqual(clauses)
})

test('a headline with a clause too long for a line stays in one piece', () => {
  const headline = 'Hơn nửa số điều kiện kinh doanh đã bị cắt, nhưng mới một phần tư số thủ tục'
  expect(clausesOf(headline)).toEqual([headline])
  expect(clausesOf(headline.normalize('NFD'))).toHaveLength(1)
})
