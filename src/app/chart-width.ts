/** Width in pixels at which charts are drawn at build, for a page of full width. */
export const bakedWidth = 680

/** Width in pixels at which charts are drawn for this window, in steps, so that few widths are ever drawn. */
export function chartWidth(): number {
  const room = document.documentElement.clientWidth - 40
  return Math.max(280, Math.min(bakedWidth, Math.floor(room / 20) * 20))
}
