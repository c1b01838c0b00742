/** A mark that the keyboard can stand on: the row (or the box) that it shows, and where its middle is. */
export interface Stop {
  readonly row?: number
  readonly box?: number
  readonly series: string
  readonly x: number
  readonly y: number
}

/** How far a mark may be off the way that an arrow key points, and still be on it, in pixels. */
const aside = 2

/** The marks of a chart in reading order; in `rows` they stand under each other, one category each. */
export interface Stops {
  readonly list: readonly Stop[]
  readonly rows: boolean
}

/**
 * The mark that an arrow key leads to. Along x it is the next of the same series, along y the next at the same place; in
 * rows, the next of the same row, and the next row. Where there is none of these, the nearest that way. Home and End are
 * the first and the last.
 */
export function nextStop({ list, rows }: Stops, at: Stop | undefined, key: string): Stop | undefined {
  if (key === 'Home' || !at) return list[0]
  if (key === 'End') return list.at(-1)
  const way = ways[key]
  if (!way) return undefined
  const upright = way.x === 0
  const ahead = (stop: Stop): number => (stop.x - at.x) * way.x + (stop.y - at.y) * way.y
  const off = (stop: Stop): number => Math.abs((stop.x - at.x) * way.y) + Math.abs((stop.y - at.y) * way.x)
  const that = list.filter((stop) => ahead(stop) > 0.5)
  const own = that.filter((stop) => (rows === upright ? rows || stop.series === at.series : off(stop) < aside))
  const [candidates, weight] = own.length > 0 ? [own, 0.01] : [that, 2]
  const cost = (stop: Stop): number => ahead(stop) + off(stop) * weight
  return candidates.reduce<Stop | undefined>(
    (best, stop) => (!best || cost(stop) < cost(best) ? stop : best),
    undefined
  )
}

const ways: Readonly<Record<string, { readonly x: number; readonly y: number } | undefined>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 }
}

/** The mark nearest to a point, if one is within reach. */
export function nearestStop(stops: readonly Stop[], x: number, y: number, reach: number): Stop | undefined {
  let [best, least]: [Stop | undefined, number] = [undefined, reach]
  for (const stop of stops) {
    const distance = Math.hypot(stop.x - x, stop.y - y)
    if (distance < least) [best, least] = [stop, distance]
  }
  return best
}
