import { afterAll, describe, expect, test } from 'vitest'
import { costKind } from '../../src/cells/cost/kind.ts'
import { cutsKind } from '../../src/cells/cuts/kind.ts'
import { factsKind } from '../../src/cells/facts/kind.ts'
import { savingsKind } from '../../src/cells/savings/kind.ts'
import { targetsKind } from '../../src/cells/targets/kind.ts'
import { toRows } from '../../src/table/rows.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

describe('targets', () => {
  test('each target has its sentence, and the later level of the text that states one', async () => {
    const rows = toRows((await runCell(targetsKind, '', engine)).table)
    expect(rows.map(({ fact_ids, target, reached, verdict }) => [fact_ids, target, reached, verdict])).toEqual([
      [['report-2020-edocs-share-target-2020', 'session-2021-edocs-share'], 90, 90, 'reached'],
      [['strategy-2025-level4-most-2021', 'session-2021-level4-share'], null, 31, 'worded'],
      ...[
        'satisfaction',
        'single-sign-on',
        'work-files-province',
        'work-files-district',
        'work-files-commune',
        'national-databases'
      ].map((name) => [[`strategy-2025-${name}-2025`], expect.any(Number) as number, null, 'silent'])
    ])
  })

  test('they are chosen by year and indicator', async () => {
    const ids = async (body: string) => toRows((await runCell(targetsKind, body, engine)).table).map(({ due }) => due)
    expect(await ids('year: 2025')).toEqual(Array(6).fill('2025'))
    expect(await ids('indicators: edocs_share')).toEqual(['2020'])
  })
})

describe('facts', () => {
  const ids = async (body: string) =>
    toRows((await runCell(factsKind, body, engine)).table).map(({ fact_id }) => fact_id)

  test('without a choice all facts are there', async () => {
    const [row] = toRows(await engine.query('select count(*) as n from facts', {}, new AbortController().signal))
    expect((await ids('')).length).toBe(row?.['n'])
  })

  test.each([
    ['words: tổng đài', ['report-2020-hotline-calls']],
    ['words: TONG dai', ['report-2020-hotline-calls']],
    ['words: dai tong', ['report-2020-hotline-calls']],
    [`words: ${'tổng đài'.normalize('NFD')}`, ['report-2020-hotline-calls']],
    ['words: hotline', ['report-2020-hotline-calls']],
    ["words: it's", []],
    ['system: vmap', ['notice-139-vmap-addresses']],
    ['indicator: edocs_share\nyear: 2020', ['report-2020-edocs-share-target-2020']],
    ['indicator: edocs_share\nkind: change', ['notice-139-edocs-share-up']],
    ['source: conference-2020\nyear: 2018', ['conference-2020-cpi-places-up', 'conference-2020-cpi-rank-before']]
  ])('%j', async (body, expected) => {
    expect(await ids(body)).toEqual(expected)
  })
})

test('cuts name their text, and the other figure that counts some of the same', async () => {
  const rows = toRows((await runCell(cutsKind, '', engine)).table)
  expect(rows.map(({ source_id }) => source_id)).toEqual(Array(3).fill('report-2020'))
  expect(rows.map(({ overlap_vi }) => overlap_vi !== null)).toEqual([true, false, true])
})

test('savings are divided by the people and households that a reader gives, and by nothing else', async () => {
  const values = async (body: string) =>
    toRows((await runCell(savingsKind, body, engine)).table).map(({ value }) => value)
  expect(await values('')).toEqual([6.3e12, 18e6, 350_000])
  expect(await values('people: 100000000\nhouseholds: 25000000')).toEqual([6.3e12, 18e6, 350_000, 252_000, 63_000])
})

describe('cost', () => {
  const body = 'wage: 50000\npeople: 1000\nbefore: { hours: 8, fee: 20000, times: 2 }\nafter: { hours: 3, fee: 10000 }'

  test('it is time × wage × frequency × population + fees, before, after and the difference', async () => {
    const rows = toRows((await runCell(costKind, body, engine)).table)
    const of = (hours: number, fee: number, times: number) => hours * 50_000 * times * 1000 + fee * times * 1000
    expect(rows.map(({ step, cost }) => [step, cost])).toEqual([
      ['before', of(8, 20_000, 2)],
      ['after', of(3, 10_000, 1)],
      ['saved', of(8, 20_000, 2) - of(3, 10_000, 1)]
    ])
    expect(rows[2]?.['hours_a_year']).toBe(8 * 2 * 1000 - 3 * 1000)
  })

  test.each([
    ['wage: -1\npeople: 1\nbefore: { hours: 1 }\nafter: { hours: 1 }', 1],
    ['wage: 1\npeople: 1\nbefore: { hours: 1, fees: 3 }\nafter: { hours: 1 }', 3],
    ['wage: "1; drop table facts"\npeople: 1\nbefore: { hours: 1 }\nafter: { hours: 1 }', 1]
  ])('%j is refused with its line', (body, line) => {
    const parsed = costKind.parse(body)
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line)).toContain(line)
  })
})
