import type { Components } from './egdi.ts'
import { roundOff } from './rank.ts'

/** A state that an edition rates, as published. */
export interface RatedState extends Components {
  readonly iso3: string
  readonly rank: number
  readonly egdi: number
}

/** A rated state with the score that it would have; as published, this is its `egdi`. */
export interface Standing {
  readonly state: RatedState
  readonly score: number
}

/**
 * Whether `a` stands before `b`: by score; between two published scores that are equal to the last digit, by published
 * rank (in 2020 the survey told four such pairs apart by digits that it did not print). Equal scores otherwise tie.
 */
export function isAhead(a: Standing, b: Standing): boolean {
  const [own, other] = [roundOff(a.score), roundOff(b.score)]
  if (own !== other) return own > other
  return isAsPublished(a) && isAsPublished(b) && a.state.rank < b.state.rank
}

/** The place that a standing takes among others (itself left out where it is one of them): 1 more than are ahead. */
export function placeIn(own: Standing, others: readonly Standing[]): number {
  return others.reduce((place, other) => place + (other.state !== own.state && isAhead(other, own) ? 1 : 0), 1)
}

function isAsPublished({ state, score }: Standing): boolean {
  return roundOff(score) === roundOff(state.egdi)
}
