/** Height of a row, in pixels. */
export const rowHeight = 32

/** The tallest box that every browser lays out; longer results are scrolled to scale. */
const tallest = 6_000_000

/** A scrolled list: rows in all, and the height in which some of them show. */
export interface Extent {
  readonly rows: number
  readonly height: number
}

/** Height of the box that stands for all rows. */
export function boxHeight({ rows }: Pick<Extent, 'rows'>): number {
  return Math.min(rows * rowHeight, tallest)
}

/** The last place that can be scrolled to, in pixels of rows. */
export function lastPlace({ rows, height }: Extent): number {
  return Math.max(rows * rowHeight - height, 0)
}

/** Where the scroll bar stands when the rows stand at `place`. */
export function barOf(place: number, extent: Extent): number {
  const last = lastPlace(extent)
  return last === 0 ? 0 : (place / last) * lastBar(extent)
}

/**
 * Where the rows stand after the scroll bar went from `before` to `now`. A short way (wheel, finger, arrow) moves the rows by the
 * same way, however many there are; a long one (the bar was dragged) goes to that part of the whole.
 */
export function follow(place: number, before: number, now: number, extent: Extent): number {
  const last = lastPlace(extent)
  const bar = lastBar(extent)
  if (bar <= 0) return 0
  const scaled = last > bar
  const way = now - before
  if (scaled && Math.abs(way) < extent.height) return Math.min(Math.max(place + way, 0), last)
  return Math.min((now / bar) * last, last)
}

/** The place from which a row is whole in view, nearest to `place`. */
export function reveal(row: number, place: number, extent: Extent): number {
  const top = row * rowHeight
  if (top < place) return top
  return Math.min(Math.max(place, top + rowHeight - extent.height), lastPlace(extent))
}

function lastBar({ rows, height }: Extent): number {
  return Math.max(boxHeight({ rows }) - height, 0)
}
