import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { panel } from '../draft.ts'
import type { Atlas } from '../geo/atlas.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/** States shaded by value; those too small to be seen as an outline are dots, those without a value plain land. */
export const drawGeo: DrawMark = (draft) => {
  const { atlas, layer } = draft
  if (!atlas) throw new Error('a map was drawn without its outlines')
  const data = [...layer.data].sort((a, b) => Number(a.lit) - Number(b.lit))
  return [
    Plot.dot(data, {
      frameAnchor: 'top-left',
      ...panel(draft),
      render: (index, _scales, _values, dimensions, { document }) => {
        const scale = (dimensions.width - dimensions.marginLeft - dimensions.marginRight) / atlas.width
        const map = element(document, 'g', {
          transform: `translate(${dimensions.marginLeft},${dimensions.marginTop}) scale(${Number(scale.toFixed(5))})`,
          stroke: colourVar('surface'),
          'stroke-width': round(0.7 / scale),
          'stroke-linejoin': 'round'
        })
        const rows = Array.from(index, (at) => data[at]).filter((datum) => datum !== undefined)
        map.append(...land(document, atlas, rows), ...rows.flatMap((datum) => stateOf(document, atlas, datum, scale)))
        return map as SVGElement
      }
    })
  ]
}

/** What has no value: other land and states without a row, in one colour. */
function land(document: Document, atlas: Atlas, rows: readonly Datum[]): Element[] {
  const told = new Set(rows.map(({ state }) => state))
  const rest = Object.entries(atlas.states).flatMap(([iso3, outline]) => (told.has(iso3) ? [] : [outline]))
  return [element(document, 'path', { d: [atlas.rest, ...rest].join(''), fill: colourVar('land') })]
}

function stateOf(document: Document, atlas: Atlas, datum: Datum, scale: number): Element[] {
  const { state = '', colour, row, lit } = datum
  const outline = Object.hasOwn(atlas.states, state) ? atlas.states[state] : undefined
  const dot = Object.hasOwn(atlas.dots, state) ? atlas.dots[state] : undefined
  const ring = lit
    ? { stroke: colourVar('accent'), 'stroke-width': round(2.25 / scale) }
    : { stroke: colourVar('muted'), 'stroke-width': round(0.6 / scale) }
  const shared = { fill: colour, 'data-row': row, ...ring }
  if (dot) {
    const rim = lit ? {} : { stroke: colourVar('surface'), 'stroke-width': round(1.5 / scale) }
    return [element(document, 'circle', { cx: dot[0], cy: dot[1], r: round(5 / scale), ...shared, ...rim })]
  }
  return outline === undefined ? [] : [element(document, 'path', { d: outline, ...shared })]
}

function element(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(svgSpace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
