import { componentNames, weightOf } from './egdi.ts'
import { movedScore, type Edition, type Moves } from './simulate.ts'
import type { RatedState } from './standing.ts'

/** The best and the worst world place that the digits not printed leave open. */
export interface PlaceRange {
  readonly best: number
  readonly worst: number
}

/** The number of decimals in which figures were published: the least that writes them all, six at most. */
export function decimalsOf(values: readonly number[]): number {
  return [0, 1, 2, 3, 4, 5].find((count) => values.every((value) => isWhole(value * 10 ** count))) ?? 6
}

/**
 * How far rounding alone moves a place: every published score stands for any within half of its last digit, and so do
 * the components that a move starts from. States whose score is apart by less than both halves may be on either side.
 * A rank that is as published stays it: the survey ranked by the digits that it did not print.
 */
export function roundingRange(edition: Edition, state: RatedState, moves: Moves): PlaceRange {
  const { states, weights } = edition
  const moved = componentNames.filter((name) => moves[name] !== undefined && moves[name] !== state[name])
  if (moved.length === 0) return { best: state.rank, worst: state.rank }
  const half = halfDigit(states.map(({ egdi }) => egdi))
  const started = moved.reduce((sum, name) => sum + weightOf(weights, name) * halfDigit(states.map((s) => s[name])), 0)
  const reach = 2 * half + started
  const score = movedScore(state, moves, weights)
  const ahead = (margin: number) => states.filter((o) => o !== state && o.egdi - score > margin).length
  return { best: ahead(reach - 1e-9) + 1, worst: ahead(-reach + 1e-9) + 1 }
}

function halfDigit(values: readonly number[]): number {
  return 10 ** -decimalsOf(values) / 2
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6
}
