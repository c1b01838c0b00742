import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tableFromIPC } from '@uwdata/flechette'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNodeEngine } from '../../src/engine/node.ts'
import { never, writtenRelation } from './written.ts'

const composed = 'Đắk Lắk: thủ tục, 1.234,5'
const decomposed = 'thủ tục ư ơ đ'.normalize('NFD')

/** Every type that a result may hold, in three rows: usual, odd, null. */
const sample = `
  select * from (values
    ('${composed}', 1::tinyint, 65535::usmallint, 4294967295::uinteger, 9007199254740993::bigint,
     18446744073709551615::ubigint, 99999999999999999999999999999999999999::hugeint, 1.5::float, 0.1::double,
     1234.5678::decimal(18,4), -12345678901234567890.1234567890::decimal(38,10), true,
     date '2021-02-25', timestamp '2021-02-25 07:08:09.123456', timestamptz '2021-02-25 07:08:09.5+00', time '07:08:09.25',
     interval '1 month 2 days', 'ab'::blob, '123e4567-e89b-12d3-a456-426614174000'::uuid, 'cao'::enum('thấp', 'cao'),
     [1, null, 3]::integer[], {'tên': 'Việt Nam', 'hạng': 86::bigint, 'ngày': date '2020-07-10'}, [{'a': 1.5::decimal(4,1)}]),
    ('${decomposed}', -128, 0, 0, -9007199254740993, 0, -99999999999999999999999999999999999999, -0.25, 1e300,
     -0.0001, 0, false,
     date '0999-01-31', timestamp '1969-12-31 23:59:59.999999', timestamptz '1900-01-01 00:00:00+00', time '23:59:59',
     interval '-3 seconds', ''::blob, '00000000-0000-0000-0000-000000000000', 'thấp',
     [], {'tên': '', 'hạng': null, 'ngày': null}, []),
    (null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
     null, null, null, null),
    ('', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false, date '1970-01-01', timestamp '1970-01-01', timestamptz '1970-01-01 00:00:00+00',
     time '00:00:00', interval '0 days', '\\xFF'::blob, '00000000-0000-0000-0000-000000000001', 'cao', [0],
     {'tên': '=1+1', 'hạng': 0, 'ngày': date '1970-01-01'}, [{'a': 0}])
  ) t("chữ", i8, u16, u32, i64, u64, huge, f32, f64, d18, d38, b, "ngày", "lúc", "lúc_utc", "giờ", "khoảng", "byte", id, "mức", "số_mảng",
      "bản_ghi", "mảng_bản_ghi")`

let engine: ReturnType<typeof createNodeEngine>
let native: DuckDBInstance
let db: DuckDBConnection
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sotay-export-'))
  engine = createNodeEngine()
  await engine.define('mẫu', sample, {}, never)
  native = await DuckDBInstance.create(':memory:')
  db = await native.connect()
  await db.run("set TimeZone = 'UTC'")
  await db.run(`create table expected as ${sample}`)
})

afterAll(() => {
  engine.close()
  db.closeSync()
  native.closeSync()
  rmSync(folder, { recursive: true })
})

