import { componentNames, egdiOf, type Components, type Weights } from './egdi.ts'
import { roundOff } from './rank.ts'
import type { RatedState } from './standing.ts'

/** What moves a rank between two editions: each of the state's own components, all other states, and the weights. */
export const causes = [...componentNames, 'others', 'weights'] as const

export type Cause = (typeof causes)[number]

/** The rated states of an edition and its weights. */
export interface Survey {
  readonly states: readonly RatedState[]
  readonly weights: Weights
}

/**
 * A change of rank in places gained (minus: lost), shared out among its causes. `rounding` is what is left between the
 * published ranks and those that the published components give. `total` is the published change and the sum of all.
 */
export interface RankChange extends Readonly<Record<Cause, number>> {
  readonly rounding: number
  readonly total: number
}

/**
 * Explains a state's change of rank between two editions by Shapley values: each cause gets the mean, over all orders in
 * which the causes can be switched from the earlier edition to the later, of the places gained when it is switched.
 * So the parts add up exactly and no order is preferred. "Others" holds states that enter or leave the rating too.
 * Source: L. S. Shapley, "A value for n-person games" (1953); applied to decompositions by A. F. Shorrocks, "Decomposition
 * procedures for distributional analysis" (2013). Undefined when either edition does not rate the state.
 */
export function explainRankChange(before: Survey, after: Survey, iso3: string): RankChange | undefined {
  const [from, to] = [before, after].map(({ states }) => states.find((state) => state.iso3 === iso3))
  if (!from || !to) return undefined
  const ranks = Array.from({ length: 1 << causes.length }, (_, switched) => rankWith(switched, before, after, iso3))
  const shares = Object.fromEntries(causes.map((cause, at) => [cause, shapley(ranks, at)])) as Record<Cause, number>
  const total = from.rank - to.rank
  return { ...shares, total, rounding: total - ((ranks[0] ?? 0) - (ranks.at(-1) ?? 0)) }
}

/** The rank when the causes whose bits are set are as in the later edition, and the rest as in the earlier. */
function rankWith(switched: number, before: Survey, after: Survey, iso3: string): number {
  const at = (cause: Cause) => (switched & (1 << causes.indexOf(cause)) ? after : before)
  const { weights } = at('weights')
  const own = (survey: Survey) => survey.states.find((state) => state.iso3 === iso3) as RatedState
  const parts = Object.fromEntries(componentNames.map((name) => [name, own(at(name))[name]])) as unknown as Components
  const score = roundOff(egdiOf(parts, weights))
  const others = at('others').states.filter((state) => state.iso3 !== iso3)
  return 1 + others.filter((state) => roundOff(egdiOf(state, weights)) > score).length
}

/** The mean gain of switching one cause over all orders: coalitions weighted by s! (n − s − 1)! / n!. */
function shapley(ranks: readonly number[], at: number): number {
  const n = causes.length
  return ranks.reduce((sum, rank, switched) => {
    if (switched & (1 << at)) return sum
    const size = causes.filter((_, i) => switched & (1 << i)).length
    return (
      sum + ((rank - (ranks[switched | (1 << at)] ?? rank)) * factorial(size) * factorial(n - size - 1)) / factorial(n)
    )
  }, 0)
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}
