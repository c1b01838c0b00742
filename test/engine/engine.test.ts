import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { EngineError } from '../../src/engine/engine-error.ts'
import type { Params } from '../../src/engine/engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { isMessageKey, sayProblem } from '../../src/i18n/say.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Value } from '../../src/table/table.ts'
import { makeDatabase } from '../support/engine-database.ts'

let engine: BootableEngine
beforeAll(async () => void (engine = createNodeEngine({ database: await makeDatabase() })))
afterAll(() => engine.close())

const signal = () => new AbortController().signal
const rows = async (sql: string, params: Params = {}) => toRows(await engine.query(sql, params, signal()))
const one = async (sql: string, params: Params = {}) => Object.values((await rows(sql, params))[0] ?? {})[0]
const define = (name: string, sql: string, params: Params = {}) => engine.define(name, sql, params, signal())
const textColumn = (name: string, i: number, [strict, lenient] = [`c${i}`, `c${i}`]) => ({
  ...{ name, strict, lenient, raw: `c${i}` },
  misfit: `(c${i} IS NOT NULL AND ${lenient} IS NULL)`
})
/** Takes in a text of two columns parted by semicolons, as text unless told. */
const addText = (
  name: string,
  text: string,
  read = (raw: string, _: number): [string, string] => [raw, raw],
  names = ['mã', 'tên']
) => {
  const columns = names.map((column, i) => textColumn(column, i, read(`c${i}`, i)))
  return engine.addFile(name, new Blob([text]), { format: 'csv', delimiter: ';', skip: 1, width: 2, columns }, signal())
}
async function failure(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown
  )
  if (!(error instanceof EngineError)) throw new Error('no engine error: ' + String(error))
  return error
}

