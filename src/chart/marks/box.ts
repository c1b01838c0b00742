import * as Plot from '@observablehq/plot'
import type { Box } from '../box-stats.ts'
import { boxesOf } from '../box-stats.ts'
import type { DrawMark } from '../draft.ts'
import { panel, placed, unshifted } from '../draft.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'
import { smallestGap } from '../read-axis.ts'

/** The spread of many rows at each place: the middle half as a box, its median, whiskers, and the rows beyond them. */
export const drawBox: DrawMark = (draft) => {
  const { layer, model, offset } = draft
  const across = model.y.kind === 'category'
  const [place, measure] = across ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const boxes = boxesOf(layer.data, place, measure)
  const half = model[place].kind === 'category' ? 0 : smallestGap(model[place].places.map(Number)) * 0.34
  const colour = (box: Box): string => colourVar(box.lit ? 'accent' : layer.hasLit ? 'muted' : 'series-1')
  const shared = panel(draft)
  const whisker = { stroke: colour, ...shared, ...unshifted(offset, place) }
  const outside = boxes.flatMap(({ outliers }) => outliers)
  const rule = (from: 'low' | 'q3', to: 'q1' | 'high'): Plot.Markish =>
    across
      ? Plot.ruleY(boxes, { y: 'place', x1: from, x2: to, ...whisker })
      : Plot.ruleX(boxes, { x: 'place', y1: from, y2: to, ...whisker })
  return [
    rule('low', 'q1'),
    rule('q3', 'high'),
    body(),
    median(),
    dotsOf(outside, 3, 0.9),
    dotsOf(
      layer.data.filter((datum) => datum.lit && !outside.includes(datum)),
      4,
      1
    )
  ].filter((mark) => mark !== undefined)

  function body(): Plot.Markish {
    const fill = { fill: colour, fillOpacity: 0.35, stroke: colour, ...shared, render: numbered }
    if (across) return Plot.barX(boxes, { y: 'place', x1: 'q1', x2: 'q3', ...fill })
    if (half === 0) return Plot.barY(boxes, { x: 'place', y1: 'q1', y2: 'q3', ...fill })
    return Plot.rect(boxes, {
      x1: (b: Box) => Number(b.place) - half,
      x2: (b: Box) => Number(b.place) + half,
      y1: 'q1',
      y2: 'q3',
      ...fill
    })
  }

  /** Names on each box its place among the boxes. */
  function numbered(...[index, scales, values, dimensions, context, next]: Parameters<Plot.RenderFunction>) {
    const group = next?.(index, scales, values, dimensions, context) ?? null
    for (const [at, child] of [...(group?.children ?? [])].entries()) child.setAttribute('data-box', String(index[at]))
    return group
  }

  function median(): Plot.Markish {
    const line = { stroke: colour, strokeWidth: 2.5, ...shared }
    if (across) return Plot.tickX(boxes, { y: 'place', x: 'median', ...line, ...unshifted(offset, 'x') })
    if (half === 0) return Plot.tickY(boxes, { x: 'place', y: 'median', ...line, ...unshifted(offset, 'y') })
    return Plot.ruleY(boxes, {
      x1: (b: Box) => Number(b.place) - half,
      x2: (b: Box) => Number(b.place) + half,
      y: 'median',
      ...line,
      ...unshifted(offset, 'y')
    })
  }

  function dotsOf(data: readonly Datum[], r: number, fillOpacity: number): Plot.Markish | undefined {
    if (data.length === 0) return undefined
    return Plot.dot(data, { x: 'x', y: 'y', r, fill: 'colour', fillOpacity, ...placed(draft, data, 'both') })
  }
}
