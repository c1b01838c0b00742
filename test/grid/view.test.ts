import { describe, expect, test } from 'vitest'
import { changeColumn, layoutOf, placeColumn, shownOf, stepColumn } from '../../src/grid/columns.ts'
import { readBound } from '../../src/grid/read-bound.ts'
import { barOf, boxHeight, follow, lastPlace, reveal, rowHeight } from '../../src/grid/scroll.ts'
import { assignLines } from '../../src/grid/slots.ts'
import { blockBetween, isIn, toMarkdown, toTsv } from '../../src/grid/selection.ts'
import { blockRows, WindowCache } from '../../src/grid/window-cache.ts'
import { writeWhole } from '../../src/grid/write-whole.ts'
import { isNumericType } from '../../src/table/sql-type.ts'

test('rows that come into view are drawn in the lines of those that went; those that stay keep theirs', () => {
  const rows = (from: number, count = 20) => Array.from({ length: count }, (_, i) => from + i)
  const first = assignLines([], rows(0))
  const next = assignLines(first, rows(7))
  for (const { row, line } of next.filter(({ row }) => row < 20)) {
    expect(line).toBe(first.find((slot) => slot.row === row)?.line)
  }
  expect(next.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(rows(7))
  expect(next.map(({ line }) => line)).toEqual(first.map(({ line }) => line))
  expect(new Set(next.map(({ line }) => line))).toEqual(new Set(first.map(({ line }) => line)))
  expect(new Set(assignLines(next, [...rows(9_999_000), 12]).map(({ line }) => line)).size).toBe(21)
  expect(assignLines(next, rows(7, 3))).toEqual(next.filter(({ row }) => row < 10))
})

describe('scrolling ten million rows', () => {
  const extent = { rows: 10_000_000, height: 480 }
  const bar = boxHeight(extent) - extent.height

  test('the box stays below what browsers lay out, and the bar’s ends are the first and the last row', () => {
    expect(boxHeight(extent)).toBeLessThan(10_000_000)
    expect(follow(0, 0, bar, extent)).toBe(10_000_000 * rowHeight - 480)
    expect(follow(lastPlace(extent), bar, 0, extent)).toBe(0)
    expect(barOf(lastPlace(extent), extent)).toBe(bar)
  })

  test('a turn of the wheel moves the rows by its own way, a drag of the bar by its share', () => {
    expect(follow(100_000, 5000, 5120, extent)).toBe(100_120)
    expect(follow(100_000, 5000, bar / 2, extent)).toBeCloseTo(lastPlace(extent) / 2)
  })

  test('a wheel that turned far between two frames moves the rows by its own way too', () => {
    expect(follow(9e7, 3e6, 3e6 + 900, extent)).not.toBe(9e7 + 900)
    expect(follow(9e7, 3e6, 3e6 + 900, extent, true)).toBe(9e7 + 900)
  })

  test('the wheel stops at both ends', () => {
    expect(follow(50, 50, 0, extent)).toBe(0)
    expect(follow(lastPlace(extent) - 10, bar - 100, bar, extent)).toBe(lastPlace(extent))
  })

  test('near both ends the bar leaves the wheel as far to go as the rows have', () => {
    for (const place of [0, 70, 5000, 900_000]) {
      expect(barOf(place, extent)).toBe(place)
      expect(barOf(lastPlace(extent) - place, extent)).toBe(bar - place)
    }
  })

  test.each([0, 70, 999_999, 1_000_001, 1.6e8, 319_000_000])('the bar of place %d leads back to it', (place) => {
    expect(follow(place === 0 ? 9e7 : 0, barOf(place, extent) + 9000, barOf(place, extent), extent)).toBeCloseTo(
      place,
      3
    )
  })

  test('a short result scrolls as the browser does', () => {
    const short = { rows: 100, height: 480 }
    expect(boxHeight(short)).toBe(100 * rowHeight)
    expect(follow(0, 0, 777, short)).toBe(777)
    expect(lastPlace({ rows: 3, height: 480 })).toBe(0)
  })

  test('a row is brought into view by the shortest way', () => {
    expect(reveal(0, 900, extent)).toBe(0)
    expect(reveal(30, 900, extent)).toBe(900)
    expect(reveal(9_999_999, 0, extent)).toBe(lastPlace(extent))
  })
})

describe('the window cache', () => {
  test('holds no more than its limit, however far is scrolled', () => {
    const cache = new WindowCache<number>(30)
    for (let block = 0; block < 100_000; block++) cache.keep(block, block)
    expect(cache.size).toBe(30)
    expect(cache.maybe(0)).toBeUndefined()
    expect(cache.maybe(99_999 * blockRows + 7)).toBe(99_999)
  })

  test('names the windows that are missing', () => {
    const cache = new WindowCache<string>()
    cache.keep(1, 'x')
    expect(cache.missing(50, 250)).toEqual([0, 2])
    expect(cache.missing(0, -1)).toEqual([])
  })
})

describe('columns', () => {
  const table = {
    rowCount: 1,
    columns: ['iso3', 'name_vi', 'n', 'name_en'].map((name) => ({ name, type: 'VARCHAR', values: ['x'] }))
  }
  const layout = layoutOf(table, 'vi', () => 'x')
  const names = (columns: typeof layout) => shownOf(columns).map(({ base }) => base)

  test('a pair in two languages is one column, the other stands in', () => {
    expect(names(layout)).toEqual(['iso3', 'name', 'n'])
    expect(layout[1]).toMatchObject({ name: 'name_vi', other: 'name_en' })
    expect(layoutOf(table, 'en', () => 'x').find(({ base }) => base === 'name')?.name).toBe('name_en')
  })

  test('are hidden, pinned to the left, and moved', () => {
    expect(names(changeColumn(layout, 'iso3', { hidden: true }))).toEqual(['name', 'n'])
    expect(names(changeColumn(layout, 'n', { pinned: true }))).toEqual(['n', 'iso3', 'name'])
    expect(names(stepColumn(layout, 'iso3', 1))).toEqual(['name', 'iso3', 'n'])
    expect(names(stepColumn(layout, 'iso3', -1))).toEqual(['iso3', 'name', 'n'])
    expect(names(placeColumn(layout, 'n', 'iso3'))).toEqual(['n', 'iso3', 'name'])
    expect(names(stepColumn(changeColumn(layout, 'iso3', { hidden: true }), 'n', -1))).toEqual(['n', 'name'])
  })
})

describe('a block of cells', () => {
  const copied = {
    names: ['tên', 'giá trị'],
    types: ['VARCHAR', 'DOUBLE'],
    rows: [
      ['Thủ tục\t"một" cửa', 1234.5],
      [null, 2]
    ]
  }

  test('reaches from one cell to another, whichever way it was drawn', () => {
    const block = blockBetween({ row: 5, column: 0 }, { row: 2, column: 3 })
    expect(block).toEqual({ top: 2, bottom: 5, left: 0, right: 3 })
    expect(isIn(block, { row: 3, column: 3 })).toBe(true)
    expect(isIn(block, { row: 6, column: 3 })).toBe(false)
  })

  test('is copied as lines and tabs, one cell as its bare value', () => {
    expect(toTsv(copied)).toBe('tên\tgiá trị\n"Thủ tục\t""một"" cửa"\t1234.5\n\t2')
    expect(toTsv({ names: ['a'], types: ['VARCHAR'], rows: [['Đà\tNẵng']] })).toBe('Đà\tNẵng')
  })

  test('is copied as a Markdown table', () => {
    const rows = [['a|b\nc', 1]]
    expect(toMarkdown({ ...copied, rows }, isNumericType)).toBe('| tên | giá trị |\n| --- | --: |\n| a\\|b c | 1 |')
  })
})

test.each([
  ['vi', 'DOUBLE', '1.234,5', 1234.5],
  ['vi', 'DOUBLE', '1234,5', 1234.5],
  ['en', 'DOUBLE', '1,234.5', 1234.5],
  ['vi', 'DOUBLE', '-0,5', -0.5],
  ['vi', 'DOUBLE', '−3', -3],
  ['vi', 'DOUBLE', '0.5', 0.5],
  ['en', 'HUGEINT', '12345678901234567890', 12345678901234567890n],
  ['vi', 'BIGINT', 'ba', undefined],
  ['vi', 'BIGINT', '', null],
  ['vi', 'DATE', '2021-02-25', new Date('2021-02-25')],
  ['vi', 'TIMESTAMP', '2021-02-25 13:45', new Date('2021-02-25T13:45:00Z')],
  ['vi', 'DATE', 'hôm qua', undefined]
] as const)('in %s a bound of type %s typed as “%s” is %s', (lang, type, text, value) => {
  expect(readBound(lang, type, text)).toEqual(value)
})

test('a value made of others is written out whole, bytes as a dump', () => {
  expect(writeWhole('vi', { tên: 'Huế', mã: [46, null] })).toBe('tên: Huế\nmã:\n  1: 46\n  2: NULL')
  expect(writeWhole('vi', Uint8Array.from([0x41, 0, 255]))).toMatch(/^000000 {2}41 00 ff +A··$/)
})
