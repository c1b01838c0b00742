import type { Goal } from '../../dataset/least-change.ts'
import type { RatedState } from '../../dataset/standing.ts'

/** Ranks that people speak of. */
const roundRanks = [100, 50, 30, 20, 10, 5, 3, 1]

/** The goal that is shown when nobody stated one: the next round rank above the published one. */
export function nextGoal({ rank }: RatedState): Goal & { readonly type: 'world' } {
  return { type: 'world', place: roundRanks.find((round) => round < rank) ?? 1 }
}
