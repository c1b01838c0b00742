import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNodeEngine } from '../../src/engine/node.ts'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import type { Value } from '../../src/table/table.ts'

let engine: BootableEngine
beforeAll(() => void (engine = createNodeEngine()))
afterAll(() => engine.close())

async function column(sql: string) {
  const { columns } = await engine.query(`select ${sql} as v`, {}, new AbortController().signal)
  return columns[0]
}

const day = (text: string) => new Date(text + 'Z')

const cases: [sql: string, type: string, value: Value][] = [
  ['1::TINYINT', 'TINYINT', 1],
  ['1::UTINYINT', 'UTINYINT', 1],
  ['-2::SMALLINT', 'SMALLINT', -2],
  ['1::USMALLINT', 'USMALLINT', 1],
  ['2020', 'INTEGER', 2020],
  ['1::UINTEGER', 'UINTEGER', 1],
  ['9007199254740991', 'BIGINT', 9007199254740991],
  ['9007199254740993', 'BIGINT', 9007199254740993n],
  ['18446744073709551615::UBIGINT', 'UBIGINT', 18446744073709551615n],
  ['(-5)::HUGEINT', 'HUGEINT', -5],
  ['170141183460469231731687303715884105727', 'HUGEINT', 170141183460469231731687303715884105727n],
  ['(-170141183460469231731687303715884105727)::HUGEINT', 'HUGEINT', -170141183460469231731687303715884105727n],
  ['340282366920938463463374607431768211455::UHUGEINT', 'UHUGEINT', 340282366920938463463374607431768211455n],
  ['sum(1::INTEGER) over ()', 'HUGEINT', 1],
  ['(-123456789012345678901234567890)::BIGNUM', 'BIGNUM', '-123456789012345678901234567890'],
  ['4.55', 'DECIMAL(3,2)', 4.55],
  ['-0.05::DECIMAL(9,2)', 'DECIMAL(9,2)', -0.05],
  ['10.0::DECIMAL(18,3)', 'DECIMAL(18,3)', 10],
  ['1234567890123456.75::DECIMAL(18,2)', 'DECIMAL(18,2)', 1234567890123456.75],
  ['12345678901234567890.25::DECIMAL(38,2)', 'DECIMAL(38,2)', '12345678901234567890.25'],
  ['-12345678901234567.1::DECIMAL(38,1)', 'DECIMAL(38,1)', '-12345678901234567.1'],
  ['1.5::FLOAT', 'FLOAT', 1.5],
  ["'nan'::DOUBLE", 'DOUBLE', NaN],
  ["'-inf'::DOUBLE", 'DOUBLE', -Infinity],
  ['true', 'BOOLEAN', true],
  ['false', 'BOOLEAN', false],
  ['[false, true, NULL, false]', 'BOOLEAN[]', [false, true, null, false]],
  ["[{'a': false}, {'a': true}]", 'STRUCT(a BOOLEAN)[]', [{ a: false }, { a: true }]],
  ['[false, true]::BOOLEAN[2]', 'BOOLEAN[2]', [false, true]],
  ["MAP {'k': false}", 'MAP(VARCHAR, BOOLEAN)', { k: 'false' }],
  ["MAP {'k': 5::HUGEINT}", 'MAP(VARCHAR, HUGEINT)', { k: '5' }],
  ["MAP {'a'::ENUM('a'): [true, false]}", "MAP(ENUM('a'), BOOLEAN[])", { a: [true, false] }],
  ['union_value(b := false)', 'UNION(b BOOLEAN)', false],
  ["'Đắk Lắk'", 'VARCHAR', 'Đắk Lắk'],
  ["nfc_normalize('tiếng')", 'VARCHAR', 'tiếng'.normalize('NFC')],
  ["DATE '2021-02-25'", 'DATE', day('2021-02-25T00:00:00')],
  ["DATE '0044-03-15'", 'DATE', day('0044-03-15T00:00:00')],
  ["'infinity'::DATE", 'DATE', 'infinity'],
  ["DATE '290000-03-01'", 'DATE', '290000-03-01'],
  ["TIME '12:34:56.789'", 'TIME', '12:34:56.789'],
  ["TIMETZ '12:34:56+07'", 'TIME WITH TIME ZONE', '12:34:56+07'],
  ["TIMETZ '00:00:00.5-03:30'", 'TIME WITH TIME ZONE', '00:00:00.5-03:30'],
  ["TIMESTAMP '2021-02-25 01:02:03.123456'", 'TIMESTAMP', day('2021-02-25T01:02:03.123')],
  ["TIMESTAMP_S '2021-02-25 01:02:03'", 'TIMESTAMP_S', day('2021-02-25T01:02:03')],
  ["TIMESTAMP_MS '2021-02-25 01:02:03.5'", 'TIMESTAMP_MS', day('2021-02-25T01:02:03.500')],
  ["TIMESTAMP_NS '1969-12-31 23:59:59.999999999'", 'TIMESTAMP_NS', day('1969-12-31T23:59:59.999')],
  ["TIMESTAMPTZ '2021-02-25 01:02:03+00'", 'TIMESTAMP WITH TIME ZONE', day('2021-02-25T01:02:03')],
  ["'-infinity'::TIMESTAMP", 'TIMESTAMP', '-infinity'],
  ["INTERVAL '14 months 2 days -3.5 seconds'", 'INTERVAL', '1 year 2 months 2 days -00:00:03.5'],
  ["INTERVAL '0 days'", 'INTERVAL', '00:00:00'],
  ["'\\xAA\\x00b'::BLOB", 'BLOB', Uint8Array.of(0xaa, 0, 98)],
  ["UUID '123e4567-e89b-12d3-a456-426614174000'", 'UUID', '123e4567-e89b-12d3-a456-426614174000'],
  ["'thấp'::ENUM('thấp', 'cao')", "ENUM('thấp', 'cao')", 'thấp'],
  ["'010110111'::BIT", 'BIT', '010110111'],
  ['[1, 2, NULL]', 'INTEGER[]', [1, 2, null]],
  ['[9007199254740993, 1]', 'BIGINT[]', [9007199254740993n, 1]],
  ['[[1.5], [], NULL]', 'DECIMAL(2,1)[][]', [[1.5], [], null]],
  ['[true, NULL]', 'BOOLEAN[]', [true, null]],
  ["[DATE '2021-01-01']", 'DATE[]', [day('2021-01-01T00:00:00')]],
  ["['a']::ENUM('a', 'b')[]", "ENUM('a', 'b')[]", ['a']],
  ['[1, 2, 3]::INTEGER[3]', 'INTEGER[3]', [1, 2, 3]],
  ["{'tỉ lệ': 1.25, 'h': 5::HUGEINT}", 'STRUCT("tỉ lệ" DECIMAL(3,2), h HUGEINT)', { 'tỉ lệ': 1.25, h: 5 }],
  ["[{'a': [1.5]}]", 'STRUCT(a DECIMAL(2,1)[])[]', [{ a: [1.5] }]],
  ["MAP {'k': 1.5}", 'MAP(VARCHAR, DECIMAL(2,1))', { k: 1.5 }],
  ["MAP {1: 'a'}", 'MAP(INTEGER, VARCHAR)', { '1': 'a' }],
  ["{'e': 'a'::ENUM('a')}", "STRUCT(e ENUM('a'))", { e: 'a' }],
  ['union_value(num := 2)', 'UNION(num INTEGER)', 2],
  ['union_value(num := 2.5)', 'UNION(num DECIMAL(2,1))', 2.5],
  ['NULL', 'INTEGER', null],
  ['NULL::DECIMAL(9,2)', 'DECIMAL(9,2)', null]
]

