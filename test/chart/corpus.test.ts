import { afterAll, describe, expect, it } from 'vitest'
import { drawnTable } from '../../src/chart/drawn-table.ts'
import { summariseChart } from '../../src/chart/summary.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Table } from '../../src/table/table.ts'
import { makeEngineWithDataset } from '../support/run-cell.ts'
import { corpus } from './corpus.ts'
import { specOf } from './drawing.ts'

const engine = await makeEngineWithDataset()
afterAll(() => engine.close())
const { signal } = new AbortController()

/** Every value of every row, rows in an order of their own. */
const valuesOf = (table: Table) =>
  toRows(table)
    .map((row) => JSON.stringify(row))
    .toSorted()

it('is of at least sixty charts', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(60)
})

describe('the summary and the data of', () => {
  it.each(corpus)('$title say what the engine says', async ({ sql, body, rows, told }) => {
    await engine.define('t', sql, {}, signal)
    const table = await engine.query('select * from t', {}, signal)
    const spec = specOf(body)
    const data = drawnTable(spec, table)
    const names = data.columns.map(({ name }) => name)
    const drawn = await engine.query(rows.replace('count(*)', names.join(', ')), {}, signal)
    expect(data.rowCount).toBeGreaterThan(0)
    expect(valuesOf(data)).toEqual(valuesOf(drawn))
    const shown = new Set(
      spec.marks
        .flatMap(({ channels }) => Object.values(channels))
        .flatMap((it) => (it.kind === 'column' ? it.name : []))
    )
    expect(names).toEqual(expect.arrayContaining([...shown]))
    const summary = summariseChart(spec, table, { lang: 'en' })
    const texts = (await engine.query(told, {}, signal)).columns[0]?.values ?? []
    for (const text of texts) expect(summary).toContain(text)
  })
})
