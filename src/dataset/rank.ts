/** A place among others: `place` counts from 1, equal values share it, `members` is the denominator. */
export interface Place {
  readonly place: number
  readonly members: number
  readonly tied: boolean
}

/**
 * Competition ranks ("1224"), highest value first: equal values share a rank and the next one is skipped.
 * Values that differ by less than 1e-9 are equal, so that sums in another order do not break ties.
 */
export function competitionRanks(values: readonly number[]): number[] {
  const rounded = values.map(roundOff)
  const sorted = [...rounded].sort((a, b) => b - a)
  const ranks = new Map<number, number>()
  sorted.forEach((value, index) => {
    if (!ranks.has(value)) ranks.set(value, index + 1)
  })
  return rounded.map((value) => ranks.get(value) ?? 0)
}

/** The place that `value` takes among the values of the other members; it counts itself in `members`. */
export function placeAmong(value: number, others: readonly number[]): Place {
  const own = roundOff(value)
  const rounded = others.map(roundOff)
  return {
    place: rounded.filter((other) => other > own).length + 1,
    members: others.length + 1,
    tied: rounded.includes(own)
  }
}

/** A score in units of 1e-9, in which equal scores are equal numbers whatever way they were summed. */
export function roundOff(value: number): number {
  return Math.round(value * 1e9)
}
