/**
 * Moves places on a line apart until neighbours are at least `gap` from each other, staying near where they were and, if
 * they all fit, within `low` and `high`. Order is kept; the result is in the order of the input.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  let clusters: { members: number[]; centre: number }[] = []
  for (const index of order) {
    clusters.push({ members: [index], centre: wanted[index] ?? 0 })
    clusters = merged(clusters, wanted, gap, low, high)
  }
  const places: number[] = []
  for (const { members, centre } of clusters) {
    const first = centre - ((members.length - 1) * gap) / 2
    for (const [at, index] of members.entries()) places[index] = first + at * gap
  }
  return places
}

/** Joins the last clusters while they overlap; a cluster stands at the mean of what its members wanted, within bounds. */
function merged(
  clusters: { members: number[]; centre: number }[],
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number
): { members: number[]; centre: number }[] {
  const result = [...clusters]
  for (;;) {
    const last = result.at(-1)
    if (!last) return result
    const half = ((last.members.length - 1) * gap) / 2
    last.centre = Math.min(Math.max(last.centre, low + half), Math.max(high - half, low + half))
    const before = result.at(-2)
    if (!before) return result
    const reach = ((before.members.length - 1) * gap) / 2 + half + gap
    if (last.centre - before.centre >= reach) return result
    const members = [...before.members, ...last.members]
    const mean = members.reduce((sum, index) => sum + (wanted[index] ?? 0), 0) / members.length
    result.splice(-2, 2, { members, centre: mean })
  }
}
