import { loadAtlas } from '../chart/geo/atlas.ts'
import { regionOf } from '../chart/geo/region.ts'
import type { Lang } from '../i18n/lang.ts'
import { maybeHeading, maybeLabel } from '../dataset/labels.ts'
import { sourceOf, type Cell } from '../notebook/notebook.ts'
import { localise } from '../grid/localise.ts'
import { once } from './once.ts'
import type { Output } from './output.ts'

const loadMarkdown = once(() => import('./markdown/render.ts'))
const loadDraw = once(() => import('../chart/draw.ts'))
const loadMarkup = once(() => import('../chart/markup.ts'))

/** For whom, where and how wide a cell is drawn. */
export interface DrawContext {
  readonly lang: Lang
  /** Pixels. */
  readonly width: number
  readonly document: Document
}

/**
 * Draws what takes a library to draw, as markup: prose as HTML, charts as one SVG; nothing for other outputs.
 * The libraries are fetched when first drawn with: a page that was baked reads without them.
 */
export async function drawCell(cell: Cell, output: Output, context: DrawContext): Promise<string | undefined> {
  const { lang, width, document } = context
  if (output.type === 'prose') {
    const { renderMarkdown } = await loadMarkdown()
    return renderMarkdown(sourceOf(cell), lang, output.values, (column, value) => maybeLabel(column, value, lang))
  }
  if (output.type !== 'result' || !output.chart) return undefined
  const region = regionOf(output.chart)
  const [{ drawChart }, { chartMarkup }, atlas] = await Promise.all([
    loadDraw(),
    loadMarkup(),
    region && loadAtlas(region)
  ])
  const svg = drawChart(output.chart, localise(output.table, lang), {
    document,
    lang,
    width,
    id: cell.id,
    label: (column, value) => maybeLabel(column, value, lang),
    columnLabel: (column) => maybeHeading(column, lang),
    ...(atlas && { atlas })
  })
  return chartMarkup(svg)
}
