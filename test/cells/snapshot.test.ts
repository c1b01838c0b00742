import { expect, test } from 'vitest'
import type { Output } from '../../src/cells/output.ts'
import { fromSnapshot, toSnapshot } from '../../src/cells/snapshot.ts'

const outputs: readonly Output[] = [
  {
    type: 'result',
    rowCount: 2,
    sql: 'select 1',
    highlight: { column: 'iso3', value: 'VNM' },
    columns: [{ column: 'a', title: { vi: 'Hạng', en: 'Place' }, of: 'b' }],
    table: {
      rowCount: 2,
      columns: [
        { name: 'a', type: 'HUGEINT', values: [12345678901234567890n, null] },
        { name: 'ngày', type: 'DATE', values: [new Date(Date.UTC(2021, 1, 25)), null] }
      ]
    }
  },
  {
    type: 'value',
    value: 2020,
    options: [2024, 2022n, 'Đắk Lắk', null],
    refused: { key: 'x', params: { value: '1' } }
  },
  { type: 'prose', values: { 'vn.place': { value: 6n, row: { place: 6n, day: new Date(0), $: 'x' } } } }
]

test.each(outputs)('an output of type $type is read back as it was', (output) => {
  expect(fromSnapshot(toSnapshot(output))).toEqual(output)
})

test('other text is refused', () => {
  expect(() => fromSnapshot('{"type":"script"}')).toThrow('unknown output')
})
