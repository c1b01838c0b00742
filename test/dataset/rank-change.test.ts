import { describe, expect, test } from 'vitest'
import { causes, explainRankChange } from '../../src/dataset/rank-change.ts'
import { randomNumbers, surveyOf, surveys } from '../support/surveys.ts'

const years = [...surveys.keys()]
const explain = (from: number, to: number, iso3: string) => explainRankChange(surveyOf(from), surveyOf(to), iso3)

describe('a change of rank', () => {
  test('is the sum of its causes and of rounding, over 300 random pairs of editions', () => {
    const random = randomNumbers(7)
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
    let explained = 0
    while (explained < 300) {
      const [from, to] = [pick(years), pick(years)]
      const state = pick(surveyOf(from).states)
      const change = explain(from, to, state.iso3)
      const later = surveyOf(to).states.find(({ iso3 }) => iso3 === state.iso3)
      if (!later) {
        expect(change).toBeUndefined()
        continue
      }
      if (!change) throw new Error('not explained')
      explained++
      const sum = causes.reduce((sum, cause) => sum + change[cause], change.rounding)
      expect(sum).toBeCloseTo(state.rank - later.rank, 9)
      expect(change.total).toBe(state.rank - later.rank)
    }
  })

  test('backwards has the same causes with the other sign', () => {
    const [there, back] = [explain(2018, 2024, 'VNM'), explain(2024, 2018, 'VNM')]
    for (const cause of causes) expect(there?.[cause]).toBeCloseTo(-(back?.[cause] ?? NaN), 9)
  })

  test('between an edition and itself has no causes', () => {
    for (const cause of causes) expect(explain(2020, 2020, 'VNM')?.[cause]).toBe(0)
  })

  test('is caused by the weights only where they changed', () => {
    for (const iso3 of ['VNM', 'THA', 'KHM']) expect(explain(2012, 2024, iso3)?.weights).toBe(0)
    const moved = surveyOf(2005).states.map(({ iso3 }) => explain(2005, 2008, iso3)?.weights ?? 0)
    expect(moved.some((share) => share !== 0)).toBe(true)
  })

  test('blames the others alone when a state stood still', () => {
    const before = surveyOf(2022)
    const own = before.states.find(({ iso3 }) => iso3 === 'VNM')
    const states = surveyOf(2024).states.map((state) => (state.iso3 === 'VNM' && own ? { ...own, rank: 90 } : state))
    const change = explainRankChange(before, { ...surveyOf(2024), states }, 'VNM')
    expect([change?.osi, change?.tii, change?.hci, change?.weights]).toEqual([0, 0, 0, 0])
    expect(change?.others).toBeLessThan(0)
  })

  test('gives equal shares to causes that do the same', () => {
    const state = (iso3: string, rank: number, part: number) => ({
      iso3,
      rank,
      egdi: part,
      osi: part,
      tii: part,
      hci: part
    })
    const weights = { weight_osi: 1 / 3, weight_tii: 1 / 3, weight_hci: 1 / 3 }
    const rivals = [0.2, 0.3, 0.4, 0.5, 0.6].map((part, i) => state(`R${i}`, 5 - i, part))
    const change = explainRankChange(
      { states: [...rivals, state('OWN', 6, 0.1)], weights },
      { states: [...rivals, state('OWN', 1, 0.7)], weights },
      'OWN'
    )
    expect(change?.total).toBe(5)
    for (const cause of ['osi', 'tii', 'hci'] as const) expect(change?.[cause]).toBeCloseTo(5 / 3, 9)
  })
})
