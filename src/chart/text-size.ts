/** Sizes of the words in a chart, in pixels. */
export const textSize = 13
export const smallSize = 12
