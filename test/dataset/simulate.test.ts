import { describe, expect, test } from 'vitest'
import { leastChanges, isReached, movesAlong, step, type Goal } from '../../src/dataset/least-change.ts'
import { decimalsOf, roundingRange } from '../../src/dataset/rounding.ts'
import { simulate, type Edition, type Moves } from '../../src/dataset/simulate.ts'
import type { RatedState } from '../../src/dataset/standing.ts'
import { randomNumbers, surveyOf, surveys } from '../support/surveys.ts'

const years = [...surveys.keys()]
const stateOf = (year: number, iso3: string): RatedState => {
  const state = surveyOf(year).states.find((state) => state.iso3 === iso3)
  if (!state) throw new Error(`${iso3} is not rated in ${year}`)
  return state
}

describe('with nothing moved', () => {
  test.each(years)('every state rated in %i keeps its published rank and score, and passes nobody', (year) => {
    const edition = surveyOf(year)
    for (const state of edition.states) {
      const simulation = simulate(edition, state.iso3, {})
      expect(simulation).toMatchObject({ score: state.egdi, passed: [], lost: [] })
      expect([state.iso3, simulation?.world.place]).toEqual([state.iso3, state.rank])
      expect(simulation?.world.members).toBe(edition.states.length)
    }
  })

  test('moving every component to its own value is no move', () => {
    const { osi, tii, hci } = stateOf(2020, 'AND')
    expect(simulate(surveyOf(2020), 'AND', { osi, tii, hci })?.world.place).toBe(80)
  })

  test('a state that the edition does not rate has nothing to simulate', () => {
    expect(simulate(surveyOf(2003), 'TUV', { osi: 1 })).toBeUndefined()
  })

  test('ASEAN counts the members of the time, and a stranger has no place there', () => {
    expect(simulate(surveyOf(2024), 'VNM', {})?.group).toEqual({ place: 5, members: 10, tied: false })
    expect(simulate(surveyOf(2024), 'DNK', {})).not.toHaveProperty('group')
  })
})

test('2008 and 2010 weigh a component as they did then', () => {
  const at = (year: number) => {
    const { osi, egdi } = stateOf(year, 'VNM')
    return ((simulate(surveyOf(year), 'VNM', { osi: osi + 0.1 })?.score ?? 0) - egdi) * 10
  }
  expect([2008, 2010, 2024].map((year) => at(year).toFixed(6))).toEqual(['0.340000', '0.340000', '0.333333'])
})

/** A random state of a random edition with one to three random components. */
function randomCases(count: number): { year: number; edition: Edition; iso3: string; moves: Moves }[] {
  const random = randomNumbers(20261122)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, () => {
    const year = pick(years)
    const edition = surveyOf(year)
    const moved = (['osi', 'tii', 'hci'] as const).filter(() => random() < 0.6)
    const moves = Object.fromEntries(moved.map((name) => [name, Math.round(random() * 1e4) / 1e4]))
    return { year, edition, iso3: pick(edition.states).iso3, moves }
  })
}

test('1,000 random moves agree with sorting the whole table anew', () => {
  for (const { year, edition, iso3, moves } of randomCases(1000)) {
    const weights = year === 2008 || year === 2010 ? [0.34, 0.33, 0.33] : [1 / 3, 1 / 3, 1 / 3]
    const parts = ['osi', 'tii', 'hci'] as const
    const table = edition.states.map((state) => {
      const change = parts.map((part, i) => (weights[i] ?? 0) * ((moves[part] ?? state[part]) - state[part]))
      const score = state.iso3 === iso3 ? state.egdi + change.reduce((a, b) => a + b) : state.egdi
      return {
        iso3: state.iso3,
        rank: state.rank,
        key: score.toFixed(9),
        same: score.toFixed(9) === state.egdi.toFixed(9)
      }
    })
    const own = table.find((row) => row.iso3 === iso3)
    const sorted = table.toSorted((a, b) => (a.key === b.key ? 0 : a.key > b.key ? -1 : 1))
    const level = sorted.findIndex((row) => row.key === own?.key)
    const closer = sorted.filter((row) => row.key === own?.key && row.same && own.same && row.rank < own.rank).length
    const simulation = simulate(edition, iso3, moves)
    expect([iso3, simulation?.world.place]).toEqual([iso3, level + closer + 1])
    const asean = sorted.filter((row) => edition.group.has(row.iso3))
    if (edition.group.has(iso3)) {
      const before = asean.filter((row) => (own?.key ?? '') < row.key).length
      expect(simulation?.group?.place).toBe(before + 1)
    }
    const { rank } = stateOf(year, iso3)
    const others = table.filter((row) => row.iso3 !== iso3)
    const named = (rows: typeof table) => rows.map((row) => row.iso3).toSorted()
    const key = own?.key ?? ''
    expect(simulation?.passed.map((state) => state.iso3).toSorted()).toEqual(
      named(others.filter((row) => row.rank < rank && row.key < key))
    )
    expect(simulation?.lost.map((state) => state.iso3).toSorted()).toEqual(
      named(others.filter((row) => row.rank > rank && row.key > key))
    )
  }
})

