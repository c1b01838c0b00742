import { textWidth } from './measure-text.ts'
import type { Legend } from './model.ts'

/** A legend broken into rows for a width. */
export interface LegendBox {
  readonly height: number
  readonly swatches: readonly {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly colour: string
  }[]
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

const row = 20
const swatch = 12

/** Places the swatches and words of a legend at the top of a chart. */
export function legendLayout(legend: Legend, width: number): LegendBox {
  if (legend.kind === 'ramp') {
    const lead = legend.name === '' ? legend.low : `${legend.name}: ${legend.low}`
    const from = textWidth(lead, 12) + 8
    const step = 22
    return {
      height: row + 6,
      swatches: legend.colours.map((colour, index) => ({ x: from + index * step, y: 3, width: step, colour })),
      texts: [
        { x: 0, y: 9, text: lead },
        { x: from + legend.colours.length * step + 8, y: 9, text: legend.high }
      ]
    }
  }
  const swatches: { x: number; y: number; width: number; colour: string }[] = []
  const texts: { x: number; y: number; text: string }[] = []
  let [x, y] = [0, 0]
  for (const { name, colour } of legend.items) {
    const taken = swatch + 6 + textWidth(name, 12)
    if (x > 0 && x + taken > width) [x, y] = [0, y + row]
    swatches.push({ x, y: y + 3, width: swatch, colour })
    texts.push({ x: x + swatch + 6, y: y + 9, text: name })
    x += taken + 18
  }
  return { height: y + row + 6, swatches, texts }
}
