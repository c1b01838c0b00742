import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { isStacked } from '../bar-shape.ts'
import { textSize } from '../text-size.ts'
import { textWidth } from '../measure-text.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'
import { smallestGap } from '../read-axis.ts'
import { emphasised } from './emphasis.ts'

/** Bars from zero, with their values at their ends; columns on a time axis stand where their time is. */
export const drawBar: DrawMark = (draft) => {
  const { model, layout, layer } = draft
  const { data } = layer
  const across = data.some((datum) => datum.x2 !== undefined)
  const base = { fill: 'colour', ...placed(draft, data, 'none') }
  const stacked = isStacked(model)
  const text = (datum: Datum): string => layer.valueText(datum)
  const apart = stacked ? 1 : 0
  if (across) {
    const bars = Plot.barX(data, { x1: 'x1', x2: 'x2', y: 'y', insetRight: apart, ...base })
    const labels = stacked ? inside(across) : layout.barValues ? outside('x') : []
    return [bars, ...labels]
  }
  const half = smallestGap(model.x.places.map(Number)) * 0.38
  const bars =
    model.x.kind === 'category'
      ? Plot.barY(data, { y1: 'y1', y2: 'y2', x: 'x', insetTop: apart, ...base })
      : Plot.rect(data, {
          x1: (datum: Datum) => Number(datum.x) - half,
          x2: (datum: Datum) => Number(datum.x) + half,
          y1: 'y1',
          y2: 'y2',
          insetTop: apart,
          ...base
        })
  return [bars, ...(stacked ? inside(across) : layout.barValues ? outside('y') : [])]

  function outside(measure: 'x' | 'y'): Plot.Markish[] {
    return [true, false].flatMap((positive) => {
      const part = data.filter((datum) => Number(datum[measure]) >= 0 === positive)
      const move = measure === 'x' ? { dx: positive ? 6 : -6 } : { dy: positive ? -9 : 9 }
      const anchor = measure === 'y' ? 'middle' : positive ? 'start' : 'end'
      return emphasised(draft, part, move, {
        x: measure === 'x' ? 'x2' : 'x',
        y: measure === 'x' ? 'y' : 'y2',
        text,
        textAnchor: anchor
      })
    })
  }

  function inside(wide: boolean): Plot.Markish[] {
    const axis = wide ? model.x : model.y
    const length = wide ? layout.panelWidth : layout.panelHeight
    const scale = length / (Number(axis.domain.at(-1)) - Number(axis.domain[0]) || 1)
    const [from, to] = wide ? (['x1', 'x2'] as const) : (['y1', 'y2'] as const)
    const fits = (datum: Datum): boolean => {
      const room = Math.abs(Number(datum[to]) - Number(datum[from])) * scale
      return room >= (wide ? textWidth(text(datum), textSize) + 10 : 18)
    }
    const part = data.filter(fits)
    const middle = (datum: Datum): number => (Number(datum[from]) + Number(datum[to])) / 2
    return [
      Plot.text(part, {
        ...(wide ? { x: middle, y: 'y' } : { x: 'x', y: middle }),
        text,
        fill: colourVar('surface'),
        fontWeight: 600,
        ...placed(draft, part, 'both')
      })
    ]
  }
}
