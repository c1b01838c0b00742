import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import type { Arrangement } from '../../src/engine/engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { firstRowsBy } from '../../src/engine/plan.ts'
import type { Table } from '../../src/table/table.ts'
import { makeDatabase } from '../support/engine-database.ts'

let engine: BootableEngine
beforeAll(async () => void (engine = createNodeEngine({ database: await makeDatabase() })))
afterAll(() => engine.close())

const signal = () => new AbortController().signal
const define = (name: string, sql: string, early?: (table: Table) => void) =>
  engine.define(name, sql, {}, signal(), early)
async function column(relation: string, window: Arrangement & { offset: number; limit: number }, at = 0) {
  return (await engine.page(relation, window, signal())).columns[at]?.values
}
const orders = async () =>
  (await engine.query("select table_name from duckdb_tables() where schema_name = 'arranged'", {}, signal())).rowCount

describe('a window', () => {
  beforeAll(async () => {
    await define('số', 'select range as n, range % 10 as m, range * 0.5 as half from range(300000)')
    await define(
      'thủ tục',
      `select * from (values ('Thủ tục hành chính', 1), ('${'Đất đai'.normalize('NFD')}', 2), ('', 3), (NULL, 4),
        ('THỦ TỤC hải quan', 5), ('dat coc', 6)) v(tên, n)`
    )
  })

  test('holds the rows from its offset on, as the statement gave them', async () => {
    expect(await column('số', { offset: 0, limit: 3 })).toEqual([0, 1, 2])
    expect(await column('số', { offset: 299_998, limit: 5 })).toEqual([299_998, 299_999])
    expect(await column('số', { offset: 300_000, limit: 5 })).toEqual([])
  })

  test('of a sorted relation is the same before and after the sort is worked out, ties in the relation’s order', async () => {
    const order = [{ column: 'm', descending: true }]
    const first = await column('số', { offset: 0, limit: 4, order })
    expect(first).toEqual([9, 19, 29, 39])
    expect(await engine.count('số', { order }, signal())).toBe(300_000)
    expect(await column('số', { offset: 0, limit: 4, order })).toEqual(first)
    expect(await column('số', { offset: 29_999, limit: 3, order })).toEqual([299_999, 8, 18])
    expect(await column('số', { offset: 299_999, limit: 3, order })).toEqual([299_990])
  })

  test('of several keys sorts by each in turn, nulls last', async () => {
    const order = [{ column: 'm' }, { column: 'n', descending: true }]
    expect(await column('số', { offset: 1, limit: 2, order })).toEqual([299_980, 299_970])
    const nulls = await column('thủ tục', { offset: 0, limit: 9, order: [{ column: 'tên', descending: true }] })
    expect(nulls?.at(-1)).toBe(null)
  })

  test.each([
    [{ column: 'tên', contains: 'thu tuc' }, [1, 5]],
    [{ column: 'tên', contains: 'THỦ TỤC'.normalize('NFD') }, [1, 5]],
    [{ column: 'tên', contains: 'dat' }, [2, 6]],
    [{ column: 'tên', contains: 'Đất' }, [2, 6]],
    [{ column: 'tên', equals: '' }, [3]],
    [{ column: 'tên', equals: null }, [4]],
    [{ column: 'n', among: [2, 4, null] }, [2, 4]],
    [{ column: 'tên', among: ['dat coc', null] }, [4, 6]],
    [{ column: 'n', among: [] }, []],
    [{ column: 'n', min: 5 }, [5, 6]],
    [{ column: 'n', min: 2, max: 3 }, [2, 3]],
    [{ columns: ['tên', 'n'], contains: '5' }, [5]],
    [{ columns: ['tên', 'n'], contains: 'hanh chinh' }, [1]]
  ])('filtered by %j holds rows %j', async (filter, expected) => {
    const arrangement = { filter: [filter] }
    expect(await column('thủ tục', { offset: 0, limit: 9, ...arrangement }, 1)).toEqual(expected)
    expect(await engine.count('thủ tục', arrangement, signal())).toBe(expected.length)
    expect(await column('thủ tục', { offset: 0, limit: 9, ...arrangement }, 1)).toEqual(expected)
  })

  test('filters and sorts at once, after a restart too', async () => {
    const arrangement = { filter: [{ column: 'm', equals: 3 }], order: [{ column: 'n', descending: true }] }
    expect(await engine.count('số', arrangement, signal())).toBe(30_000)
    expect(await column('số', { offset: 29_999, limit: 2, ...arrangement })).toEqual([3])
    await engine.restart()
    expect(await column('số', { offset: 29_998, limit: 2, ...arrangement })).toEqual([13, 3])
  })

  test('shows new rows once the relation is made anew, and one order is kept for each relation', async () => {
    const order = [{ column: 'n', descending: true }]
    await define('đổi', 'select range as n from range(5)')
    await engine.count('đổi', { order }, signal())
    await engine.count('đổi', { order: [{ column: 'n' }] }, signal())
    const kept = await orders()
    await define('đổi', 'select range as n from range(7)')
    expect(await orders()).toBe(kept - 1)
    expect(await column('đổi', { offset: 1, limit: 1, order })).toEqual([5])
    await engine.disarrange('đổi')
    expect(await orders()).toBe(kept - 1)
    await engine.drop('đổi')
  })

  test('of a file’s table and of the dataset is cut, sorted and filtered as well', async () => {
    const order = [{ column: 'iso3' }]
    expect(await column('countries', { offset: 1, limit: 1, order })).toEqual(['SGP'])
    const filter = [{ column: 'name_vi', contains: 'viet' }]
    expect(await column('countries', { offset: 0, limit: 9, filter })).toEqual(['VNM'])
  })

  test('whose sort is stopped leaves the rows in their own order', async () => {
    const controller = new AbortController()
    const work = engine.count('số', { order: [{ column: 'half' }, { column: 'm' }] }, controller.signal)
    controller.abort()
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(await column('số', { offset: 5, limit: 1 })).toEqual([5])
  })
})