describe('parameters', () => {
  const kinds: [Value, string][] = [
    [2020, 'INTEGER'],
    [-2147483648, 'BIGINT'],
    [9007199254740991, 'BIGINT'],
    [0.1, 'DOUBLE'],
    [1e300, 'DOUBLE'],
    [NaN, 'DOUBLE'],
    [-Infinity, 'DOUBLE'],
    [2n ** 62n, 'BIGINT'],
    [2n ** 100n, 'HUGEINT'],
    [true, 'BOOLEAN'],
    ["Đắk Lắk'; drop table egdi; --", 'VARCHAR'],
    ['tiếng'.normalize('NFD') + '\u0000\n"\\$x', 'VARCHAR'],
    ['', 'VARCHAR'],
    [new Date('2021-02-25'), 'DATE'],
    [new Date('2021-02-25T01:02:03.456Z'), 'TIMESTAMP'],
    [['VNM', "Xin'ga"], 'VARCHAR[]'],
    [[1, 2.5, null], 'DOUBLE[]'],
    [Uint8Array.of(0, 255), 'BLOB'],
    [{ a: 1, "tên'": ['x'] }, `STRUCT(a INTEGER, "tên'" VARCHAR[])`],
    [null, '"NULL"']
  ]
  test.each(kinds)('%s is bound as a %s and comes back as it was', async (value, type) => {
    const [row] = await rows('select $v as v, typeof($v) as t', { v: value })
    expect(row?.['v']).toEqual(value)
    if (value !== null) expect(row?.['t']).toBe(type)
  })

  test('an empty list matches nothing, of whatever type', async () => {
    expect(await one("select 'a' in $l or 'a' in ($l)", { l: [] })).toBe(false)
    expect(await one('select count(*) from egdi where edition in ($l)', { l: [] })).toBe(0)
  })

  test('a list can be written with and without brackets', async () => {
    const params = { l: ['VNM', 'SGP'] }
    expect(await one('select count(*) from countries where iso3 in ($l)', params)).toBe(2)
    expect(await one('select count(*) from countries where iso3 not in ( $l )', params)).toBe(1)
    expect(await one('select count(*) from countries where iso3 in $l', params)).toBe(2)
  })

  test('they work in LIMIT, table functions and PIVOT, and not in strings, comments or names', async () => {
    expect(await rows('from range($n) limit $m', { n: 5, m: 1 })).toEqual([{ range: 0 }])
    expect(
      await rows('pivot (from egdi where edition = $e) on iso3 using max(rank) group by edition', { e: 2020 })
    ).toEqual([{ edition: 2020, ERI: null, SGP: 11, VNM: 86 }])
    expect(
      await rows(`select '$x' as a, $$ $x $$ as b, $q$ $x $q$ as c, 1 as "$x" -- $x\n /* $x /* $x */ $x */`)
    ).toEqual([{ a: '$x', b: ' $x ', c: ' $x ', $x: 1 }])
  })

  test('a column that is only a parameter has its name', async () => {
    expect(await rows('select $năm, 1', { năm: 2020 })).toEqual([{ $năm: 2020, 1: 1 }])
    const columns = [{ name: '$năm', type: 'INTEGER' }]
    expect(await define('p', 'select $năm', { năm: 2020 })).toMatchObject({ columns, head: { columns } })
    const hạng = 'hạng'.normalize('NFD')
    const { head } = await define('p', `select $năm, 'tốt'::ENUM('xấu', 'tốt') as ${hạng}`, { năm: 2020 })
    expect(toRows(head)).toEqual([{ $năm: 2020, hạng: 'tốt' }])
    expect(await rows('select "$năm", hạng from p')).toEqual([{ $năm: 2020, hạng: 'tốt' }])
  })

  test.each([
    ['select $năm + 1 as x', 2021],
    [`select $${'năm'.normalize('NFD')} + 1 as x`, 2021],
    ['select $"năm" + $NăM as x', 4040]
  ])('%s finds its value, however its name is typed', async (sql, value) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(await one(sql, { ['năm'.normalize(form)]: 2020 })).toBe(value)
    }
  })

  test('a missing one is named with its place, others may be too many', async () => {
    const { problem } = await failure(rows('select 1;\nselect $a, $b', { a: 1, c: 2 }))
    expect(problem).toEqual({ key: 'engine_missing_parameter', params: { name: '$b' }, line: 2, column: 12 })
  })

  test('queries at once do not see each other\u2019s', async () => {
    const sums = await Promise.all(
      Array.from({ length: 20 }, (_, i) => one('select $i + count(*) from range(50000)', { i }))
    )
    expect(sums).toEqual(Array.from({ length: 20 }, (_, i) => 50000 + i))
  })
})

