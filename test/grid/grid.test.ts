import { describe, expect, test } from 'vitest'
import { formatCell } from '../../src/grid/format-cell.ts'
import { localise } from '../../src/grid/localise.ts'
import { move } from '../../src/grid/move.ts'
import type { Table, Value } from '../../src/table/table.ts'

const table = (columns: Record<string, readonly Value[]>): Table => ({
  rowCount: Object.values(columns)[0]?.length ?? 0,
  columns: Object.entries(columns).map(([name, values]) => ({ name, type: 'VARCHAR', values }))
})
const shape = (table: Table) => Object.fromEntries(table.columns.map(({ name, values }) => [name, values]))

describe('localise', () => {
  test('a pair of columns in two languages becomes one, where the first of them stands', () => {
    const given = table({ iso3: ['VNM'], name_vi: ['Việt Nam'], n: [1], name_en: ['Viet Nam'] })
    expect(Object.entries(shape(localise(given, 'vi')))).toEqual([
      ['iso3', ['VNM']],
      ['name', ['Việt Nam']],
      ['n', [1]]
    ])
    expect(shape(localise(given, 'en'))['name']).toEqual(['Viet Nam'])
  })

  test('a value missing in one language is taken from the other', () => {
    expect(shape(localise(table({ a_vi: [null, 'có'], a_en: ['yes', 'yes'] }), 'vi'))).toEqual({ a: ['yes', 'có'] })
  })

  test('a column without its pair, or whose name is taken, stays', () => {
    expect(Object.keys(shape(localise(table({ a_vi: ['x'], b: [1] }), 'en')))).toEqual(['a_vi', 'b'])
    expect(Object.keys(shape(localise(table({ a: [0], a_vi: ['x'], a_en: ['y'] }), 'en')))).toEqual([
      'a',
      'a_vi',
      'a_en'
    ])
  })
})

test.each([
  [1234.5, 'DOUBLE', 'x', {}, '1.234,5', '1,234.5'],
  [2020, 'INTEGER', 'edition', {}, '2020', '2020'],
  [2020, 'INTEGER', 'count', {}, '2.020', '2,020'],
  [0.6667, 'DOUBLE', 'egdi', { decimals: 4 }, '0,6667', '0.6667'],
  [6.3e12, 'DOUBLE', 'value', { unit: 'đồng' }, '6.300 tỉ đồng', '6.3 trillion đồng'],
  [18e6, 'DOUBLE', 'value', { unit: 'ngày công' }, '18 triệu ngày công', '18 million ngày công'],
  [new Date(Date.UTC(2021, 1, 25)), 'DATE', 'd', {}, '25/02/2021', '25 February 2021'],
  [12345678901234567890n, 'HUGEINT', 'n', {}, '12.345.678.901.234.567.890', '12,345,678,901,234,567,890'],
  [true, 'BOOLEAN', 'b', {}, 'true', 'true'],
  [['a', 2n, null, 1.5], 'VARCHAR[]', 'l', {}, '[a; 2; NULL; 1,5]', '[a, 2, NULL, 1.5]'],
  [new Uint8Array([1, 255]), 'BLOB', 'b', {}, '01 ff', '01 ff'],
  ['1234567.8910', 'DECIMAL(18,4)', 'n', {}, '1.234.567,8910', '1,234,567.8910'],
  [
    '12345678901234567890123456.25',
    'DECIMAL(38,2)',
    'n',
    {},
    '12.345.678.901.234.567.890.123.456,25',
    '12,345,678,901,234,567,890,123,456.25'
  ],
  [0.0000001234, 'DOUBLE', 'x', {}, '1,234E-7', '1.234E-7'],
  ['1 year 2 days 00:00:03', 'INTERVAL', 'i', {}, '1 năm 2 ngày 00:00:03', '1 year 2 days 00:00:03'],
  [{ tên: 'Huế', n: 1.5 }, 'STRUCT(tên VARCHAR, n DOUBLE)', 's', {}, '{tên: Huế; n: 1,5}', '{tên: Huế, n: 1.5}'],
  [
    new Uint8Array(100),
    'BLOB',
    'b',
    {},
    '00 00 00 00 00 00 00 00 00 00 00 00 … (100 B)',
    '00 00 00 00 00 00 00 00 00 00 00 00 … (100 B)'
  ],
  [null, 'INTEGER', 'n', {}, '', '']
] as const)('%s of type %s in column %s with %j is written as people read it', (value, type, name, style, vi, en) => {
  expect(formatCell('vi', value as Value, { name, type }, style)).toBe(vi)
  expect(formatCell('en', value as Value, { name, type }, style)).toBe(en)
})

test.each([
  ['ArrowDown', false, [2, 1]],
  ['ArrowUp', false, [0, 1]],
  ['ArrowRight', false, [1, 2]],
  ['ArrowLeft', false, [1, 0]],
  ['Home', false, [1, 0]],
  ['End', true, [4, 2]],
  ['PageDown', false, [4, 1]],
  ['x', false, undefined]
] as const)('the key %s (ctrl %s) leads to %j', (key, ctrlKey, to) => {
  const next = move({ row: 1, column: 1 }, { key, ctrlKey }, { rows: 5, columns: 3 })
  expect(next && [next.row, next.column]).toEqual(to)
})

test('no key leads out of the grid', () => {
  const size = { rows: 2, columns: 2 }
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']) {
    for (const row of [0, 1]) {
      for (const column of [0, 1]) {
        const next = move({ row, column }, { key, ctrlKey: true }, size)
        expect(next && next.row >= 0 && next.row < 2 && next.column >= 0 && next.column < 2, key).toBe(true)
      }
    }
  }
})
