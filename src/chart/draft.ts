import type { Markish, MarkOptions, RenderFunction } from '@observablehq/plot'
import type { Atlas } from './geo/atlas.ts'
import type { Layout } from './layout.ts'
import type { Datum, Layer, Model } from './model.ts'

/** What a mark is drawn from. */
export interface Draft {
  readonly model: Model
  readonly layout: Layout
  readonly layer: Layer
  /** Half a pixel or none: what Plot adds on screens of single density; taken back, so that every place draws the same. */
  readonly offset: number
  /** The outlines of a map, where the chart has one. */
  readonly atlas?: Atlas
}

export type DrawMark = (draft: Draft) => Markish[]

/** Which directions Plot shifts a kind of mark in: all but bars, cells, rectangles and areas are shifted somehow. */
export type Shift = 'both' | 'x' | 'y' | 'none'

/** Options that every mark of ours carries: its panel, the shift taken back, and `data-row` on each element. */
export function placed(draft: Draft, data: readonly Datum[], shift: Shift, move: { dx?: number; dy?: number } = {}) {
  const { dx, dy } = unshifted(draft.offset, shift, move)
  return { dx, dy, ...panel(draft), render: withRows(data) } satisfies MarkOptions
}

/** The shift that takes Plot's own back. */
export function unshifted(offset: number, shift: Shift, { dx = 0, dy = 0 }: { dx?: number; dy?: number } = {}) {
  return {
    dx: dx - (shift === 'both' || shift === 'x' ? offset : 0),
    dy: dy - (shift === 'both' || shift === 'y' ? offset : 0)
  }
}

/** Channels that put a row into its panel, by the panel's column and row. */
export function panel({ model, layout }: Pick<Draft, 'model' | 'layout'>) {
  if (!model.facets) return {}
  const index = new Map(model.facets.keys.map((key, at) => [key, at]))
  const at = (datum: { facet?: string }): number => index.get(datum.facet ?? '') ?? 0
  return {
    fx: (datum: { facet?: string }) => at(datum) % layout.columns,
    fy: (datum: { facet?: string }) => Math.floor(at(datum) / layout.columns)
  }
}

/** Names on every element the row of the table that it draws; a line, made of many rows, gets its series. */
function withRows(data: readonly Datum[]): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const group = next?.(index, scales, values, dimensions, context) ?? null
    for (const child of group?.children ?? []) {
      const bound = (child as Element & { __data__?: number | number[] }).__data__
      if (typeof bound === 'number') {
        const datum = data[bound]
        if (datum) child.setAttribute('data-row', String(datum.row))
      } else if (Array.isArray(bound)) {
        const datum = data[bound[0] ?? -1]
        if (datum) child.setAttribute('data-series', datum.series)
      }
    }
    return group
  }
}
