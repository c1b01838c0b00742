import { classFloors, componentNames, type ComponentName } from './egdi.ts'
import { roundOff } from './rank.ts'
import { asPublished, movedScore, type Edition, type Moves } from './simulate.ts'
import { placeIn, type RatedState } from './standing.ts'

/** What is to be reached: a place in the world or in the group or better, or the class "very high". */
export type Goal =
  | { readonly type: 'world'; readonly place: number }
  | { readonly type: 'group'; readonly place: number }
  | { readonly type: 'very-high' }

/** Which components move: one alone, or all three by the same amount. */
export const wayNames = [...componentNames, 'evenly'] as const

export type WayName = (typeof wayNames)[number]

/** The least change along one way; `by` is what each moved component gains. */
export type Way =
  | { readonly name: WayName; readonly reaches: true; readonly by: number; readonly moves: Moves }
  /** Even the full value of 1 falls short; `best` is the world place that it gives. */
  | { readonly name: WayName; readonly reaches: false; readonly best: number }

/** The step in which changes are counted: components are published to four decimals at least. */
export const step = 1e-4

/** Steps from 0 to 1. */
const steps = Math.round(1 / step)

/** Whether a state with components moved reaches a goal, nothing else changing. */
export function isReached(edition: Edition, state: RatedState, moves: Moves, goal: Goal): boolean {
  const score = movedScore(state, moves, edition.weights)
  if (goal.type === 'very-high') return roundOff(score) >= roundOff(classFloors['very-high'])
  const among = goal.type === 'world' ? edition.states : edition.states.filter(({ iso3 }) => edition.group.has(iso3))
  return placeIn({ state, score }, among.map(asPublished)) <= goal.place
}

/**
 * The least change that reaches a goal, for each way, in steps of 0.0001: one step less does not reach it.
 * A higher component never gives a worse place, so the step is found by halving.
 */
export function leastChanges(edition: Edition, state: RatedState, goal: Goal): Way[] {
  return wayNames.map((name): Way => {
    const reached = (count: number) => isReached(edition, state, movesAlong(state, name, count), goal)
    if (!reached(steps)) {
      const score = movedScore(state, movesAlong(state, name, steps), edition.weights)
      return { name, reaches: false, best: placeIn({ state, score }, edition.states.map(asPublished)) }
    }
    let [short, enough] = [-1, steps]
    while (enough - short > 1) {
      const middle = (short + enough) >> 1
      if (reached(middle)) enough = middle
      else short = middle
    }
    return { name, reaches: true, by: tidy(enough * step), moves: movesAlong(state, name, enough) }
  })
}

/** The moves along a way by a number of steps; no component goes beyond 1. None are moved by no step. */
export function movesAlong(state: RatedState, name: WayName, count: number): Moves {
  const moved: readonly ComponentName[] = count === 0 ? [] : name === 'evenly' ? componentNames : [name]
  return Object.fromEntries(moved.map((part) => [part, Math.min(1, tidy(state[part] + count * step))]))
}

/** Without the dust of binary sums; published figures have five decimals at most. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
