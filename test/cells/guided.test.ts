import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cutsKind } from '../../src/cells/cuts/kind.ts'
import type { Host } from '../../src/cells/host.ts'
import type { Output, ResultOutput } from '../../src/cells/output.ts'
import { rankingKind } from '../../src/cells/ranking/kind.ts'
import { savingsKind } from '../../src/cells/savings/kind.ts'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { nodeTransform } from '../../src/sandbox/node.ts'
import { toRows } from '../../src/table/rows.ts'

let engine: BootableEngine

beforeAll(async () => {
  engine = await createNodeEngine({ database: readFileSync('public/data/sotay.duckdb') })
})
afterAll(() => engine.close())

const host = (): Host => ({
  engine,
  transform: nodeTransform,
  signal: new AbortController().signal,
  relation: 'it',
  given: undefined,
  givenTo: () => undefined
})

/** Runs a guided cell; `values` stand for the inputs that it reads. */
async function run<Spec>(
  kind: {
    parse(body: string): { ok: boolean; value?: Spec }
    run(spec: Spec, inputs: (name: string) => Output | undefined, host: Host): Promise<Output>
  },
  body: string,
  values: Record<string, number> = {}
): Promise<ResultOutput> {
  const spec = kind.parse(body)
  if (!spec.ok) throw new Error(JSON.stringify(spec))
  const inputs = (name: string): Output | undefined =>
    values[name] === undefined ? undefined : { type: 'value', value: values[name], options: [] }
  return (await kind.run(spec.value as Spec, inputs, host())) as ResultOutput
}

describe('ranking', () => {
  const editions = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]

  test.each(editions)('the world in %i: each state has the rank that the survey published', async (edition) => {
    const { table, rowCount } = await run(rankingKind, `edition: ${edition}\ngroup: world`)
    const published = await engine.query(
      `select iso3, rank from egdi where edition = $edition and rated order by egdi desc, iso3`,
      { edition },
      new AbortController().signal
    )
    expect(rowCount).toBe(published.rowCount)
    const byState = (rows: readonly Record<string, unknown>[]) => new Map(rows.map((row) => [row['iso3'], row['rank']]))
    expect(byState(toRows(table))).toEqual(byState(toRows(published)))
  })

  test('an edition is read from an input, and ASEAN is counted as it was then', async () => {
    const members = async (edition: number) =>
      toRows((await run(rankingKind, 'edition: $edition', { edition })).table)[0]?.['members']
    expect(await members(2020)).toBe(10)
    const sea = await run(rankingKind, 'edition: 2024\ngroup: south-east-asia')
    expect(toRows(sea.table)[0]?.['members']).toBe(11)
  })

  test('its chart says which index, states and edition it shows, also of an edition that an input gives', async () => {
    const { chart } = await run(rankingKind, 'edition: $edition\nindex: osi', { edition: 2018 })
    expect(chart?.title).toEqual({
      vi: 'Dịch vụ trực tuyến (OSI), ASEAN, kỳ 2018',
      en: 'Online service (OSI), ASEAN, 2018 edition'
    })
  })

  test('unrated states are in no ranking', async () => {
    const { table } = await run(rankingKind, 'edition: 2003\ngroup: world')
    expect(toRows(table).every((row) => Number(row['egdi']) > 0)).toBe(true)
    expect(toRows(table)[0]?.['members']).toBe(173)
  })

  test.each([
    ['edition: 2020\ngroup: eu', 2],
    ['edition: 2020\nhighlight: "x; drop table egdi"', 2],
    ['edition: "2020) or true --"', 1],
    ['edition: 2020\nfrist: 3', 2]
  ])('%j is refused with its line', (body, line) => {
    const parsed = rankingKind.parse(body)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line)).toContain(line)
  })
})

test('cuts: the three stated cuts, their shares and what remains', async () => {
  const { table } = await run(cutsKind, 'source: report-2020')
  expect(
    toRows(table).map(({ fact_id, cut, total, share, remains }) => [
      fact_id,
      cut,
      total,
      Number(share).toFixed(2),
      remains
    ])
  ).toEqual([
    ['report-2020-goods-lines-cut', 6776, 9926, '68.27', 3150],
    ['report-2020-business-conditions-cut', 3451, 6191, '55.74', 2740],
    ['report-2020-procedures-cut', 30, 120, '25.00', 90]
  ])
})

test('savings: money, days, and their quotient that names both', async () => {
  const { table } = await run(savingsKind, '')
  expect(toRows(table).map(({ fact_ids, relation, value }) => [fact_ids, relation, value])).toEqual([
    [['report-2020-money-saved'], '>', 6_300_000_000_000],
    [['report-2020-working-days-saved'], '>', 18_000_000],
    [['report-2020-working-days-saved', 'report-2020-money-saved'], '~', 350_000]
  ])
})
