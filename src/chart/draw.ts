import * as Plot from '@observablehq/plot'
import { inLang } from '../i18n/lang.ts'
import type { Table } from '../table/table.ts'
import { annotationBands, annotationWords } from './annotations.ts'
import { axes, foreground } from './axes.ts'
import type { Draft } from './draft.ts'
import { finish } from './finish.ts'
import type { Atlas } from './geo/atlas.ts'
import type { Layout } from './layout.ts'
import { layoutChart } from './layout.ts'
import { marks } from './marks/marks.ts'
import { ruleLabel } from './marks/rule.ts'
import type { Axis, Layer, Model } from './model.ts'
import { readModel } from './read-model.ts'
import type { ChartSpec } from './spec.ts'
import { summariseModel } from './summary.ts'
import { titles } from './titles.ts'
import type { Words } from './words.ts'

export interface DrawContext extends Words {
  readonly document: Document
  /** Pixels; 200 at least. */
  readonly width: number
  /** Begins every id in the SVG; has to be unique in the page. */
  readonly id?: string
  /** The outlines of the map that the spec asks for (`regionOf`); needed by charts with a map alone. */
  readonly atlas?: Atlas
}

/**
 * Draws a chart. The same spec, table, words and width give the same SVG in a browser and in Node (`chartMarkup` writes it).
 * Colours are the custom properties of `chart.css`. Elements of rows carry `data-row`, lines `data-series`.
 * Throws a ProblemError for a column that the table has not, or too many rows.
 */
export function drawChart(spec: ChartSpec, table: Table, context: DrawContext): SVGSVGElement {
  const { document, lang, atlas, id = 'chart' } = context
  const model = readModel(spec, table, context)
  const layout = layoutChart(model, Math.max(200, Math.round(context.width)), atlas)
  const offset = plotOffset(document)
  const draft = (layer: Layer): Draft => ({ model, layout, layer, offset, ...(atlas && { atlas }) })
  const svg = Plot.plot({
    document,
    width: layout.width,
    height: layout.height,
    marginLeft: layout.left,
    marginRight: layout.right,
    marginTop: layout.top,
    marginBottom: layout.bottom,
    axis: null,
    x: positionScale(model.x, model),
    y: positionScale(model.y, model),
    ...(model.facets && facetScales(model.facets.keys.length, layout)),
    marks: [
      ...annotationBands(model),
      ...axes(model, layout, offset),
      ...model.layers.flatMap((layer) =>
        layer.data.length === 0 && !atlas ? [] : marks[layer.mark.mark](draft(layer))
      ),
      ...model.layers.flatMap((layer) => ruleLabel(draft(layer))),
      ...annotationWords(model, layout, offset),
      ...foreground(model, layout, offset)
    ]
  }) as SVGSVGElement
  svg.append(...titles(model, layout, document))
  const summary = summariseModel(model)
  const name = spec.title === undefined ? '' : inLang(spec.title, lang)
  finish(svg, document, name === '' ? summary : name, name === '' ? '' : summary, id)
  return svg
}

function positionScale(axis: Axis, { layers }: Model): Plot.ScaleOptions {
  const domain = [...axis.domain]
  const padding = layers.some(({ mark }) => mark.mark === 'cell') ? 0 : 0.24
  if (axis.kind === 'category') return { type: 'band', domain, padding, round: false, reverse: axis.reverse }
  const log = axis.scale.type === 'log' && Number(domain[0]) > 0
  return { type: log ? 'log' : 'linear', domain, reverse: axis.reverse }
}

function facetScales(panels: number, { columns, panelWidth, panelHeight, gapX, gapY }: Layout) {
  const rows = Math.ceil(panels / columns)
  const scale = (count: number, size: number, gap: number): Plot.ScaleOptions => ({
    domain: Array.from({ length: count }, (_, index) => index),
    paddingOuter: 0,
    paddingInner: gap / (size + gap),
    round: false,
    axis: null
  })
  return { fx: scale(columns, panelWidth, gapX), fy: scale(rows, panelHeight, gapY) }
}

/** By document, what was found by drawing in it: Plot settles it when it is loaded. */
const offsets = new WeakMap<Document, number>()

/** Plot shifts most marks by half a pixel where it finds a screen of single density when it is loaded. */
function plotOffset(document: Document): number {
  const known = offsets.get(document) ?? probeOffset(document)
  offsets.set(document, known)
  return known
}

function probeOffset(document: Document): number {
  const probe = Plot.plot({
    document,
    width: 9,
    height: 9,
    margin: 0,
    marks: [Plot.dot([0], { frameAnchor: 'top-left' })]
  })
  return probe.querySelector('g')?.getAttribute('transform')?.includes('0.5') ? 0.5 : 0
}