describe('relations', () => {
  test('a cell is found by its name until it is dropped', async () => {
    expect(await define('của_tôi', "select 'mine' as iso3; -- chú thích")).toEqual({
      name: 'của_tôi',
      origin: 'cell',
      columns: [{ name: 'iso3', type: 'VARCHAR' }],
      rowCount: 1,
      head: { columns: [{ name: 'iso3', type: 'VARCHAR', values: ['mine'] }], rowCount: 1 }
    })
    expect(await one('select iso3 from của_tôi')).toBe('mine')
    await engine.drop('của_tôi')
    await engine.drop('never there')
    expect((await failure(one('select iso3 from của_tôi'))).problem.key).toBe('engine_no_table')
    expect(await one('select count(*) from egdi')).toBe(4)
  })

  test('after a restart they are there again, whatever order they were redefined in, and files with them', async () => {
    await addText('Tỉnh thành', 'mã;tên\n66;Đắk Lắk\n46;Thừa Thiên Huế\n')
    await define('base', 'select 1 as x')
    await define('suy_ra', 'select x + $by as y from base', { by: 1 })
    await define('later', 'select 10 as x')
    await define('base', 'from later')
    await define('suy_ra', 'select x + $by as y from base', { by: 2 })
    await engine.restart()
    expect(await one('select y from suy_ra')).toBe(12)
    expect(await rows('select tên from "Tỉnh thành" order by mã')).toEqual([
      { tên: 'Thừa Thiên Huế' },
      { tên: 'Đắk Lắk' }
    ])
    const catalog = await engine.catalog()
    expect(catalog.find((relation) => relation.name === 'Tỉnh thành')?.origin).toBe('file')
    expect(catalog.find((relation) => relation.name === 'suy_ra')?.origin).toBe('cell')
    expect(catalog.find((relation) => relation.name === 'egdi')).toMatchObject({
      origin: 'dataset',
      rowCount: 4,
      columns: [
        { name: 'edition', type: 'INTEGER' },
        { name: 'iso3' },
        { name: 'rank' },
        { name: 'egdi', type: 'DOUBLE' }
      ]
    })
  })

  test('names with composed and decomposed accents are one name, in statements, relations and files', async () => {
    const [composed, decomposed] = [(text: string) => text.normalize('NFC'), (text: string) => text.normalize('NFD')]
    await define(decomposed('số_liệu'), decomposed('select 1 as "tỉnh thành", \'ữ\' as chữ'))
    expect(await rows(composed('select "tỉnh thành", chữ from số_liệu'))).toEqual([
      { [composed('tỉnh thành')]: 1, [composed('chữ')]: decomposed('ữ') }
    ])
    expect(await one(decomposed('select s."tỉnh thành" from số_liệu as s'))).toBe(1)
    await addText('f', decomposed('tên;mã\nHuế;46\n'), undefined, ['tên', 'mã'].map(decomposed))
    const page = await engine.page('f', { offset: 0, limit: 1, order: [{ column: composed('tên') }] }, signal())
    expect(page.columns[0]?.name).toBe(composed('tên'))
    expect(await one(decomposed('select tên from f'))).toBe(decomposed('Huế'))
  })

  test('a database file brings its tables, and dropping them lets go of it', async () => {
    const bytes = new Blob([Uint8Array.from(await makeDatabase())])
    expect(await engine.peek(bytes, signal())).toMatchObject([
      { schema: 'main', table: 'countries', rowCount: 3 },
      { schema: 'main', table: 'egdi', columns: [{ name: 'edition', type: 'INTEGER' }, {}, {}, {}] }
    ])
    const tables = ['countries', 'egdi'].map((table) => ({ schema: 'main', table, name: 'của tôi ' + table }))
    const relations = await engine.addFile('của tôi', bytes, { format: 'duckdb', tables }, signal())
    expect(relations.map((relation) => relation.name)).toEqual(['của tôi countries', 'của tôi egdi'])
    expect(await one('select count(*) from "của tôi egdi"')).toBe(4)
    for (const { name } of relations) await engine.drop(name)
    expect(await rows("select 1 from duckdb_databases() where database_name = 'file_của tôi'")).toEqual([])
  })

  test('what does not fit its type becomes nothing and is counted; rows that are too long are counted too', async () => {
    const [relation] = await addText('số', 'mã;tên\n66;a\nsáu;b\n7;c;d;e\n', (raw, i) =>
      i === 0 ? [`CAST(${raw} AS INTEGER)`, `TRY_CAST(${raw} AS INTEGER)`] : [raw, raw]
    )
    expect(relation).toMatchObject({
      rowCount: 3,
      columns: [{ type: 'INTEGER' }, { type: 'VARCHAR' }],
      losses: { misfits: [{ column: 'mã', count: 1, example: 'sáu' }], overlong: 1 }
    })
    expect(await rows('from số')).toEqual([
      { mã: 66, tên: 'a' },
      { mã: null, tên: 'b' },
      { mã: 7, tên: 'c' }
    ])
  })

  test('broken files are refused in a sentence', async () => {
    const broken = new Blob(['not one'])
    const attach = engine.addFile('a', broken, { format: 'duckdb', tables: [] }, signal())
    expect((await failure(attach)).problem.key).toBe('engine_file_unreadable')
    const latin = new Blob([Uint8Array.of(0x61, 0x0a, 0x62, 0x0a, 0xc3, 0x28, 0x0a)])
    const form = { format: 'csv', delimiter: ',', skip: 1, width: 1, columns: [textColumn('a', 0)] } as const
    const problem = (await failure(engine.addFile('b', latin, form, signal()))).problem
    expect(problem).toMatchObject({ key: 'engine_file_encoding', params: { line: '3' } })
    expect(await one('select 1')).toBe(1)
  })

  test('a page sorts, filters without accents, and cuts', async () => {
    await define(
      't',
      `select * from (values ('Đắk Lắk', 1), ('Hà Nội', 2), ('đăk nông', NULL), ($nfd, 3)) v("tên ""gọi""", n)`,
      {
        nfd: 'Đăk Song'.normalize('NFD')
      }
    )
    const page = await engine.page(
      't',
      {
        offset: 1,
        limit: 2,
        order: [{ column: 'n', descending: true }],
        filter: [{ column: 'tên "gọi"', contains: 'DAK' }]
      },
      signal()
    )
    expect(page.columns[1]?.values).toEqual([1, null])
    const between = await engine.page('t', { offset: 0, limit: 9, filter: [{ column: 'n', min: 2, max: 3 }] }, signal())
    expect(between.rowCount).toBe(2)
    const none = await engine.page('t', { offset: 0, limit: 9, filter: [{ column: 'n', equals: null }] }, signal())
    expect(none.columns[0]?.values).toEqual(['đăk nông'])
  })
})