function keep(name: string, bytes: Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function rows(sql: string): Promise<unknown[][]> {
  return (await db.runAndReadAll(sql)).getRowsJson() as unknown[][]
}

/** Whether a file that native DuckDB reads holds what the query gives, each column in its type or as text that casts to it. */
async function expectSame(from: string, except = ''): Promise<void> {
  const all = await rows('select column_name, column_type from (describe expected)')
  const described = all.filter(([name]) => name !== except)
  const as = described.map(([name, type]) => `"${String(name)}"::${String(type)}::varchar as "${String(name)}"`)
  const [got, expected] = [
    await rows(`select ${as.join(', ')} from ${from}`),
    await rows(`select ${as.join(', ')} from expected`)
  ]
  expect(got).toEqual(expected)
  expect(got).toHaveLength(4)
}

test('Parquet gives back every number, date, moment, list and struct in its own type', async () => {
  const path = keep('mau.parquet', (await writtenRelation('parquet', engine, 'mẫu')).bytes)
  await expectSame(`read_parquet('${path}')`)
  const types = Object.fromEntries(await rows(`select column_name, column_type from (describe from '${path}')`))
  const expected = Object.fromEntries(await rows('select column_name, column_type from (describe expected)'))
  // Parquet has no HUGEINT, TIME of its kind, INTERVAL or ENUM that a query could read as such.
  const other = { huge: 'DECIMAL(38,0)', giờ: 'VARCHAR', khoảng: 'VARCHAR', mức: 'VARCHAR' }
  expect(types).toEqual({ ...expected, ...other })
})

test('CSV and TSV give back every value and keep null from empty', async () => {
  const structure = async (name: string) => {
    const [[type] = []] = await rows(`select to_json(any_value("${name}")) from expected`)
    return `from_json("${name}", json_structure('${String(type)}')) as "${name}"`
  }
  for (const [id, separator] of [
    ['csv', ','],
    ['tsv', '\t']
  ] as const) {
    const path = keep('mau.' + id, (await writtenRelation(id, engine, 'mẫu')).bytes)
    const options = `delim = '${separator}', header = true, all_varchar = true, allow_quoted_nulls = false`
    const nested = await Promise.all(['số_mảng', 'bản_ghi', 'mảng_bản_ghi'].map(structure))
    await expectSame(`(select * replace (${nested.join(', ')}) from read_csv('${path}', ${options}))`)
  }
})

test('JSON and NDJSON give back every value, numbers with all their digits', async () => {
  for (const id of ['json', 'ndjson'] as const) {
    const { bytes, text } = await writtenRelation(id, engine, 'mẫu')
    const path = keep('mau.' + id, bytes)
    expect(text).toContain('"huge":99999999999999999999999999999999999999,')
    const described = await rows('select column_name, column_type from (describe expected)')
    const columns = described.map(
      ([name, type]) => `"${String(name)}": '${name === 'byte' ? 'VARCHAR' : String(type).replaceAll("'", "''")}'`
    )
    // DuckDB reads a DECIMAL out of JSON through a double; the file has all its digits.
    expect(text).toContain('"d38":-12345678901234567890.1234567890,')
    await expectSame(`read_json('${path}', columns = {${columns.join(', ')}})`, 'd38')
  }
})

test('the SQL makes the same table again', async () => {
  const { text } = await writtenRelation('sql', engine, 'mẫu', { name: 'bảng "lại"' })
  await db.run(text)
  await expectSame('"bảng ""lại"""')
  const type = (table: string) => rows(`select column_type from (describe ${table})`)
  expect(await type('"bảng ""lại"""')).toEqual(await type('expected'))
})

test('Arrow gives back numbers, dates, moments, lists and structs', async () => {
  const { bytes } = await writtenRelation('arrow', engine, 'mẫu')
  expect(new TextDecoder().decode(bytes.subarray(0, 6))).toBe('ARROW1')
  const table = tableFromIPC(bytes, { useBigInt: true, useDecimalInt: true })
  const at = (name: string) => Array.from(table.getChild(name) as Iterable<unknown>)
  expect(at('chữ')).toEqual([composed, decomposed, null, ''])
  expect(at('i64')).toEqual([9007199254740993n, -9007199254740993n, null, 0n])
  expect(at('u64')).toEqual([18446744073709551615n, 0n, null, 0n])
  expect(at('huge')).toEqual([10n ** 38n - 1n, 1n - 10n ** 38n, null, 0n])
  expect(at('d38')).toEqual([-123456789012345678901234567890n, 0n, null, 0n])
  expect(at('b')).toEqual([true, false, null, false])
  expect(at('ngày')).toEqual(['2021-02-25', '0999-01-31', null, '1970-01-01'].map((day) => day && Date.parse(day)))
  expect(at('mức')).toEqual(['cao', 'thấp', null, 'cao'])
  expect(at('số_mảng').map((list) => list && [...(list as Iterable<unknown>)])).toEqual([[1, null, 3], [], null, [0]])
  const [first] = at('bản_ghi') as { tên: string; hạng: bigint }[]
  expect([first?.tên, first?.hạng]).toEqual(['Việt Nam', 86n])
  const micros = tableFromIPC(bytes, { useBigInt: true }).getChild('lúc') as unknown as {
    data: { values: BigInt64Array }[]
  }
  expect(micros.data[0]?.values[0]).toBe(BigInt(Date.UTC(2021, 1, 25, 7, 8, 9)) * 1000n + 123456n)
  expect(table.schema.fields.map(({ type }) => (type as { unit?: number; timezone?: string }).timezone)).toContain(
    'UTC'
  )
})

test('an Arrow file of several batches is read whole, by its footer too', async () => {
  await engine.define('nhiều', "select range as i, 'dòng ' || range as t from range(40000)", {}, never)
  const { bytes } = await writtenRelation('arrow', engine, 'nhiều')
  const table = tableFromIPC(bytes)
  expect(table.numRows).toBe(40000)
  expect(table.getChild('t')?.at(39999)).toBe('dòng 39999')
  expect(table.getChild('i')?.data).toHaveLength(3)
})

test('a MAP is a record in JSON and a MAP again in SQL', async () => {
  await engine.define('từ_điển', "select map {'x': 1::bigint, 'y': null} as m, map {true: 2.5} as k", {}, never)
  expect((await writtenRelation('ndjson', engine, 'từ_điển')).text).toBe('{"m":{"x":1,"y":null},"k":{"true":2.5}}\n')
  await db.run((await writtenRelation('sql', engine, 'từ_điển', { name: 'm' })).text)
  expect(await rows('select m::varchar, k::varchar from m')).toEqual([['{x=1, y=NULL}', '{true=2.5}']])
})
