import type { LegendBox } from './legend-layout.ts'
import { legendLayout } from './legend-layout.ts'
import { endLabel, labelsEnds } from './line-label.ts'
import { textWidth, wrapText } from './measure-text.ts'
import type { Layer, Model } from './model.ts'
import { smallestGap, standsOnZero } from './read-axis.ts'
import type { Tick } from './tick-layout.ts'
import { xTicks, yTicks } from './tick-layout.ts'

export const textSize = 13
export const smallSize = 12

/** Where everything stands, in pixels, decided before Plot is asked to draw. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Size of one panel's plot area. */
  readonly panelWidth: number
  readonly panelHeight: number
  readonly columns: number
  readonly gapX: number
  readonly gapY: number
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly showX: boolean
  readonly gridX: boolean
  readonly gridY: boolean
  /** Light lines along category rows, for dots to stand on. */
  readonly rowLines: boolean
  readonly legend?: LegendBox
  /** Whether bars wear their values, which makes an axis superfluous. */
  readonly barValues: boolean
  /** Room between category names and the plot for the values of bars below zero. */
  readonly negativeRoom: number
  /** Room at both sides for dots that stand on the frame. */
  readonly dotRoom: number
  /** Width that the names at the ends of lines may take. */
  readonly endWidth: number
}

const panelTitle = 30

/** Decides margins, ticks and height for a width; text is measured, so that long Vietnamese names have room. */
export function layoutChart(model: Model, width: number): Layout {
  const { x, y, spec } = model
  const bars = model.layers.filter(({ mark }) => mark.mark === 'bar')
  const bump = model.layers.some(({ mark }) => mark.mark === 'bump')
  const across = bars.length > 0 && standsOnZero(model.layers, 'x')
  const plainBars = bars.every((layer) => layer.mark.label !== false && !isStacked(model))
  const small = width < 480
  const dotRoom = bump ? 5 : 0
  const panels = model.facets?.keys.length ?? 0
  const legend = model.legend && legendLayout(model.legend, width)

  const yText = y.kind === 'category' ? y.domain.map((key) => y.categoryText(String(key))) : []
  const roomy = Math.floor(width * (small ? 0.42 : 0.36))
  const yLines = yText.map((text) => wrapText(text, roomy, textSize, small ? 3 : 2))
  const ends = model.layers.filter(labelsEnds).flatMap((layer) => layer.data.map((datum) => endLabel(layer, datum)))
  const endWidth = Math.min(widest(ends, true), width * 0.4)
  const values = bars.flatMap((layer) => layer.data.map((datum) => layer.valueText(datum)))

  const estimate = small ? 200 : 280
  const preliminary = yTicks(y, spec.height ?? estimate)
  const tickRoom = widest(preliminary.map((tick) => tick.text)) + 10
  const below = across && plainBars ? widest(negativeValues(bars)) + 8 : 0
  const negativeRoom = below > 8 ? below : 0
  const bare = bars.length > 0 && !across && plainBars && slotWidth(model, width - 28) >= widest(values) + 4
  const left = Math.ceil(
    y.kind === 'category' ? widest(yLines.flat(), true) + 10 + negativeRoom : bare ? 14 : tickRoom + dotRoom
  )
  const right = Math.ceil(
    ends.length > 0
      ? endWidth + 14 + dotRoom
      : across && plainBars
        ? widest(values, true) + 10
        : across || x.kind === 'number'
          ? 16
          : 14
  )
  const gapX = panels > 0 ? left + right : 0
  const columns = panels > 0 ? facetColumns(model, width, gapX, left + right) : 1
  const rows = panels > 0 ? Math.ceil(panels / columns) : 1
  const panelWidth = (width - left - right - gapX * (columns - 1)) / columns

  const upright = bars.length > 0 && !across
  const slot = slotWidth(model, panelWidth)
  const barValues = plainBars && bars.length > 0 && (across || (upright && widest(values) + 4 <= slot))
  const showX = !(across && barValues)
  const ticks = showX ? xTicks(x, left, panelWidth) : []
  const tickLines = Math.max(1, ...ticks.map((tick) => tick.text.split('\n').length))
  const bottom = showX ? 10 + 15 * tickLines + (x.title === '' ? 0 : 18) : 6
  const header = (legend?.height ?? 0) + (y.title !== '' || (!showX && x.title !== '') ? 20 : 0)
  const top = header + (panels > 0 ? panelTitle : 0) + (upright && barValues ? 20 : y.kind === 'category' ? 2 : 10)
  const gapY = panels > 0 ? panelTitle + bottom + 4 : 0
  const rowHeight = Math.max(26, ...yLines.map((lines) => lines.length * 16 + 8))
  const lines = Math.max(
    0,
    ...model.layers.filter(labelsEnds).map((layer) => new Set(layer.data.map((d) => d.series)).size)
  )
  const natural =
    y.kind === 'category'
      ? y.domain.length * rowHeight
      : Math.max(panels > 0 ? 120 : estimate, panels > 0 ? 0 : Math.min(lines, 30) * 17)
  const panelHeight =
    spec.height === undefined ? natural : Math.max(40, (spec.height - top - bottom - gapY * (rows - 1)) / rows)
  const height = Math.ceil(top + bottom + panelHeight * rows + gapY * (rows - 1))
  return {
    width,
    height,
    left,
    right,
    top,
    bottom: height - top - panelHeight * rows - gapY * (rows - 1),
    panelWidth,
    panelHeight,
    columns,
    gapX,
    gapY,
    xTicks: ticks,
    yTicks:
      y.kind === 'category'
        ? y.domain.map((key, index) => ({ at: key, text: yLines[index]?.join('\n') ?? '' }))
        : upright && barValues
          ? []
          : yTicks(y, panelHeight),
    showX,
    gridX: x.scale.grid ?? (showX && x.kind === 'number' && !upright),
    gridY: y.scale.grid ?? (y.kind === 'number' && !(upright && barValues) && !bump),
    rowLines: y.kind === 'category' && model.layers.some(({ mark }) => mark.mark === 'dot'),
    ...(legend && { legend }),
    barValues,
    negativeRoom,
    dotRoom,
    endWidth
  }
}

/** Whether some bar has several rows, one after the other. */
export function isStacked(model: Model): boolean {
  return model.layers.some(
    ({ mark, data }) =>
      mark.mark === 'bar' &&
      data.some((datum) => (datum.x1 !== undefined && datum.x1 !== 0) || (datum.y1 !== undefined && datum.y1 !== 0))
  )
}

/** Width that one upright bar has for its value. */
function slotWidth({ x }: Model, width: number): number {
  if (x.kind === 'category') return width / Math.max(1, x.domain.length)
  const span = Number(x.domain.at(-1)) - Number(x.domain[0]) || 1
  return (smallestGap(x.places.map(Number)) / span) * width
}

function negativeValues(bars: readonly Layer[]): string[] {
  return bars.flatMap((layer) => layer.data.filter(({ x }) => Number(x) < 0).map((datum) => layer.valueText(datum)))
}

function facetColumns(model: Model, width: number, gap: number, margins: number): number {
  const panels = model.facets?.keys.length ?? 1
  const stated = model.spec.facet?.columns
  const least = model.y.kind === 'category' ? 130 : 96
  const fitting = Math.max(1, Math.floor((width - margins + gap) / (least + gap)))
  return Math.min(panels, stated ?? 4, fitting)
}

function widest(texts: readonly string[], bold = false): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, textSize, bold)), 0)
}
