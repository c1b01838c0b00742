import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Arrangement } from '../../src/engine/engine.ts'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { layoutOf } from '../../src/grid/columns.ts'
import { Rows } from '../../src/grid/rows.ts'
import { summarise } from '../../src/grid/summary.ts'
import { toSql } from '../../src/grid/to-sql.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Value } from '../../src/table/table.ts'

let engine: BootableEngine
beforeAll(async () => {
  engine = createNodeEngine()
  await engine.define('số', "select range as n, 'dòng ' || range as tên from range(50000)", {}, signal())
  await engine.define(
    'lạ "tên"',
    `select * from (values ('Thủ tục', 1.5, date '2021-02-25', true, [1]), ('${'thủ tục'.normalize('NFD')}', -2, null, false, []),
      ('', 10, date '2024-02-29', null, null), (null, null, null, true, [2]), ('Đất''đai', 3, date '2020-01-01', true, [3]))
      v("order", số, ngày, đúng, "danh sách")`,
    {},
    signal()
  )
})
afterAll(() => engine.close())
const signal = () => new AbortController().signal

describe('rows pulled in windows', () => {
  const asked: number[] = []
  const spy = () => ({
    relation: 'số',
    engine: {
      ...engine,
      page: (...[relation, window, stop]: Parameters<BootableEngine['page']>) => {
        asked.push(window.offset)
        return engine.page(relation, window, stop)
      }
    }
  })
  const settled = async (rows: Rows, row: number) => {
    for (let i = 0; i < 500 && rows.maybe(row, 'n') === undefined; i++)
      await new Promise((next) => setTimeout(next, 10))
    return rows.maybe(row, 'n')
  }

  test('come for what is in view alone', async () => {
    asked.length = 0
    const rows = new Rows(spy(), {}, () => undefined)
    rows.want(30_010, 30_030, 49_999)
    expect(await settled(rows, 30_010)).toBe(30_010)
    expect(rows.maybe(0, 'n')).toBeUndefined()
    expect(rows.maybeRow(30_020)).toEqual({ n: 30_020, tên: 'dòng 30020' })
    rows.close()
    expect(asked.every((offset) => offset >= 29_900 && offset <= 30_100)).toBe(true)
  })

  test('without a source are the first ones alone, to the last of them', async () => {
    const values = Array.from({ length: 230 }, (_, i) => i)
    const first = { rowCount: 230, columns: [{ name: 'năm', type: 'INTEGER', values }] }
    const rows = new Rows(undefined, {}, () => undefined, first)
    rows.want(0, 400, 229)
    expect(rows.maybe(229, 'năm')).toBe(229)
    expect(rows.maybe(230, 'năm')).toBeUndefined()
    expect((await rows.read(228, 9, signal())).columns[0]?.values).toEqual([228, 229])
  })

  test('that are out of view by then are stopped, and the last wanted ones come', async () => {
    asked.length = 0
    const arrived: unknown[] = []
    const rows = new Rows(spy(), {}, (problem) => arrived.push(problem))
    for (let row = 0; row < 40_000; row += 1000) rows.want(row, row + 20, 49_999)
    expect(await settled(rows, 39_000)).toBe(39_000)
    rows.close()
    expect(asked.length).toBeLessThan(8)
    expect(arrived.filter(Boolean)).toEqual([])
  })

  test('at the end stop at the last row', async () => {
    const rows = new Rows(spy(), {}, () => undefined)
    rows.want(49_990, 50_010, 49_999)
    expect(await settled(rows, 49_999)).toBe(49_999)
    expect(rows.maybe(50_000, 'n')).toBeUndefined()
    rows.close()
  })
})

describe('what a grid shows as SQL', () => {
  const both = async (columns: readonly string[] | undefined, arrangement: Arrangement) => {
    const sql = toSql('"lạ ""tên"""', columns, arrangement)
    const rows = toRows(await engine.query(sql, {}, signal()))
    const page = toRows(await engine.page('lạ "tên"', { offset: 0, limit: 99, ...arrangement }, signal()))
    return { sql, rows, page }
  }

  test.each<[Arrangement]>([
    [{}],
    [{ order: [{ column: 'số', descending: true }, { column: 'order' }] }],
    [{ filter: [{ column: 'order', contains: 'thu tuc' }], order: [{ column: 'số' }] }],
    [{ filter: [{ column: 'order', among: ["Đất'đai", '', null] }] }],
    [{ filter: [{ column: 'số', min: -2, max: 3 }] }],
    [{ filter: [{ column: 'ngày', min: new Date('2021-01-01') }] }],
    [{ filter: [{ column: 'ngày', equals: null }] }],
    [
      {
        filter: [
          { column: 'đúng', equals: true },
          { columns: ['order', 'số', 'danh sách'], contains: 'dat' }
        ]
      }
    ]
  ])('%j gives the rows that the grid shows', async (arrangement) => {
    const { rows, page } = await both(undefined, arrangement)
    expect(rows).toEqual(page)
    expect(rows.length).toBeGreaterThan(0)
  })

  test('reads as a person would write it', async () => {
    const { sql, rows } = await both(['order', 'số'], {
      order: [{ column: 'số', descending: true }],
      filter: [{ column: 'số', min: 2 }]
    })
    expect(sql).toBe('select "order", "số"\nfrom "lạ ""tên"""\nwhere "số" >= 2\norder by "số" DESC NULLS LAST')
    expect(rows).toEqual([
      { order: '', số: 10 },
      { order: "Đất'đai", số: 3 }
    ])
  })
})

describe('the summary of a column', () => {
  const of = async (relation: string, name: string, rowCount: number) => {
    const table = await engine.page(relation, { offset: 0, limit: 5 }, signal())
    const column = layoutOf(table, 'vi', () => '').find((column) => column.name === name)
    if (!column) throw new Error('no column ' + name)
    return summarise(engine, relation, column, rowCount, signal())
  }
  const sum = (values: readonly number[] = []) => values.reduce((a, b) => a + b, 0)

  test('of numbers has ends, nulls and a histogram of all values', async () => {
    const summary = await of('lạ "tên"', 'số', 5)
    expect(summary).toMatchObject({ rows: 5, nulls: 1, sampled: false, least: -2, most: 10 })
    expect(sum(summary.bins)).toBe(4)
    expect(summary.bins?.[0]).toBe(1)
    expect(summary.bins?.at(-1)).toBe(1)
  })

  test('of dates has a histogram too', async () => {
    expect(sum((await of('lạ "tên"', 'ngày', 5)).bins)).toBe(3)
  })

  test('of texts has the most frequent values, empty text among them, null apart', async () => {
    const { top, nulls } = await of('lạ "tên"', 'order', 5)
    expect(nulls).toBe(1)
    expect(new Set(top?.map(({ value }) => value))).toEqual(
      new Set<Value>(['', 'Thủ tục', 'thủ tục'.normalize('NFD'), "Đất'đai"])
    )
  })

  test('of lists counts nulls alone', async () => {
    expect(await of('lạ "tên"', 'danh sách', 5)).toEqual({ rows: 5, nulls: 1, sampled: false })
  })

  test('of a long result is of a sample', async () => {
    await engine.define('dài', 'select range % 10 as n from range(3000000)', {}, signal())
    const summary = await of('dài', 'n', 3_000_000)
    expect(summary.sampled).toBe(true)
    expect(summary.rows).toBeLessThan(1_500_000)
    expect(summary.rows).toBeGreaterThan(100_000)
    await engine.drop('dài')
  })
})
