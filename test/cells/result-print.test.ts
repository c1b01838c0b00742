import { describe, expect, test } from 'vitest'
import { comparePrint, printResult } from '../../src/cells/result-print.ts'
import type { Table, Value } from '../../src/table/table.ts'

const table = (columns: Readonly<Record<string, readonly Value[]>>): { table: Table; rowCount: number } => {
  const listed = Object.entries(columns).map(([name, values]) => ({ name, type: 'VARCHAR', values }))
  const rowCount = listed[0]?.values.length ?? 0
  return { table: { columns: listed, rowCount }, rowCount }
}

describe('the print of a result', () => {
  test('is the same for the same result, and says so', () => {
    const result = table({ nước: ['Việt Nam', 'Đà Nẵng'], hạng: [6, 7n] })
    expect(printResult(result)).toBe(printResult(table({ nước: ['Việt Nam', 'Đà Nẵng'], hạng: [6, 7n] })))
    expect(comparePrint(printResult(result), result)).toEqual({ same: true })
  })

  test('names the columns whose values are others, be it by an accent or by their order', () => {
    const then = printResult(table({ nước: ['Việt Nam', 'Lào'], hạng: [6, 7] }))
    expect(comparePrint(then, table({ nước: ['Viêt Nam', 'Lào'], hạng: [6, 7] }))).toEqual({
      same: false,
      columns: false,
      values: [{ name: 'nước' }]
    })
    expect(comparePrint(then, table({ nước: ['Lào', 'Việt Nam'], hạng: [6, 7] }))).toMatchObject({
      values: [{ name: 'nước' }]
    })
  })

  test('says what the values of a single row were and are', () => {
    const then = printResult(table({ hạng: [86], khi: [new Date(0)], lớn: [2n ** 70n] }))
    expect(comparePrint(then, table({ hạng: [71], khi: [new Date(0)], lớn: [2n ** 70n] }))).toEqual({
      same: false,
      columns: false,
      values: [{ name: 'hạng', then: '86', now: '71' }]
    })
  })

  test('says when rows are more or fewer, or columns are others', () => {
    const then = printResult(table({ a: [1, 2, 3] }))
    expect(comparePrint(then, table({ a: [1, 2] }))).toMatchObject({ rows: { then: 3, now: 2 } })
    expect(comparePrint(then, table({ a: [1, 2, 3], b: [1, 2, 3] }))).toMatchObject({ columns: true, values: [] })
  })

  test('grows with the columns alone: a long result takes no more room than a short one', () => {
    const long = table({ a: Array.from({ length: 5000 }, (_, i) => i) })
    expect(printResult(long).length).toBeLessThan(16)
    expect(comparePrint(printResult(long), { ...long, rowCount: 5001 })).toMatchObject({ same: false })
  })

  test.each(['', 'x', '5', ':::', '1:zz:{"a":1}', '1:0000:[', '9e9:0000:'])('is read or passed over: %j', (print) => {
    const found = comparePrint(print, table({ a: [1] }))
    expect(found === undefined || !found.same).toBe(true)
  })
})
