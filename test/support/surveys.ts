import { readAuthored } from '../../data/read/read-authored.ts'
import { assemble } from '../../data/tables/assemble.ts'
import type { Weights } from '../../src/dataset/egdi.ts'
import { isAseanMember } from '../../src/dataset/membership.ts'
import type { Edition } from '../../src/dataset/simulate.ts'
import type { RatedState } from '../../src/dataset/standing.ts'
import { dataRoot } from '../data/copy-data.ts'

type Row = RatedState & { readonly edition: number; readonly rated: boolean }

const tables = assemble(readAuthored(dataRoot))
const rows = tables.egdi as unknown as Row[]
const since = new Map((tables.countries ?? []).map((row) => [String(row.iso3), row.asean_since as string | null]))

/** Every edition of the survey as written by its authors: rated states, weights, ASEAN as it was then. */
export const surveys: ReadonlyMap<number, Edition> = new Map(
  (tables.editions as unknown as (Weights & { year: number })[]).map((weights) => {
    const states = rows.filter(({ edition, rated }) => edition === weights.year && rated)
    const members = states.filter(({ iso3 }) => isAseanMember(since.get(iso3) ?? null, weights.year))
    return [weights.year, { states, weights, group: new Set(members.map(({ iso3 }) => iso3)) }]
  })
)

/** The edition of a year; a year without one is a mistake of the test. */
export function surveyOf(year: number): Edition {
  const survey = surveys.get(year)
  if (!survey) throw new Error('no edition: ' + year)
  return survey
}

/** Numbers from 0 to 1 in an order that is the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
