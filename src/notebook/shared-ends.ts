/** How many items two lists begin with alike, and how many of the rest they end with alike. */
export function sharedEnds(a: ArrayLike<unknown>, b: ArrayLike<unknown>): { head: number; tail: number } {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return { head, tail }
}
