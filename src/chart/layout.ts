import { barShape, slotWidth } from './bar-shape.ts'
import type { BarShape } from './bar-shape.ts'
import type { Atlas } from './geo/atlas.ts'
import type { LegendBox } from './legend-layout.ts'
import { legendLayout } from './legend-layout.ts'
import { labelsEnds } from './line-label.ts'
import type { Model } from './model.ts'
import { panelGrid } from './panel-grid.ts'
import type { PanelGrid } from './panel-grid.ts'
import type { SideRooms } from './side-rooms.ts'
import { sideRooms, usualHeight, widest } from './side-rooms.ts'
import type { Tick } from './tick-layout.ts'
import { xTicks, yTicks } from './tick-layout.ts'
import type { Waffle } from './waffle-layout.ts'
import { waffleLayout, waffleRows } from './waffle-layout.ts'

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
  readonly waffle?: Waffle
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
export function layoutChart(model: Model, width: number, atlas?: Atlas): Layout {
  const shape = barShape(model)
  const legend = model.legend && legendLayout(model.legend, width)
  const isMap = model.layers.some(({ mark }) => mark.mark === 'geo')
  const rooms = isMap ? noRooms : sideRooms(model, shape, width)
  const grid = panelGrid(model, width, rooms.left, rooms.right)
  const waffle = waffleLayout(model, grid.panelWidth)
  const barValues = wearsValues(model, shape, grid)
  const showX = !isMap && !waffle && !(shape.across && barValues)
  const ticks = showX ? xTicks(model.x, rooms.left, grid.panelWidth) : []
  const rows = heights(model, { shape, rooms, grid, legend, waffle, atlas, barValues, showX, ticks, width })
  return {
    width,
    ...rows,
    left: rooms.left,
    right: rooms.right,
    panelWidth: grid.panelWidth,
    columns: grid.columns,
    gapX: grid.gapX,
    xTicks: ticks,
    yTicks: isMap ? [] : rowTicks(model, rooms, shape.upright && barValues, rows.panelHeight),
    showX,
    ...gridLines(model, shape, showX && !isMap, barValues, isMap),
    ...(legend && { legend }),
    ...(waffle && { waffle }),
    barValues,
    negativeRoom: rooms.negativeRoom,
    dotRoom: rooms.dotRoom,
    endWidth: rooms.endWidth
  }
}

const noRooms: SideRooms = { left: 0, right: 0, yLines: [], endWidth: 0, negativeRoom: 0, dotRoom: 0 }

function wearsValues(model: Model, { bars, plain, across, upright, values }: BarShape, grid: PanelGrid): boolean {
  if (!plain || bars.length === 0) return false
  return across || (upright && widest(values) + 4 <= slotWidth(model, grid.panelWidth))
}

function rowTicks({ y }: Model, { yLines }: SideRooms, bare: boolean, height: number): Tick[] {
  if (y.kind === 'category') return y.domain.map((key, index) => ({ at: key, text: yLines[index]?.join('\n') ?? '' }))
  return bare ? [] : yTicks(y, height)
}

function gridLines(
  { x, y, layers }: Model,
  { upright }: BarShape,
  showX: boolean,
  barValues: boolean,
  isMap: boolean
): Pick<Layout, 'gridX' | 'gridY' | 'rowLines'> {
  const has = (...names: string[]): boolean => layers.some(({ mark }) => names.includes(mark.mark))
  return {
    gridX: x.scale.grid ?? (showX && x.kind === 'number' && !upright),
    gridY: y.scale.grid ?? (!isMap && y.kind === 'number' && !(upright && barValues) && !has('bump')),
    rowLines: y.kind === 'category' && has('dot', 'arrow', 'link')
  }
}

interface Parts {
  readonly shape: BarShape
  readonly rooms: SideRooms
  readonly grid: PanelGrid
  readonly legend: LegendBox | undefined
  readonly waffle: Waffle | undefined
  readonly atlas: Atlas | undefined
  readonly barValues: boolean
  readonly showX: boolean
  readonly ticks: readonly Tick[]
  readonly width: number
}

/** What stands over, in and under the panels. */
function heights(model: Model, parts: Parts): Pick<Layout, 'height' | 'top' | 'bottom' | 'panelHeight' | 'gapY'> {
  const { shape, legend, barValues, showX, ticks, grid } = parts
  const { x, y, spec } = model
  const faceted = model.facets !== undefined
  const tickLines = Math.max(1, ...ticks.map((tick) => tick.text.split('\n').length))
  const below = showX ? 10 + 15 * tickLines + (x.title === '' ? 0 : 18) : 6
  const titled = y.title !== '' || (!showX && x.title !== '')
  const header = (legend?.height ?? 0) + (titled ? 20 : 0)
  const above = shape.upright && barValues ? 20 : y.kind === 'category' ? 2 : 10
  const top = header + (faceted ? panelTitle : 0) + above
  const gapY = faceted ? panelTitle + below + 4 : 0
  const gaps = gapY * (grid.rows - 1)
  const panelHeight =
    spec.height === undefined || parts.atlas
      ? naturalHeight(model, parts)
      : Math.max(40, (spec.height - top - below - gaps) / grid.rows)
  const height = Math.ceil(top + below + panelHeight * grid.rows + gaps)
  return { height, top, bottom: height - top - panelHeight * grid.rows - gaps, panelHeight, gapY }
}

function naturalHeight(model: Model, { rooms, grid, waffle, atlas, width }: Parts): number {
  const { y, layers, facets } = model
  if (atlas) return (grid.panelWidth * atlas.height) / atlas.width
  if (waffle) return y.domain.length * Math.max(waffleRows * waffle.size + 14, 26)
  if (y.kind === 'category') {
    const rowHeight = Math.max(26, ...rooms.yLines.map((lines) => lines.length * 16 + 8))
    return y.domain.length * rowHeight
  }
  if (facets) return 120
  const lines = layers.filter(labelsEnds).map((layer) => new Set(layer.data.map(({ series }) => series)).size)
  return Math.max(usualHeight(width), Math.min(Math.max(0, ...lines), 30) * 17)
}