test.each(cases)('%s is a %s', async (sql, type, value) => {
  expect(await column(sql)).toEqual({ name: 'v', type, values: [value] })
})

test('type names are those that DESCRIBE prints', async () => {
  for (const [sql, type] of cases) {
    const { columns } = await engine.query(`describe select ${sql} as v`, {}, new AbortController().signal)
    const printed = columns.find((c) => c.name === 'column_type')?.values[0]
    expect(String(printed).replaceAll('"', ''), sql).toBe(type.replaceAll('"', ''))
  }
})

test('columns that share a name stay apart, and no rows are no rows', async () => {
  const none = await engine.query("select 1 as x, 'a' as x where false", {}, new AbortController().signal)
  expect(none.rowCount).toBe(0)
  expect(none.columns.map(({ name, type, values }) => [name, type, values.length])).toEqual([
    ['x', 'INTEGER', 0],
    ['x', 'VARCHAR', 0]
  ])
  const two = await engine.query("select 1 as x, 'a' as x", {}, new AbortController().signal)
  expect(two.columns.map((c) => c.values[0])).toEqual([1, 'a'])
})

test('booleans are right in every row of a long result, nulls between', async () => {
  const { columns } = await engine.query(
    'select case when r % 3 <> 0 then r % 7 = 1 end as plain, [r % 5 = 1, r % 2 = 0] as nested from range(5000) t(r)',
    {},
    new AbortController().signal
  )
  const rows = Array.from({ length: 5000 }, (_, r) => r)
  expect(columns[0]?.values).toEqual(rows.map((r) => (r % 3 ? r % 7 === 1 : null)))
  expect(columns[1]?.values).toEqual(rows.map((r) => [r % 5 === 1, r % 2 === 0]))
})

test('values come in order across the batches of a long result', async () => {
  const { columns, rowCount } = await engine.query(
    'select range::INTEGER as r from range(10000)',
    {},
    new AbortController().signal
  )
  expect(rowCount).toBe(10000)
  expect(columns[0]?.values.every((value, i) => value === i)).toBe(true)
})
