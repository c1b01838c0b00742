import * as Plot from '@observablehq/plot'
import { panel, unshifted } from './draft.ts'
import type { Layout } from './layout.ts'
import { smallSize } from './text-size.ts'
import type { Model } from './model.ts'
import { colourVar } from './palette.ts'
import { standsOnZero } from './read-axis.ts'
import type { Tick } from './tick-layout.ts'

/** What stands behind the marks: light grid lines, tick texts, category names. */
export function axes(model: Model, layout: Layout, offset: number): Plot.Markish[] {
  const grid = { stroke: colourVar('grid'), shapeRendering: 'crispEdges' }
  const small = { fontSize: smallSize, fill: colourVar('label') }
  const { x, y } = model
  const lit = litKeys(model)
  const category = (ticks: readonly Tick[], strong: boolean): Plot.Markish =>
    Plot.text(ticks, {
      y: 'at',
      text: 'text',
      frameAnchor: 'left',
      textAnchor: 'end',
      lineHeight: 1.15,
      fill: colourVar(strong ? 'accent' : 'text'),
      ...(strong && { fontWeight: 600 }),
      ...unshifted(offset, 'both', { dx: -8 - layout.negativeRoom })
    })
  const strong = layout.yTicks.filter(({ at }) => lit.has(String(at)))
  const rest = layout.yTicks.filter(({ at }) => !lit.has(String(at)))
  const named = y.kind === 'category'
  return [
    layout.gridY && !named && Plot.ruleY(layout.yTicks, { y: 'at', ...grid, ...unshifted(offset, 'y') }),
    layout.gridX && x.kind !== 'category' && Plot.ruleX(layout.xTicks, { x: 'at', ...grid, ...unshifted(offset, 'x') }),
    layout.rowLines && Plot.ruleY(layout.yTicks, { y: 'at', ...grid, ...unshifted(offset, 'y') }),
    named && rest.length > 0 && category(rest, false),
    named && strong.length > 0 && category(strong, true),
    !named &&
      Plot.text(layout.yTicks, {
        y: 'at',
        text: 'text',
        frameAnchor: 'left',
        textAnchor: 'end',
        ...small,
        ...unshifted(offset, 'both', { dx: -8 - layout.dotRoom })
      }),
    layout.showX &&
      Plot.text(layout.xTicks, {
        x: 'at',
        text: 'text',
        frameAnchor: 'bottom',
        lineAnchor: 'top',
        ...small,
        ...unshifted(offset, 'both', { dy: 9 })
      }),
    layout.showX && (x.kind === 'year' || x.kind === 'date') && placeTicks(model, offset)
  ].filter((mark) => mark !== false)
}

/** What stands before the marks: the line of zero that bars stand on, panel names, axis titles, legend. */
export function foreground(model: Model, layout: Layout, offset: number): Plot.Markish[] {
  const zero = { stroke: colourVar('label'), strokeWidth: 1, shapeRendering: 'crispEdges' }
  const facets = model.facets?.keys.map((facet) => ({ facet }))
  return [
    standsOnZero(model.layers, 'x') && Plot.ruleX([0], { ...zero, ...unshifted(offset, 'x') }),
    standsOnZero(model.layers, 'y') && Plot.ruleY([0], { ...zero, ...unshifted(offset, 'y') }),
    facets &&
      Plot.text(facets, {
        ...panel({ model, layout }),
        text: ({ facet }: { facet: string }) => model.facets?.name(facet) ?? facet,
        frameAnchor: 'top-left',
        lineAnchor: 'bottom',
        fontWeight: 600,
        fill: colourVar('text'),
        ...unshifted(offset, 'both', {
          dy: model.y.kind === 'category' ? -8 : -13,
          dx: model.y.kind === 'category' ? 0 : 8 - layout.left
        })
      })
  ].filter((mark) => mark !== undefined && mark !== false)
}

/** Small strokes where a time axis has rows, so that unequal steps between editions are seen as such. */
function placeTicks({ x }: Model, offset: number): Plot.Markish {
  return Plot.tickX(x.places, {
    x: (place: number) => place,
    stroke: colourVar('muted'),
    shapeRendering: 'crispEdges',
    render: (index, scales, values, dimensions, context, next) => {
      const group = next?.(index, scales, values, dimensions, context) ?? null
      const from = dimensions.height - dimensions.marginBottom
      for (const line of group?.children ?? []) {
        line.setAttribute('y1', String(from))
        line.setAttribute('y2', String(from + 4))
      }
      return group
    },
    ...unshifted(offset, 'x')
  })
}

/** Categories of which every row stands out. */
function litKeys({ layers }: Model): Set<string> {
  const [lit, plain] = [new Set<string>(), new Set<string>()]
  for (const { data, hasLit } of layers)
    for (const datum of data) if (hasLit && datum.y !== undefined) (datum.lit ? lit : plain).add(String(datum.y))
  return new Set([...lit].filter((key) => !plain.has(key)))
}