describe('errors', () => {
  const wrong: [sql: string, key: string, line: number | undefined, column: number | undefined][] = [
    ["select 'Việt Nam 🇻🇳', nope from egdi", 'engine_no_column', 1, 25],
    ['-- tiếng Việt\nselect iso3,\n  rnk from egdi', 'engine_no_column_suggest', 3, 3],
    ["select 'Đ' = $p, nope from egdi", 'engine_no_column', 1, 18],
    ['from egd', 'engine_no_table_suggest', 1, 6],
    ['select 1; from không_có', 'engine_no_table', 1, 16],
    ['select summ(1)', 'engine_no_function_suggest', 1, 8],
    ['selec 1', 'engine_syntax_suggest', 1, 1],
    ['select * form egdi', 'engine_syntax_suggest', 1, 10],
    ["select 'Đắk Lắk' as tỉnh from egdi\n  wher rank < 2", 'engine_syntax_suggest', 2, 3],
    ['select egdi,, iso3 from egdi', 'engine_syntax', 1, 13],
    ["select 'ữ', e.egid from egdi e join countries c using (iso3)", 'engine_no_column_in_suggest', 1, 15],
    ['select c.zzz from countries c', 'engine_no_column_in', 1, 10],
    ['select x.egdi from egdi e', 'engine_no_alias_suggest', 1, 8],
    ['select x.egdi from egdi abc, countries bcd', 'engine_no_alias', 1, 8],
    ['select e.rank, iso3 from egdi e join countries c on e.iso3 = c.iso3', 'engine_ambiguous', 1, 16],
    ["select 'Đ', iso3, max(rank) from egdi", 'engine_not_grouped', 1, 13],
    ['select iso3', 'engine_no_from', 1, 8],
    ['select iso3 + 1 from egdi', 'engine_no_overload', 1, 13],
    ['select sum(iso3) from egdi', 'engine_no_overload', 1, 8],
    ['select now() + 1', 'engine_needs_icu', 1, 14],
    ['select 1 from egdi where max(rank) > 1', 'engine_aggregate_in_where', 1, 26],
    ['select 1 from egdi where row_number() over () > 1', 'engine_window_in_where', 1, 26],
    ['select 1 union select 1, 2', 'engine_set_columns', undefined, undefined],
    ['select (select 1, 2)', 'engine_subquery_columns', 1, 8],
    ['create temp table mẩu (x int, y int); insert into mẩu values (1)', 'engine_insert_count', undefined, undefined],
    [`select 1 as "${'năm'.normalize('NFD')}", nope from egdi`, 'engine_no_column', 1, 21],
    ['select (', 'engine_syntax_end', 1, 9],
    ["select 'a'::integer", 'engine_not_convertible', 1, 11],
    ["select 'a'::uuid", 'engine_conversion', 1, 11],
    ['select iso3::int from egdi', 'engine_not_convertible_in', 1, 12],
    ["select '1.234,5'::double", 'engine_vietnamese_number', 1, 17],
    ['select 300::tinyint', 'engine_out_of_range', 1, 11],
    ['select 100::decimal(3, 2)', 'engine_out_of_range', 1, 11],
    ["select '31/12/2020'::date", 'engine_bad_date', 1, 20],
    ["select '2020-13-01 10:00'::timestamp", 'engine_bad_date', 1, 26],
    ["select strptime('năm', '%Y')", 'engine_not_in_format', undefined, undefined],
    ["select strptime('2020', '%Q')", 'engine_bad_format', 1, 17],
    ["select 'Đ' ~ '('", 'engine_pattern_bracket', undefined, undefined],
    ["select regexp_replace('Đ', '*', '')", 'engine_pattern', undefined, undefined],
    ["select 'a' + 1", 'engine_no_overload', 1, 12],
    ['select max(max(rank)) from egdi', 'engine_nested_aggregate', 1, 12],
    ['select max(rank() over ()) from egdi', 'engine_nested_window', 1, 12],
    ['select 1 from egdi group by max(rank)', 'engine_aggregate_in_group', 1, 29],
    ['select (select x from range(2) t(x))', 'engine_subquery_rows', undefined, undefined],
    ['select 1 order by 2', 'engine_order_term', 1, 19],
    ['select 1 from egdi join (select 1 as năm) using (năm)', 'engine_using_column', 1, 50],
    ['select 2147483647 + 1::int', 'engine_overflow', undefined, undefined],
    ["select {'tên': 1}.năm", 'engine_no_key', undefined, undefined],
    ["select {'điểm': 1}.diem", 'engine_no_key_suggest', undefined, undefined],
    ['select rank() from egdi', 'engine_needs_over', 1, 8],
    ['select sqrt(-1)', 'engine_root_negative', undefined, undefined],
    ['select ln(0)', 'engine_log_not_positive', undefined, undefined],
    ['create temp table có (x int not null); insert into có values (null)', 'engine_not_null', undefined, undefined],
    [
      'create temp table k (x int primary key); insert into k values (1), (1)',
      'engine_duplicate_key',
      undefined,
      undefined
    ],
    ['create temp table w (x int); create temp table w (x int)', 'engine_exists', undefined, undefined],
    ["from read_parquet('a.parquet')", 'engine_needs_parquet', undefined, undefined],
    ["from 'số liệu.parquet'", 'engine_needs_parquet', 1, 6],
    ["from read_json('a.json')", 'engine_needs_json_file', undefined, undefined],
    ["from 'a.ndjson'", 'engine_needs_json_file', 1, 6],
    ["select '{}'::json", 'engine_needs_json', undefined, undefined],
    ["from read_xlsx('a.xlsx')", 'engine_needs_excel', undefined, undefined],
    ["select now() at time zone 'Asia/Ho_Chi_Minh'", 'engine_needs_icu', undefined, undefined],
    ['select now()::date', 'engine_needs_icu', 1, 13],
    ["select 'a' < 'b' collate vi", 'engine_needs_icu', undefined, undefined],
    ["select match_bm25(1, 'a')", 'engine_needs_fts', 1, 8],
    ['select st_point(1, 2)', 'engine_needs_extension', undefined, undefined],
    ["from read_csv('https://example.com/a.csv')", 'engine_no_network', 1, 6],
    ["from read_csv('/etc/passwd')", 'engine_no_file', 1, 6],
    ["from read_csv('data/a.csv')", 'engine_no_file', 1, 6],
    ['delete from egdi', 'engine_read_only', undefined, undefined],
    ['pragma threads=4', 'engine_locked', undefined, undefined],
    ["select 'x'::variant", 'engine_unsupported_type', undefined, undefined],
    ['install json', 'engine_no_extensions', 1, 1],
    ['use sotay', 'engine_not_here', 1, 1],
    ["set search_path = 'x'", 'engine_not_here', 1, 1],
    ["select 1;\n attach 'a.duckdb'", 'engine_not_here', 2, 2],
    ['create view v as select $p', 'engine_parameter_in_view', 1, 25],
    ["select repeat('x', 1500000000)", 'engine_out_of_memory', undefined, undefined]
  ]
  test.each(wrong)('%s → %s', async (sql, key, line, column) => {
    const { problem } = await failure(rows(sql, { p: 'x' }))
    expect([problem.key, problem.line, problem.column]).toEqual([key, line, column])
    expect(isMessageKey(problem.key)).toBe(true)
    expect(sayProblem('vi', problem)).not.toMatch(/undefined|\{/)
    // What is said of an error that a person can mend is in their language alone.
    if (key !== 'engine_conversion')
      expect(sayProblem('vi', problem)).not.toContain(String(problem.params?.['message']))
  })

  test.each([
    ["try_cast('abc' as integer)", null],
    ["try_strptime('năm 2020', ['%d/%m/%Y', 'năm %Y'])::date", new Date('2020-01-01')],
    ["strptime('31/12/2020', '%d/%m/%Y')::date", new Date('2020-12-31')],
    ["replace(replace('1.234,5', '.', ''), ',', '.')::double", 1234.5],
    ["regexp_matches('(a)', '\\(')", true],
    ['2147483647::hugeint + 1::int', 2147483648]
  ])('what is advised works: %s', async (sql, value) => {
    expect(await one(`select ${sql}`)).toEqual(value)
  })

  test('an error in a definition has its place in the cell\u2019s own text', async () => {
    const { problem } = await failure(define('x', '\n  select nope\n  from egdi'))
    expect([problem.line, problem.column]).toEqual([2, 10])
  })

  test('dates of today work without ICU', async () => {
    const today = new Date(new Date().toISOString().slice(0, 10))
    expect(await rows('select today() as a, current_date as b')).toEqual([{ a: today, b: today }])
  })

  test('a trap ends in a sentence, and the next query finds the relations', async () => {
    await define('kept', 'select 7 as x')
    const trap = failure(rows("select repeat('x', 4000000000)"))
    expect((await trap).problem.key).toBe('engine_replaced')
    expect(await one('select x from kept')).toBe(7)
  })
})

describe('stopping', () => {
  test.each([
    'select count(*) from range(10000000000)',
    'create table big as select range * 2 from range(10000000000)',
    'from range(10000000000)'
  ])('%s stops soon, and the next query works', async (sql) => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    const started = performance.now()
    await expect(engine.query(sql, {}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' })
    expect(performance.now() - started).toBeLessThan(600)
    expect(await one('select 1')).toBe(1)
  })

  test('a signal that has already aborted starts nothing, and its own reason comes back', async () => {
    const reason = new Error('superseded')
    await expect(engine.query('select 1', {}, AbortSignal.abort(reason))).rejects.toBe(reason)
  })

  test('a stopped definition leaves the old relation', async () => {
    await define('old', 'select 1 as x')
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 100)
    const work = engine.define('old', 'select range as x from range(10000000000)', {}, controller.signal)
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(await rows('from old')).toEqual([{ x: 1 }])
  })

  test.each([0, 5, 40])('a definition that overtakes one of its name after %i ms stands', async (wait) => {
    const overtaken = new AbortController()
    const sql = 'select sum(range) as x from range(3000000) group by range % 7'
    const work = engine.define('overtaken', sql, {}, overtaken.signal).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, wait))
    overtaken.abort()
    await engine.define('overtaken', 'select 2 as x', {}, signal())
    await work
    expect(await rows('from overtaken')).toEqual([{ x: 2 }])
  })
})

test('several statements run in order and the last one answers; none is an empty table', async () => {
  expect(await one("create table s (x varchar); insert into s values ('a;b'); select x || ';' from s")).toBe('a;b;')
  expect(await engine.query(' -- nothing ; at all', {}, signal())).toEqual({ columns: [], rowCount: 0 })
})
