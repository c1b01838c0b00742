import { colourVar } from './palette.ts'
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
    const end = from + legend.colours.length * step + 8
    const swatches = legend.colours.map((colour, index) => ({ x: from + index * step, y: 3, width: step, colour }))
    const texts = [
      { x: 0, y: 9, text: lead },
      { x: end, y: 9, text: legend.high }
    ]
    const none = legend.none?.()
    if (none === undefined) return { height: row + 6, swatches, texts }
    const after = end + textWidth(legend.high, 12) + 18
    const fits = after + swatch + 6 + textWidth(none, 12) <= width
    const [x, y] = fits ? [after, 0] : [0, row]
    return {
      height: y + row + 6,
      swatches: [...swatches, { x, y: y + 3, width: swatch, colour: colourVar('land') }],
      texts: [...texts, { x: x + swatch + 6, y: y + 9, text: none }]
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
