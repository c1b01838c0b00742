import { afterAll, describe, expect, it } from 'vitest'
import { chartKind } from '../../../src/cells/chart/kind.ts'
import { toRows } from '../../../src/table/rows.ts'
import { makeEngineWithDataset, runCell } from '../../support/run-cell.ts'

const engine = await makeEngineWithDataset()
afterAll(() => engine.close())
const { signal } = new AbortController()

const rowsOf = async (body: string) => toRows((await runCell(chartKind, body, engine)).table)
const ask = async (sql: string) => toRows(await engine.query(sql, {}, signal))

describe('the steps of a chart', () => {
  it('bin a number into its middle, a bound counting upwards, whatever binary fractions say', async () => {
    await engine.define('tenths', 'select unnest([0.05, 0.1, 0.3, 0.35, 0.7])::double as v', {}, signal)
    const body = 'data: tenths\ntransform:\n  - bin: { column: v, step: 0.1 }\nmarks:\n  - dot: { x: v, y: v }'
    expect((await rowsOf(body)).map(({ v }) => v)).toEqual([0.05, 0.15, 0.35, 0.35, 0.75])
  })

  it('group states by region in both languages, unrated states left out', async () => {
    await engine.define('r', 'select * from egdi join countries using (iso3) where edition = 2003', {}, signal)
    const body = `data: r
transform:
  - group: { by: region, states: count, egdi: mean egdi }
marks:
  - bar: { x: egdi, y: region }`
    const own = await ask(
      'select region, count(*) as states, avg(egdi) as egdi from r where rated group by region order by region'
    )
    expect(await rowsOf(body)).toEqual(own)
    expect(own.length).toBeGreaterThan(3)
  })

  it('take shares, ranks, running means, totals and differences', async () => {
    await engine.define('a', "select * from egdi where rated and iso3 in ('VNM', 'THA', 'SGP')", {}, signal)
    const body = (step: string) => `data: a\ntransform:\n  - ${step}\nmarks:\n  - dot: { x: edition, y: out }`
    const of = async (step: string) =>
      (await rowsOf(body(step))).map(({ iso3, edition, out }) => [String(iso3) + String(edition), out]).sort()
    const check = async (step: string, expression: string) => {
      const own = (await ask(`select iso3 || edition as k, ${expression} as v from a`)).map(({ k, v }) => [k, v]).sort()
      expect(await of(step)).toEqual(own)
    }
    await check('normalise: { column: egdi, by: edition, as: out }', 'egdi / sum(egdi) over (partition by edition)')
    await check(
      'rank: { column: rank, by: [edition], better: lower, as: out }',
      'rank() over (partition by edition order by rank)'
    )
    await check(
      'window: { column: egdi, order: edition, by: iso3, rows: 2, as: out }',
      'avg(egdi) over (partition by iso3 order by edition rows 1 preceding)'
    )
    await check(
      'window: { column: egdi, kind: difference, order: edition, by: iso3, as: out }',
      'egdi - lag(egdi) over (partition by iso3 order by edition)'
    )
  })

  it('follow each other, names with quotes and accents in them', async () => {
    await engine.define('q', `select 'x' as "tên ""nước""", unnest([1, 2, 3]) as "giá trị"`, {}, signal)
    const body = `data: q
transform:
  - window: { column: giá trị, kind: sum, order: giá trị, as: cộng }
  - group: { by: 'tên "nước"', cộng: max cộng }
marks:
  - bar: { x: cộng, y: 'tên "nước"' }`
    expect(await rowsOf(body)).toEqual([{ 'tên "nước"': 'x', cộng: 6 }])
  })

  it('name the column that is not there', async () => {
    const body = 'data: egdi\ntransform:\n  - bin: { column: egid, step: 1 }\nmarks:\n  - dot: { x: egdi, y: osi }'
    await expect(runCell(chartKind, body, engine)).rejects.toMatchObject({
      problem: { key: 'chart_unknown_column', params: { name: 'egid' }, line: 3 }
    })
  })
})

describe('a million dots', () => {
  it('are counted in a net that loses none, with a sentence', async () => {
    await engine.define('crowd', 'select (i % 1009)::double as a, sqrt(i) as b from range(1000000) r(i)', {}, signal)
    const output = await runCell(chartKind, 'data: crowd\nmarks:\n  - dot: { x: a, y: b }', engine)
    expect(output.warnings?.[0]).toEqual({ key: 'cells_chart_counted', params: { rows: 1_000_000 } })
    expect(output.rowCount).toBeLessThanOrEqual(96 * 64)
    expect(output.chart?.marks[0]?.channels.size).toEqual({ kind: 'column', name: 'count' })
    const a = toRows(output.table).map((row) => Number(row['a']))
    expect(Math.min(...a)).toBeGreaterThan(0)
    expect(Math.max(...a)).toBeLessThan(1008)
  })

  it('as bars are refused with a sentence', async () => {
    const output = await runCell(chartKind, 'data: crowd\nmarks:\n  - bar: { x: a, y: b }', engine)
    expect(output.warnings?.[0]?.key).toBe('chart_too_many_rows')
  })
})