describe('the least change', () => {
  const goals: readonly Goal[] = [
    { type: 'world', place: 50 },
    { type: 'world', place: 1 },
    { type: 'group', place: 3 },
    { type: 'very-high' }
  ]
  const cases = years.flatMap((year) =>
    ['VNM', 'LAO', 'SGP', 'IDN', 'THA'].flatMap((iso3) => goals.map((goal) => [year, iso3, goal] as const))
  )

  test.each(cases)('in %i takes %s to %j, and one step less does not', (year, iso3, goal) => {
    const edition = surveyOf(year)
    const state = stateOf(year, iso3)
    const ways = leastChanges(edition, state, goal)
    expect(ways.map(({ name }) => name)).toEqual(['osi', 'tii', 'hci', 'evenly'])
    for (const way of ways) {
      if (!way.reaches) {
        const most = movesAlong(state, way.name, 1 / step)
        expect(isReached(edition, state, most, goal)).toBe(false)
        expect(simulate(edition, iso3, most)?.world.place).toBe(way.best)
        continue
      }
      expect(isReached(edition, state, way.moves, goal)).toBe(true)
      const count = Math.round(way.by / step)
      if (count > 0) expect(isReached(edition, state, movesAlong(state, way.name, count - 1), goal)).toBe(false)
      else expect(way.moves).toEqual({})
      const reached = simulate(edition, iso3, way.moves)
      if (goal.type === 'world') expect(reached?.world.place).toBeLessThanOrEqual(goal.place)
      if (goal.type === 'group') expect(reached?.group?.place).toBeLessThanOrEqual(goal.place)
      if (goal.type === 'very-high') expect(reached?.score).toBeGreaterThanOrEqual(0.75 - 1e-9)
    }
  })

  test('one component alone may not be enough: what its full value gives is said', () => {
    const ways = leastChanges(surveyOf(2024), stateOf(2024, 'VNM'), { type: 'world', place: 20 })
    expect(ways.find(({ name }) => name === 'tii')).toEqual({ name: 'tii', reaches: false, best: 57 })
    expect(ways.find(({ name }) => name === 'evenly')).toMatchObject({ reaches: true })
  })
})

describe('rounding', () => {
  test('the editions were published in four or five decimals', () => {
    const decimals = years.map((year) => decimalsOf(surveyOf(year).states.map(({ egdi }) => egdi)))
    expect(decimals).toEqual([5, 5, 5, 4, 5, 5, 5, 5, 4, 4, 4, 5])
  })

  test('never moves a rank that is as published', () => {
    for (const edition of surveys.values())
      for (const state of edition.states)
        expect(roundingRange(edition, state, {})).toEqual({ best: state.rank, worst: state.rank })
  })

  test('leaves open the places of states within a hair of the simulated score, and no others', () => {
    for (const { edition, iso3, moves } of randomCases(300)) {
      const simulation = simulate(edition, iso3, moves)
      if (!simulation || Object.keys(moves).length === 0) continue
      const { best, worst } = roundingRange(edition, simulation.state, moves)
      expect(best).toBeLessThanOrEqual(simulation.world.place)
      expect(worst).toBeGreaterThanOrEqual(simulation.world.place)
      const near = edition.states.filter(
        (other) => other !== simulation.state && Math.abs(other.egdi - simulation.score) < 1.51e-4
      )
      expect(worst - best).toBeLessThanOrEqual(near.length)
    }
  })

  test('a score moved to exactly another’s leaves both orders open', () => {
    const edition = surveyOf(2024)
    const above = edition.states.find(({ rank }) => rank === 60) as RatedState
    const own = stateOf(2024, 'VNM')
    const moves = { osi: own.osi + 3 * (above.egdi - own.egdi) }
    const range = roundingRange(edition, own, moves)
    expect([range.best, range.worst]).toEqual([60, 61])
  })
})
