/** Widths in pixels at which charts are drawn at build: for phones, which stretch it to theirs, and for a page of full width. */
export const bakedWidths = { narrow: 340, wide: 680 } as const

/** Below this width of the window, in pixels, the narrow drawing shows; `chart.css` says the same. */
const narrowBelow = 460

/** Whether the window shows the narrow drawings of a baked page. */
export function isNarrow(): boolean {
  return matchMedia(`(width < ${narrowBelow}px)`).matches
}

/** From this room on the wide drawing serves, shrunk a little: its letters stay above ten pixels. */
const wideFrom = 560

/** Width in pixels at which charts are drawn for this window, in steps, so that few widths are ever drawn. */
export function chartWidth(): number {
  if (isNarrow()) return bakedWidths.narrow
  const room = document.documentElement.clientWidth - 40
  return room >= wideFrom ? bakedWidths.wide : Math.floor(room / 20) * 20
}
