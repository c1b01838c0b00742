import type { Stamp } from './kept.ts'

/** The fewest earlier states that are kept of a notebook that had so many. */
export const fewestStates = 20

const second = 1_000
const hour = 3_600 * second
const day = 24 * hour

/** Up to which age one state is kept of each stretch of time; each stretch holds whole stretches of the line above. */
const grain = [
  { age: 2 * 60 * second, stretch: 10 * second },
  { age: hour, stretch: 60 * second },
  { age: day, stretch: hour },
  { age: 60 * day, stretch: day },
  { age: Infinity, stretch: 30 * day }
] as const

/**
 * Which earlier states to keep: of each stretch of time the last one, stretches longer with age, and never fewer than
 * `fewestStates` when there are so many. Stamps come oldest first.
 */
export function thin(stamps: readonly Stamp[], now: number): { keep: readonly Stamp[]; drop: readonly Stamp[] } {
  const kept = new Set<Stamp>()
  let last: string | undefined
  for (const stamp of stamps.toReversed()) {
    const { stretch } = grain.find(({ age }) => now - stamp.at <= age) ?? grain[4]
    const bin = `${stretch}:${Math.floor(stamp.at / stretch)}`
    if (bin !== last) kept.add(stamp)
    last = bin
  }
  for (const stamp of stamps.toReversed()) {
    if (kept.size >= fewestStates) break
    kept.add(stamp)
  }
  return { keep: stamps.filter((stamp) => kept.has(stamp)), drop: stamps.filter((stamp) => !kept.has(stamp)) }
}
