import { sharedEnds } from './shared-ends.ts'

/** Differences between two lists beyond which they are taken as having nothing in common. */
const most = 2_000

/**
 * Pairs of places at which two lists have the same item, in order, as many as there can be (Myers 1986, "An O(ND)
 * difference algorithm"). Lists that differ in more than 2,000 items are matched at their common ends alone.
 */
export function matchLists(a: readonly unknown[], b: readonly unknown[]): readonly (readonly [number, number])[] {
  const { head, tail } = sharedEnds(a, b)
  const inner = longest(a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...inner.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, i) => [a.length - tail + i, b.length - tail + i] as const)
  ]
}

type Pairs = readonly (readonly [number, number])[]

function longest(a: readonly unknown[], b: readonly unknown[]): Pairs {
  const limit = Math.min(most, a.length + b.length)
  /** How far each diagonal was followed in `a`; diagonal `k` stands at `k + limit + 1`. */
  const reached = new Int32Array(2 * limit + 3)
  const at = (k: number) => reached[k + limit + 1] ?? 0
  const trace: Int32Array[] = []
  for (let d = 0; d <= limit; d++) {
    trace.push(reached.slice(limit - d, limit + d + 3))
    for (let k = -d; k <= d; k += 2) {
      let x = goesDown(at(k - 1), at(k + 1), k, d) ? at(k + 1) : at(k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reached[k + limit + 1] = x
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length)
    }
  }
  return []
}

/** Whether the furthest way to diagonal `k` comes from the one above, by an item of `b`. */
function goesDown(left: number, right: number, k: number, d: number): boolean {
  return k === -d || (k !== d && left < right)
}

function walkBack(trace: readonly Int32Array[], endX: number, endY: number): Pairs {
  const pairs: [number, number][] = []
  let [x, y] = [endX, endY]
  for (let d = trace.length - 1; d >= 0; d--) {
    const at = (k: number) => trace[d]?.[k + d + 1] ?? 0
    const k = x - y
    const before = goesDown(at(k - 1), at(k + 1), k, d) ? k + 1 : k - 1
    const startX = d === 0 ? 0 : at(before)
    const startY = d === 0 ? 0 : startX - before
    while (x > startX && y > startY) pairs.push([--x, --y])
    ;[x, y] = [startX, startY]
  }
  return pairs.reverse()
}
