import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { panel, placed } from '../draft.ts'
import type { Datum } from '../model.ts'
import { isStacked } from '../bar-shape.ts'
import { waffleRows } from '../waffle-layout.ts'
import { emphasised } from './emphasis.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/** Amounts as squares that can be counted, five upon each other; a square that is not whole is drawn in part. */
export const drawWaffle: DrawMark = (draft) => {
  const { layer, layout, model } = draft
  const { waffle } = layout
  if (!waffle) return []
  const { unit, size } = waffle
  const { data } = layer
  const longest = data.reduce((most, { x2 }) => Math.max(most, Number(x2)), 0)
  const columnsOf = (value: number): number => Math.ceil(value / unit / waffleRows - 1e-9)
  const options = placed(draft, data, 'none')
  const ends = data.filter((datum) => !isStacked(model) && layer.mark.label !== false && Number(datum.x2) <= longest)
  return [
    Plot.barX(data, {
      x1: 'x1',
      x2: 'x2',
      y: 'y',
      fill: 'colour',
      ...panel(draft),
      render: (index, scales, values, dimensions, context, next) => {
        const group = options.render(index, scales, values, dimensions, context, next)
        for (const [at, bar] of [...(group?.children ?? [])].entries()) {
          const datum = data[index[at] ?? -1]
          if (!datum) continue
          const top = Number(bar.getAttribute('y')) + (Number(bar.getAttribute('height')) - waffleRows * size) / 2
          const path = context.document.createElementNS(svgSpace, 'path')
          for (const name of ['data-row', 'fill']) path.setAttribute(name, bar.getAttribute(name) ?? '')
          path.setAttribute('d', squares(datum, unit, size, dimensions.marginLeft, top))
          bar.replaceWith(path)
        }
        return group
      }
    }),
    ...emphasised(
      draft,
      ends,
      { dx: 6 },
      {
        x: (datum: Datum) =>
          ((columnsOf(Number(datum.x2)) * size) / layout.panelWidth) * span() + Number(model.x.domain[0]),
        y: 'y',
        text: (datum: Datum) => layer.valueText(datum),
        textAnchor: 'start'
      }
    )
  ]

  function span(): number {
    return Number(model.x.domain.at(-1)) - Number(model.x.domain[0])
  }
}

/** The squares from a row's start to its end, filled column by column from below. */
function squares({ x1, x2 }: Datum, unit: number, size: number, left: number, top: number): string {
  const [from, to] = [Number(x1) / unit, Number(x2) / unit]
  const parts: string[] = []
  const gap = size > 6 ? 1 : 0.5
  for (let square = Math.floor(from + 1e-9); square < to - 1e-9; square++) {
    const [low, high] = [Math.max(0, from - square), Math.min(1, to - square)]
    const x = left + Math.floor(square / waffleRows) * size
    const y = top + (waffleRows - 1 - (square % waffleRows)) * size
    const side = size - gap
    const height = round((high - low) * side)
    parts.push(`M${round(x)},${round(y + (1 - high) * side)}h${round(side)}v${height}h${round(-side)}z`)
  }
  return parts.join('')
}

function round(value: number): number {
  return Number(value.toFixed(2)) + 0
}
