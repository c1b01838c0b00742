import type { Layer, Model } from './model.ts'
import { smallestGap, standsOnZero } from './read-axis.ts'

/** What the bars of a chart are like, as far as room is concerned. */
export interface BarShape {
  readonly bars: readonly Layer[]
  /** Whether they lie, long along x; else they stand. */
  readonly across: boolean
  readonly upright: boolean
  /** Whether each bar is one row and may wear its value. */
  readonly plain: boolean
  readonly values: readonly string[]
}

export function barShape(model: Model): BarShape {
  const bars = model.layers.filter(({ mark }) => mark.mark === 'bar' || mark.mark === 'waffle')
  const across = bars.length > 0 && standsOnZero(model.layers, 'x')
  return {
    bars,
    across,
    upright: bars.length > 0 && !across,
    plain: bars.every((layer) => layer.mark.label !== false && !isStacked(model)),
    values: bars.flatMap((layer) => layer.data.map((datum) => layer.valueText(datum)))
  }
}

/** Whether some bar has several rows, one after the other. */
export function isStacked(model: Model): boolean {
  return model.layers.some(
    ({ mark, data }) =>
      (mark.mark === 'bar' || mark.mark === 'waffle') &&
      data.some((datum) => (datum.x1 !== undefined && datum.x1 !== 0) || (datum.y1 !== undefined && datum.y1 !== 0))
  )
}

/** Width that one upright bar has for its value. */
export function slotWidth({ x }: Model, width: number): number {
  if (x.kind === 'category') return width / Math.max(1, x.domain.length)
  const span = Number(x.domain.at(-1)) - Number(x.domain[0]) || 1
  return (smallestGap(x.places.map(Number)) / span) * width
}

export function negativeValues(bars: readonly Layer[]): string[] {
  return bars.flatMap((layer) => layer.data.filter(({ x }) => Number(x) < 0).map((datum) => layer.valueText(datum)))
}
