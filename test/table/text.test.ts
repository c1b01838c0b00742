import { expect, test } from 'vitest'
import { toRows } from '../../src/table/rows.ts'
import { fromJson, toJson } from '../../src/table/snapshot.ts'
import { isIntegerType, isNestedType, isNumericType, isTemporalType, isTextType } from '../../src/table/sql-type.ts'
import type { Column, Table, Value } from '../../src/table/table.ts'

const table = (...columns: [name: string, type: string, values: Value[]][]): Table => ({
  rowCount: columns[0]?.[2].length ?? 0,
  columns: columns.map(([name, type, values]): Column => ({ name, type, values }))
})

test('a snapshot reads back without loss', () => {
  const values: Value[] = [
    null,
    true,
    1.5,
    NaN,
    -Infinity,
    -0,
    2n ** 70n,
    '',
    'Đ đ ư ơ · 1.234,5',
    'tiếng'.normalize('NFD'),
    new Date(Date.UTC(2021, 1, 25)),
    Uint8Array.of(0, 255),
    [1, [new Date(0)], null],
    { a: 1n, $: 'x', b: { c: NaN } },
    { $: { $: 'n', v: 'text' } },
    Object.fromEntries([['__proto__', 'own']])
  ]
  const original = table(['cột', 'VARCHAR', values], ['cột', 'INTEGER', values.map((_, i) => i)])
  const copy = fromJson(toJson(original))
  expect(copy).toEqual(original)
  expect(Object.is(copy.columns[0]?.values[5], -0)).toBe(true)
})

test('a snapshot does not repeat what repeats', () => {
  const original = table(['năm', 'INTEGER', new Array<Value>(1000).fill(2020)])
  expect(toJson(original).length).toBeLessThan(100)
  expect(fromJson(toJson(original))).toEqual(original)
})

test.each(['{"rows":1,"columns":[["a","INTEGER",[]]]}', '{"rows":1,"columns":[["a","INTEGER",[{"$":"?"}]]]}', '{'])(
  'a broken snapshot is refused: %s',
  (text) => expect(() => fromJson(text)).toThrow()
)

test('rows are records; of a repeated name the last column wins', () => {
  expect(toRows(table(['a', 'INTEGER', [1]], ['b', 'INTEGER', [2]], ['a', 'INTEGER', [3]]))).toEqual([{ a: 3, b: 2 }])
})

test.each([
  ['INTEGER', true, true, false, false, false],
  ['UBIGINT', true, true, false, false, false],
  ['DECIMAL(38,0)', true, true, false, false, false],
  ['DECIMAL(3,2)', false, true, false, false, false],
  ['DOUBLE', false, true, false, false, false],
  ['DOUBLE[]', false, false, false, false, true],
  ['DECIMAL(3,2)[]', false, false, false, false, true],
  ['DATE', false, false, true, false, false],
  ['TIMESTAMP WITH TIME ZONE', false, false, true, false, false],
  ['DATE[]', false, false, false, false, true],
  ['TIME', false, false, false, false, false],
  ['VARCHAR', false, false, false, true, false],
  ["ENUM('a]', 'b')", false, false, false, true, false],
  ["ENUM('a')[]", false, false, false, false, true],
  ['STRUCT(a INTEGER)', false, false, false, false, true]
])('%s: integer %s, numeric %s, temporal %s, text %s, nested %s', (type, ...kinds) => {
  expect([isIntegerType, isNumericType, isTemporalType, isTextType, isNestedType].map((is) => is(type))).toEqual(kinds)
})
