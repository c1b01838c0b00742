/** Height of a row, in pixels. */
export const rowHeight = 32

/** The tallest box that every browser lays out; longer results are scrolled to scale. */
const tallest = 6_000_000

/** So many pixels from both ends even of a longer result the bar goes as far as the rows, so that a wheel comes to the very end. */
const exact = 1_000_000

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
  const bar = lastBar(extent)
  if (place <= exact || last <= bar) return place
  if (last - place <= exact) return bar - (last - place)
  return exact + ((place - exact) / (last - 2 * exact)) * (bar - 2 * exact)
}

/**
 * Where the rows stand after the scroll bar went from `before` to `now`. A short way (wheel, finger, arrow) moves the rows by the
 * same way, however many there are; a long one (the bar was dragged) goes to that part of the whole, unless wheel or finger were
 * seen to have `rolled` that far between two frames.
 */
export function follow(place: number, before: number, now: number, extent: Extent, rolled = false): number {
  const last = lastPlace(extent)
  const bar = lastBar(extent)
  const way = now - before
  if (last > bar && (rolled || Math.abs(way) < extent.height)) return Math.min(Math.max(place + way, 0), last)
  if (now <= exact || last <= bar) return Math.min(now, last)
  if (bar - now <= exact) return last - Math.max(bar - now, 0)
  return exact + ((now - exact) / (bar - 2 * exact)) * (last - 2 * exact)
}

/** The place from which a row is whole in view, nearest to `place`. */
export function reveal(row: number, place: number, extent: Extent): number {
  const top = row * rowHeight
  if (top < place) return top
  return Math.min(Math.max(place, top + rowHeight - extent.height), lastPlace(extent))
}

/** How far the scroll bar goes, in pixels. */
function lastBar({ rows, height }: Extent): number {
  return Math.max(boxHeight({ rows }) - height, 0)
}