describe('first rows', () => {
  const early = async (sql: string) => {
    const tables: Table[] = []
    const relation = await define('lớn', sql, (table) => tables.push(table))
    await engine.drop('lớn')
    return { tables, relation }
  }

  test('of a long statement come before it ends, and are those of its result', async () => {
    const { tables, relation } = await early("select range as n, 'dòng ' || range as tên from range(4000000)")
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rowCount).toBeGreaterThanOrEqual(20)
    expect(tables[0]?.columns.map(({ values }) => values[19])).toEqual([19, 'dòng 19'])
    expect(relation.rowCount).toBe(4_000_000)
  })

  test('of a sorted statement are the best ones', async () => {
    const { tables } = await early('select (range * 7919) % 400009 as n from range(400000) order by n')
    expect(tables.map(({ columns }) => columns[0]?.values.slice(0, 3))).toEqual([[0, 1, 2]])
  })

  test.each([
    ['what must be summed up first', 'select range % 7 as k, count(*) as n from range(3000000) group by k'],
    ['what differs from run to run', 'select random() as x from range(3000000)']
  ])('of %s wait for the result', async (_, sql) => {
    expect((await early(sql)).tables).toEqual([])
  })

  test('of a large table come by a plain SELECT', async () => {
    await define('kho', 'select range as n from range(300000)')
    expect((await early('from kho')).tables.map(({ columns }) => columns[0]?.values[1])).toEqual([1])
    await engine.drop('kho')
  })

  test('come of a statement that was over in a moment before, and with this value is not', async () => {
    const given: number[] = []
    const make = (n: number) =>
      engine.define('kéo', 'select i, $n as n from range($n) r(i)', { n }, signal(), ({ rowCount }) =>
        given.push(rowCount)
      )
    for (const n of [3, 4]) expect((await make(n)).head.columns.map(({ values }) => values[2])).toEqual([2, n])
    expect(given).toEqual([])
    expect((await make(6_000_000)).rowCount).toBe(6_000_000)
    expect(given).toHaveLength(1)
    expect((await make(5)).head.rowCount).toBe(5)
    await engine.drop('kéo')
  })

  test('come with the relation in its order, at most a thousand', async () => {
    const { head, rowCount } = await define('đầu', 'select range as n from range(250000) order by n desc')
    expect([rowCount, head.rowCount]).toEqual([250_000, 1000])
    expect([0, 999].map((i) => head.columns[0]?.values[i])).toEqual([249_999, 249_000])
    await engine.drop('đầu')
  })

  const step = (name: string, rows: number | undefined, ...children: unknown[]) => ({
    name: name + ' ',
    children,
    extra_info: rows === undefined ? {} : { 'Estimated Cardinality': String(rows) }
  })
  const scan = step('SEQ_SCAN', 1_000_000)
  test.each([
    ['stream', step('PROJECTION', 0, scan)],
    ['stream', step('STREAMING_LIMIT', undefined, step('STREAMING_WINDOW', undefined, scan))],
    ['stream', step('UNNEST', undefined, step('SEQ_SCAN', 3))],
    ['stream', step('CROSS_PRODUCT', undefined, step('SEQ_SCAN', 3000), step('SEQ_SCAN', 3000))],
    ['top', step('ORDER_BY', undefined, step('PROJECTION', 0, scan))],
    ['top', step('PROJECTION', 0, step('ORDER_BY', undefined, scan))],
    [undefined, step('ORDER_BY', undefined, step('HASH_GROUP_BY', 63, scan))],
    [undefined, step('TOP_N', undefined, scan)],
    [undefined, step('UNION', undefined, step('ORDER_BY', undefined, scan), scan)],
    [undefined, step('STREAMING_LIMIT', undefined, step('WINDOW', undefined, scan))],
    [undefined, step('PROJECTION', 0, step('SEQ_SCAN', 2000))],
    [undefined, step('ORDER_BY', undefined, step('HASH_JOIN', 900, step('SEQ_SCAN', 2000), step('SEQ_SCAN', 193)))]
  ])('can be had by %s, the plan being %j', (by, plan) => expect(firstRowsBy(JSON.stringify([plan]))).toBe(by))
})

