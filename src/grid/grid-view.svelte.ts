import { tick } from 'svelte'
import type { GridColumn } from './columns.ts'
import type { GridModel } from './grid-model.svelte.ts'
import type { Place } from './move.ts'
import { assignLines, type Slot } from './slots.ts'
import { barOf, follow, lastPlace, reveal, rowHeight } from './scroll.ts'

/** Height of the head, in pixels. */
export const headHeight = 76
/** Columns are drawn this far beyond the sides of the view, in pixels. */
const margin = 240
/** Rows that are placed from one of them. */
const placedTogether = 5000
/** What scrolls so long after a turn of the wheel, or after the scrolling that it began, is still its doing, in ms. */
const rollsOn = 300

/** Which rows and columns of a model are in view, how they are scrolled, and where the keyboard goes. */
export class GridView {
  readonly #model: GridModel
  scroller: HTMLElement | undefined = $state.raw()
  /** Size of what is scrolled in, head included, in pixels. */
  height: number = $state(0)
  width: number = $state(0)
  /** How far the rows are scrolled, in pixels of rows, which for a long result is more than the scroll bar has. */
  place: number = $state.raw(0)
  #scrolled = $state.raw(0)
  #bar = 0
  #slots: readonly Slot[] = []
  /** When wheel or finger last moved the rows. */
  #rolled = -Infinity
  #settle: ReturnType<typeof setTimeout> | undefined

  constructor(model: GridModel) {
    this.#model = model
  }

  readonly body: number = $derived(Math.max(this.height - headHeight, rowHeight))
  readonly extent: { readonly rows: number; readonly height: number } = $derived.by(() => ({
    rows: this.#model.reach,
    height: this.body
  }))
  readonly first: number = $derived(Math.floor(this.place / rowHeight))
  /** The row after the last one in view. */
  readonly end: number = $derived.by(() =>
    Math.max(this.first, Math.min(this.first + Math.ceil(this.body / rowHeight) + 1, this.#model.reach))
  )
  /** The rows in view, and the one that has the keyboard wherever it is, so that it keeps it; each with the line that shows it. */
  readonly rows: readonly Slot[] = $derived.by(() => {
    const rows = Array.from({ length: this.end - this.first }, (_, i) => this.first + i)
    const { row } = this.#model.at
    const apart = row >= 0 && row < this.#model.reach && (row < this.first || row >= this.end)
    return (this.#slots = assignLines(this.#slots, apart ? [...rows, row] : rows))
  })
  /** Where each column begins, in pixels. */
  readonly starts: readonly number[] = $derived.by(() => {
    let left = 0
    return this.#model.shown.map(({ width }) => (left += width) - width)
  })
  readonly total: number = $derived.by(() => this.#model.shown.reduce((sum, { width }) => sum + width, 0))
  /** The columns in view, the pinned ones, and the one that has the keyboard. */
  readonly columns: readonly { readonly column: GridColumn; readonly index: number }[] = $derived.by(() =>
    this.#model.shown.flatMap((column, index) => {
      const left = this.starts[index] ?? 0
      const seen = left < this.#scrolled + this.width + margin && left + column.width > this.#scrolled - margin
      return seen || column.pinned || index === this.#model.at.column ? [{ column, index }] : []
    })
  )
  readonly #pinnedWidth = $derived.by(() =>
    this.#model.shown.reduce((sum, { pinned, width }) => sum + (pinned ? width : 0), 0)
  )

  /** The row from which lines are placed: places of their own stay as they are while the rows scroll. */
  readonly #base: number = $derived(Math.floor(this.first / placedTogether) * placedTogether)
  /** How far the lines are shifted, all together, in pixels. */
  readonly shift: number = $derived(this.#base * rowHeight - this.place)

  /** Where the line of a row is, before all are shifted; that of one out of view is right above. */
  topOf(row: number): number {
    const seen = row >= this.first && row < this.end
    return (seen ? row - this.#base : this.first - this.#base - 2) * rowHeight
  }

  scrollTo(to: number): void {
    this.place = Math.min(Math.max(to, 0), lastPlace(this.extent))
    if (!this.scroller) return
    this.scroller.scrollTop = barOf(this.place, this.extent)
    this.#bar = this.scroller.scrollTop
  }

  readonly onroll = ({ timeStamp }: Event): void => {
    this.#rolled = timeStamp
  }

  /** A hand on the scroll bar ends what wheel and finger began. */
  readonly onpress = ({ pointerType }: PointerEvent): void => {
    if (pointerType === 'mouse') this.#rolled = -Infinity
  }

  readonly onscroll = ({ timeStamp }: Event): void => {
    if (!this.scroller) return
    this.#scrolled = this.scroller.scrollLeft
    const now = this.scroller.scrollTop
    if (Math.abs(now - this.#bar) < 1) return
    const rolled = timeStamp - this.#rolled < rollsOn
    if (rolled) this.#rolled = timeStamp
    this.place = follow(this.place, this.#bar, now, this.extent, rolled)
    this.#bar = now
    clearTimeout(this.#settle)
    this.#settle = setTimeout(() => this.scrollTo(this.place), 200)
  }

  /** Goes to a cell and takes the keyboard there; with `extend` the chosen block reaches to it. */
  async go(to: Place, extend = false): Promise<void> {
    this.#model.at = to
    if (!extend) this.#model.anchor = to
    if (to.row >= 0) {
      const next = reveal(to.row, this.place, this.extent)
      if (next !== this.place) this.scrollTo(next)
    }
    this.#revealColumn(to.column)
    await tick()
    this.scroller?.querySelector<HTMLElement>(`[data-at="${to.row},${to.column}"]`)?.focus({ preventScroll: true })
  }

  #revealColumn(index: number): void {
    const { scroller } = this
    const column = this.#model.shown[index]
    if (!scroller || !column || column.pinned) return
    const left = this.starts[index] ?? 0
    if (left < scroller.scrollLeft + this.#pinnedWidth) scroller.scrollLeft = left - this.#pinnedWidth
    else if (left + column.width > scroller.scrollLeft + this.width) {
      scroller.scrollLeft = left + column.width - this.width
    }
  }

  close(): void {
    clearTimeout(this.#settle)
  }
}
