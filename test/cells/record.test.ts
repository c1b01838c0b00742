import { afterAll, describe, expect, test } from 'vitest'
import { readMatrix } from '../../src/cells/compare/read-matrix.ts'
import { compareKind } from '../../src/cells/compare/kind.ts'
import { rankingKind } from '../../src/cells/ranking/kind.ts'
import { trendKind } from '../../src/cells/trend/kind.ts'
import { readSteps } from '../../src/cells/trend/read-steps.ts'
import { addressOf } from '../../src/dataset/address.ts'
import { causes, explainRankChange } from '../../src/dataset/rank-change.ts'
import { toRows } from '../../src/table/rows.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'
import { surveyOf, surveys } from '../support/surveys.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

const rank = async (body: string) => runCell(rankingKind, body, engine)
const compare = async (body: string) => runCell(compareKind, body, engine)
const trend = async (body: string) => runCell(trendKind, body, engine)

describe('ranking', () => {
  test.each([
    ['asean', 10],
    ['south-east-asia', 11],
    ['subregion', 11],
    ['region', 47],
    ['asia', 47],
    ['world', 193],
    ['[VNM, THA, KOR]', 3]
  ])('in %s in 2024 counts %i states', async (group, members) => {
    const { table, rowCount } = await rank(`edition: 2024\ngroup: ${group}`)
    expect(rowCount).toBe(members)
    expect(toRows(table)[0]?.['members']).toBe(members)
  })

  test('by EGDI keeps the order of the survey where printed scores are equal', async () => {
    const { table, warnings } = await rank('edition: 2020\ngroup: world')
    expect(toRows(table).filter(({ place, rank }) => place !== rank)).toEqual([])
    expect(warnings).toBeUndefined()
  })

  test('says that places are shared, and that states of the group are not rated', async () => {
    expect((await rank('edition: 2022\ngroup: world')).warnings?.[0]).toEqual({
      key: 'cells_ranking_tied',
      params: { count: 8 }
    })
    const early = await rank('edition: 2003\ngroup: world')
    expect(early.rowCount).toBe(173)
    expect(early.warnings).toEqual([{ key: 'cells_ranking_unrated', params: { count: 20 } }])
  })

  test('by a component ranks by it in the world too', async () => {
    const row = toRows((await rank('edition: 2024\nindex: tii')).table).find(({ iso3 }) => iso3 === 'VNM')
    const better = surveyOf(2024).states.filter(({ tii }) => tii > 0.87797).length
    expect(row).toMatchObject({ tii: 0.87797, rank: better + 1, world: 193, members: 10 })
  })
})

describe('compare', () => {
  test('holds every value against the best, the mean and the median of the states shown', async () => {
    const rows = toRows((await compare('edition: 2024')).table)
    expect(rows).toHaveLength(50)
    for (const index of ['egdi', 'osi', 'tii', 'hci'] as const) {
      const asean = surveyOf(2024).states.filter(({ iso3 }) => surveyOf(2024).group.has(iso3))
      const values = asean.map((state) => state[index]).toSorted((a, b) => a - b)
      const mean = values.reduce((a, b) => a + b) / values.length
      const median = ((values[4] ?? 0) + (values[5] ?? 0)) / 2
      for (const row of rows.filter((row) => row['index'] === index)) {
        const value = Number(row['value'])
        expect(row['members']).toBe(10)
        expect(row['place']).toBe(values.filter((other) => other > value).length + 1)
        expect(row['to_best']).toBeCloseTo(value - Math.max(...values), 9)
        expect(row['to_mean']).toBeCloseTo(value - mean, 9)
        expect(row['to_median']).toBeCloseTo(value - median, 9)
      }
    }
  })

  test('never counts a state that is not rated', async () => {
    const { states, summary } = readMatrix((await compare('edition: 2003\npeers: south-east-asia')).table)
    const rated = surveyOf(2003).states.map(({ iso3 }) => iso3)
    expect(states.every(({ iso3 }) => rated.includes(iso3))).toBe(true)
    expect(summary.get('egdi')?.['members']).toBe(states.length)
  })

  test('finds the nearest in rank, the state itself among them', async () => {
    const { states } = readMatrix((await compare('edition: 2024\npeers: nearest\ncount: 4')).table)
    const ranks = states.map(({ iso3 }) => surveyOf(2024).states.find((state) => state.iso3 === iso3)?.rank)
    expect(ranks).toEqual([69, 70, 71, 72, 73])
    expect(states.filter(({ own }) => own).map(({ iso3 }) => iso3)).toEqual(['VNM'])
  })

  test('keeps the state that it is about, whoever the others are', async () => {
    const { states, indices } = readMatrix(
      (await compare('edition: 2024\npeers: [SGP, KOR]\nindices: [osi, epi]')).table
    )
    expect(states.map(({ iso3 }) => iso3)).toEqual(['KOR', 'SGP', 'VNM'])
    expect(indices).toEqual(['osi', 'epi'])
  })

  test('every value opens the official row', async () => {
    const row = toRows((await compare('edition: 2024')).table).find(
      ({ iso3, index }) => iso3 === 'VNM' && index === 'hci'
    )
    const address = addressOf(row ?? {}, 'value', new Set(['egdi', 'countries']))
    expect(address).toMatchObject({
      type: 'record',
      table: 'egdi',
      column: 'hci',
      row: { hci: 0.72665, edition: 2024 }
    })
    expect(addressOf(row ?? {}, 'mean', new Set(['egdi'])).type).toBe('query')
  })
})