describe('where memory is short', () => {
  let small: BootableEngine
  const make = (name: string, rows: number) =>
    small.define(name, `select range as n, range * 2 as đôi from range(${rows})`, {}, signal())
  const names = async () => (await small.catalog()).map(({ name }) => name)
  const first = async (relation: string) =>
    (await small.page(relation, { offset: 0, limit: 1 }, signal())).columns.map(({ values }) => values[0])
  beforeAll(() => void (small = createNodeEngine({ memoryLimit: '80MiB' })))
  afterAll(() => small.close())

  test('a relation that has no room beside its earlier self takes its place', async () => {
    await make('lớn', 2_500_000)
    const { used, limit } = await small.memory()
    expect(2 * used).toBeGreaterThan(limit)
    expect((await make('lớn', 2_600_000)).rowCount).toBe(2_600_000)
    expect(await first('lớn')).toEqual([0, 0])
  })

  test('one that has none even so says it, is gone, and what others hold stays', async () => {
    await make('nhỏ', 10)
    await expect(make('lớn', 9_000_000)).rejects.toMatchObject({ problem: { key: 'engine_out_of_memory_alone' } })
    expect(await names()).toEqual(['nhỏ'])
    expect(await first('nhỏ')).toEqual([0, 0])
    await expect(make('lớn', 9_000_000)).rejects.toMatchObject({ problem: { key: 'engine_out_of_memory' } })
    expect((await make('lớn', 5)).rowCount).toBe(5)
  })
})

test('memory in use grows with what is kept and shrinks when it is dropped', async () => {
  const before = await engine.memory()
  await define('nặng', 'select range as n, range::double as d from range(2000000)')
  const held = await engine.memory()
  expect(held.used).toBeGreaterThan(before.used + 20_000_000)
  expect(held.limit).toBeGreaterThan(1e9)
  await engine.drop('nặng')
  expect((await engine.memory()).used).toBeLessThan(held.used - 20_000_000)
})
