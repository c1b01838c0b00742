import { parseHTML } from 'linkedom'
import { bakedWidths } from '../app/chart-width.ts'
import { drawCell } from '../cells/draw.ts'
import type { Output } from '../cells/output.ts'
import { sourceLine } from '../cells/drawing/source-line.ts'
import { inLang, type Lang } from '../i18n/lang.ts'
import type { CellId, Notebook } from '../notebook/notebook.ts'

/** A notebook's prose and charts as markup for a page. */
export interface Drawn {
  /** By cell; of a chart both the narrow and the wide drawing, of which a page's style sheet shows one. */
  readonly drawings: ReadonlyMap<CellId, string>
  /** The first chart alone, narrow, with what a picture of it says around it. */
  readonly chart?: { readonly markup: string; readonly title: string; readonly source: string }
}

/** Draws what the cells of a notebook gave, in one language. */
export async function drawNotebook(
  { cells }: Notebook,
  outputs: ReadonlyMap<CellId, Output>,
  lang: Lang,
  tablesOf: (id: CellId) => ReadonlySet<string>
): Promise<Drawn> {
  const document = parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document
  const drawings = new Map<CellId, string>()
  let chart: Drawn['chart']
  for (const cell of cells) {
    const output = outputs.get(cell.id)
    const draw = (width: number, id = cell.id) => output && drawCell({ ...cell, id }, output, { lang, width, document })
    const wide = await draw(bakedWidths.wide)
    if (wide === undefined) continue
    // Both stand in one page, so their ids differ.
    const narrow = output?.type === 'result' ? await draw(bakedWidths.narrow, `${cell.id}-narrow` as CellId) : undefined
    if (narrow !== undefined && output?.type === 'result')
      chart ??= {
        markup: narrow,
        title: inLang(output.chart?.title ?? '', lang),
        source: sourceLine(lang, output.table, tablesOf(cell.id), '').trim()
      }
    drawings.set(
      cell.id,
      narrow === undefined ? wide : standIn(narrow) + wide.replace(' class="chart"', ' class="chart wide"')
    )
  }
  return { drawings, ...(chart !== undefined && { chart }) }
}

/** A narrow drawing as it waits in a page: the chart has one image, and this becomes it where the page is narrow. */
function standIn(markup: string): string {
  return markup.replace(' class="chart"', ' class="chart narrow"').replace(' role="img"', ' role="graphics-document"')
}