describe('trend', () => {
  const years = [...surveys.keys()]

  test.each([
    ['VNM', undefined],
    ['VNM', 2016],
    ['SGP', undefined],
    ['TLS', undefined]
  ])('explains the ranks of %s (since %s) as the pure arithmetic does', async (iso3, since) => {
    const { table } = await trend(`highlight: ${iso3}${since === undefined ? '' : `\nsince: ${since}`}`)
    const steps = readSteps(table)
    const rated = years.filter((year) => surveyOf(year).states.some((state) => state.iso3 === iso3))
    expect(steps.map(({ edition }) => edition)).toEqual(rated.filter((year) => year > (since ?? rated[0] ?? 0)))
    for (const { row, gain } of steps) {
      const change = explainRankChange(surveyOf(Number(row['since'])), surveyOf(Number(row['edition'])), iso3)
      expect(gain).toBe(change?.total)
      for (const cause of causes) expect(row[`gain_${cause}`]).toBeCloseTo(change?.[cause] ?? NaN, 9)
      expect(row['gain_rounding']).toBeCloseTo(change?.rounding ?? NaN, 9)
    }
  })

  test('leaves out what moved nothing in any of the steps', async () => {
    const causesOf = async (body: string) => readSteps((await trend(body)).table)[0]?.shares.map(({ cause }) => cause)
    expect(await causesOf('since: 2016')).toEqual(['osi', 'tii', 'hci', 'others'])
    expect(await causesOf('')).toEqual(['osi', 'tii', 'hci', 'others', 'weights'])
  })

  test('follows the members of the last edition, and leaves unrated editions without a row', async () => {
    const rows = toRows((await trend('group: south-east-asia')).table)
    expect(new Set(rows.map(({ iso3 }) => iso3)).size).toBe(11)
    const later = toRows((await trend('group: [VNM, MNE]')).table).filter(({ iso3 }) => iso3 === 'MNE')
    expect(later.map(({ edition }) => edition)).not.toContain(2003)
    expect(later.every(({ rank }) => typeof rank === 'number')).toBe(true)
  })

  test('in a group counts places there; scores and components are not explained', async () => {
    const rows = toRows((await trend('among: group\nas: bump')).table)
    expect(rows.find(({ iso3, edition }) => iso3 === 'VNM' && edition === 2024)).toMatchObject({
      place: 5,
      members: 10
    })
    expect(readSteps((await trend('show: score')).table)).toEqual([])
    expect(readSteps((await trend('index: tii')).table)).toEqual([])
  })
})

test.each([
  ['ranking', rankingKind, 'edition: 2024\ngroup: region\nindex: osi\nfirst: 5'],
  ['compare', compareKind, 'edition: 2024\npeers: nearest'],
  ['compare-asean', compareKind, 'edition: 2024\nindices: [egdi, osi]'],
  ['trend', trendKind, ''],
  ['trend-group', trendKind, 'show: score\nindex: hci\namong: group\nas: bump']
] as const)('the statement of %s is the one that its golden file holds', async (name, kind, body) => {
  const { sql } = await runCell(kind as typeof trendKind, body, engine)
  await expect(sql + '\n').toMatchFileSnapshot(`../golden/guided/${name}.sql`)
})

test.each([
  [compareKind, 'edition: 2024\npeers: friends', 2],
  [compareKind, 'edition: 2024\nindices: []', 2],
  [trendKind, 'from: 1999', 1],
  [trendKind, 'group: asean\nhighlight: "x\' or true --"', 2]
] as const)('%# a bad body is refused with its line', (kind, body, line) => {
  const parsed = kind.parse(body)
  expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.line)).toContain(line)
})
