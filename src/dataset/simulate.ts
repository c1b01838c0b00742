import { componentNames, weightOf, type Components, type Weights } from './egdi.ts'
import type { Place } from './rank.ts'
import { isAhead, placeIn, type RatedState, type Standing } from './standing.ts'

/** An edition as the simulator sees it: its rated states, its weights, and who is in the group that is also counted. */
export interface Edition {
  readonly states: readonly RatedState[]
  readonly weights: Weights
  readonly group: ReadonlySet<string>
}

/** New values of components, from 0 to 1; what is absent stays as published. */
export type Moves = Readonly<Partial<Components>>

/** What becomes of a state when some of its components are other than published, nothing else changing. */
export interface Simulation {
  readonly state: RatedState
  readonly score: number
  readonly world: Place
  /** Its place in the group; undefined when it is not in it. */
  readonly group?: Place
  /** States that were ahead and now are behind, best first. */
  readonly passed: readonly RatedState[]
  /** States that were behind and now are ahead, best first. */
  readonly lost: readonly RatedState[]
}

/**
 * The score with components moved: the published score plus each change times the edition's weight.
 * Starting from what was published, and not from the components' own mean, no move gives the published rank exactly.
 */
export function movedScore(state: RatedState, moves: Moves, weights: Weights): number {
  return componentNames.reduce((score, name) => {
    const to = moves[name]
    return to === undefined ? score : score + weightOf(weights, name) * (to - state[name])
  }, state.egdi)
}

/** Simulates one state of an edition; undefined when the edition does not rate it. */
export function simulate(edition: Edition, iso3: string, moves: Moves): Simulation | undefined {
  const state = edition.states.find((state) => state.iso3 === iso3)
  if (!state) return undefined
  const before = { state, score: state.egdi }
  const after = { state, score: movedScore(state, moves, edition.weights) }
  const others = edition.states.filter((other) => other !== state).map(asPublished)
  const members = others.filter(({ state }) => edition.group.has(state.iso3))
  return {
    state,
    score: after.score,
    world: placeOf(after, others),
    ...(edition.group.has(iso3) && { group: placeOf(after, members) }),
    passed: byRank(others.filter((other) => isAhead(other, before) && isAhead(after, other))),
    lost: byRank(others.filter((other) => isAhead(before, other) && isAhead(other, after)))
  }
}

/** The published standing of a state. */
export function asPublished(state: RatedState): Standing {
  return { state, score: state.egdi }
}

function placeOf(own: Standing, others: readonly Standing[]): Place {
  return {
    place: placeIn(own, others),
    members: others.length + 1,
    tied: others.some((other) => !isAhead(own, other) && !isAhead(other, own))
  }
}

function byRank(standings: readonly Standing[]): RatedState[] {
  return standings.map(({ state }) => state).sort((a, b) => a.rank - b.rank)
}
