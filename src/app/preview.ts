import { toStandalone } from '../chart/standalone.ts'
import type { Session } from './session.svelte.ts'

/** Beyond this many characters a picture is not worth its room in the list. */
const limit = 60_000

/** The first drawn chart of a notebook as the address of a picture; undefined without one, or when it is too large. */
export function maybePreview(session: Session): string | undefined {
  for (const { id } of session.notebook.cells) {
    const { output } = session.statusOf(id)
    const drawing = output?.type === 'result' && output.chart ? session.maybeDrawing(id) : undefined
    if (drawing === undefined) continue
    const { svg } = toStandalone(svgOf(String(drawing)), { title: '', subtitle: '', notes: [], theme: 'light' })
    const address = 'data:image/svg+xml,' + encodeURIComponent(svg)
    return address.length <= limit ? address : undefined
  }
  return undefined
}

/** The SVG of a drawing, without the marks that a baked page may have around it. */
function svgOf(drawing: string): string {
  return drawing.slice(drawing.indexOf('<svg'), drawing.lastIndexOf('</svg>') + '</svg>'.length)
}
