import * as Plot from '@observablehq/plot'
import { panel, type Draft, type DrawMark } from '../draft.ts'
import type { Atlas } from '../geo/atlas.ts'
import { aseanLabels } from '../geo/state-labels.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'
import { smallSize } from '../text-size.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/** States shaded by value, on the map of ASEAN with their names; those too small to be seen as an outline are dots, those without a value plain land. */
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
        map.append(
          ...land(document, atlas, rows),
          ...rows.flatMap((datum) => stateOf(document, atlas, datum, scale)),
          ...rows.flatMap((datum) => namesOf(document, draft, datum, scale))
        )
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

/** A state's name, and under it its value where the map has room for both. */
function namesOf(document: Document, { layer, model, layout }: Draft, datum: Datum, scale: number): Element[] {
  const { state = '', lit } = datum
  const place = layer.mark.region === 'asean' && Object.hasOwn(aseanLabels, state) ? aseanLabels[state] : undefined
  if (!place) return []
  const column = layer.mark.channels.state?.kind === 'column' ? layer.mark.channels.state.name : ''
  const name = model.words.label?.(column, state) ?? state
  const lines = layout.panelWidth < 480 ? [name] : [name, layer.valueText(datum)]
  const size = smallSize / scale
  return lines.map((line, at) => {
    const text = element(document, 'text', {
      x: place.at[0],
      y: round(place.at[1] + (at - (lines.length - 1) / 2) * size * 1.2),
      dy: '0.32em',
      'text-anchor': place.anchor,
      'font-size': round(size),
      fill: colourVar(lit ? 'accent' : 'text'),
      stroke: colourVar('surface'),
      'stroke-width': round(3.5 / scale),
      'paint-order': 'stroke',
      ...((lit || at === 0) && { 'font-weight': 600 })
    })
    text.textContent = line
    return text
  })
}

function element(document: Document, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(svgSpace, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

function round(value: number): number {
  return Number(value.toFixed(2))
}
