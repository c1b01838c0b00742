import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAuthored } from '../../data/read/read-authored.ts'
import { assemble } from '../../data/tables/assemble.ts'
import { egdiOf, type Weights } from '../../src/dataset/egdi.ts'
import { isAseanMember } from '../../src/dataset/membership.ts'
import { competitionRanks, placeAmong } from '../../src/dataset/rank.ts'
import { dataRoot } from '../data/copy-data.ts'

interface State {
  readonly edition: number
  readonly iso3: string
  readonly rank: number | null
  readonly rated: boolean
  readonly egdi: number
  readonly osi: number
  readonly tii: number
  readonly hci: number
}

const tables = assemble(readAuthored(dataRoot))
const states = tables.egdi as unknown as State[]
const editions = tables.editions as unknown as (Weights & { year: number })[]

/** States whose published rank is not the one that the components give: published, recomputed. */
const exceptions: Readonly<Record<number, Readonly<Record<string, readonly [number, number]>>>> = {
  2008: {
    CMR: [149, 147],
    COG: [148, 149],
    ECU: [74, 75],
    GHA: [138, 139],
    KHM: [139, 137],
    SLB: [147, 148],
    ZWE: [137, 138]
  },
  2018: { IRQ: [155, 156], SRB: [49, 50] },
  2020: { AND: [80, 79], MKD: [72, 71], TLS: [134, 133] },
  2022: { BHS: [66, 67], BTN: [115, 116], ISL: [5, 6], SWZ: [141, 142] },
  2024: { IRQ: [148, 147] }
}

test.each(editions.map((edition) => [edition.year, edition] as const))(
  'the components of %i give every published rank, but for the exceptions listed',
  (year, weights) => {
    const rated = states.filter((state) => state.edition === year && state.rated)
    const ranks = competitionRanks(rated.map((state) => egdiOf(state, weights)))
    const off = rated.flatMap((state, at) =>
      state.rank === ranks[at] ? [] : [[state.iso3, [state.rank, ranks[at]]] as const]
    )
    expect(Object.fromEntries(off)).toEqual(exceptions[year] ?? {})
  }
)

test.each(editions.map((edition) => [edition.year, edition] as const))(
  'the components of %i give the published index to 0.0001, but for Cameroon and Cambodia in 2008',
  (year, weights) => {
    const off = states
      .filter((state) => state.edition === year && state.rated)
      .filter((state) => Math.abs(egdiOf(state, weights) - state.egdi) > 1e-4)
    expect(off.map(({ iso3 }) => iso3)).toEqual(year === 2008 ? ['CMR', 'KHM'] : [])
  }
)

test('equal weights would not give the ranks of 2010', () => {
  const third = { weight_osi: 1 / 3, weight_tii: 1 / 3, weight_hci: 1 / 3 }
  const rated = states.filter((state) => state.edition === 2010 && state.rated)
  const ranks = competitionRanks(rated.map((state) => egdiOf(state, third)))
  expect(rated.filter((state, at) => state.rank !== ranks[at]).length).toBeGreaterThan(0)
})

test('an unrated state has neither rank nor index, and no zero that a mean would count', () => {
  const unrated = states.filter(({ rated }) => !rated)
  expect(unrated.filter(({ edition }) => edition === 2003)).toHaveLength(20)
  expect(unrated.filter(({ edition }) => edition === 2012)).toHaveLength(3)
  expect(unrated.filter(({ edition }) => edition >= 2014)).toEqual([])
  for (const state of unrated) {
    expect([state.rank, state.egdi]).toEqual([null, null])
    expect(Object.values(state)).not.toContain(0)
  }
})

describe('a rank', () => {
  test('is shared by equal values, and the next one is skipped', () => {
    expect(competitionRanks([0.5, 0.9, 0.5, 0.1])).toEqual([2, 1, 2, 4])
  })

  test('does not break a tie over the order of a sum', () => {
    expect(competitionRanks([0.1 + 0.2, 0.3])).toEqual([1, 1])
  })

  test('in a group comes with its denominator', () => {
    expect(placeAmong(0.6, [0.9, 0.7, 0.6, 0.2])).toEqual({ place: 3, members: 5, tied: true })
    expect(placeAmong(0.6, [])).toEqual({ place: 1, members: 1, tied: false })
  })
})

test('ASEAN has ten members in every edition since 2000, and eleven from 2025', () => {
  const since = (tables.countries ?? []).map(({ asean_since }) => asean_since as string | null)
  const members = (year: number): number => since.filter((date) => isAseanMember(date, year)).length
  expect([1966, 1967, 1984, 1995, 1997, 1999, 2024, 2025].map(members)).toEqual([0, 5, 6, 7, 9, 10, 10, 11])
})

test('every edition has its file and every state a Vietnamese name', () => {
  for (const { year } of editions) {
    const lines = readFileSync(join(dataRoot, 'egdi', `${year}.csv`), 'utf8')
      .trim()
      .split('\n')
    expect(lines).toHaveLength(194)
  }
  const names = (tables.countries ?? []).filter(({ subregion }) => subregion === 'South-eastern Asia')
  expect(names.map(({ name_vi }) => name_vi)).toEqual([
    'Brunei',
    'Indonesia',
    'Campuchia',
    'Lào',
    'Myanmar',
    'Malaysia',
    'Philippines',
    'Singapore',
    'Thái Lan',
    'Timor-Leste',
    'Việt Nam'
  ])
  expect(new Set((tables.countries ?? []).map(({ name_vi }) => name_vi)).size).toBe(193)
})
