import { afterAll, describe, expect, it } from 'vitest'
import { drawnTable } from '../../src/chart/drawn-table.ts'
import { summariseChart } from '../../src/chart/summary.ts'
import { toRows } from '../../src/table/rows.ts'
import { makeEngineWithDataset } from '../support/run-cell.ts'
import { corpus } from './corpus.ts'
import { specOf } from './drawing.ts'

const engine = await makeEngineWithDataset()
afterAll(() => engine.close())
const { signal } = new AbortController()

it('is of at least sixty charts', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60)
})

describe('the summary and the data of', () => {
  it.each(corpus)('$title say what the engine says', async ({ sql, body, rows, told }) => {
    await engine.define('t', sql, {}, signal)
    const table = await engine.query('select * from t', {}, signal)
    const spec = specOf(body)
    const data = drawnTable(spec, table)
    const count = await engine.query(rows, {}, signal)
    expect(data.rowCount).toBe(Number(count.columns[0]?.values[0]))
    const [measure] = spec.marks.flatMap(({ channels }) =>
      Object.values(channels).flatMap((channel) => (channel.kind === 'column' ? [channel.name] : []))
    )
    const drawn = new Set(toRows(data).map((row) => JSON.stringify(row[measure ?? ''] ?? null)))
    const own = new Set(toRows(table).map((row) => JSON.stringify(row[measure ?? ''] ?? null)))
    expect([...drawn].filter((value) => !own.has(value))).toEqual([])
    const summary = summariseChart(spec, table, { lang: 'en' })
    const texts = (await engine.query(told, {}, signal)).columns[0]?.values ?? []
    for (const text of texts) expect(summary).toContain(text)
  })
})
