import { say } from '../i18n/say.ts'
import type { Layout } from './layout.ts'
import { smallSize } from './text-size.ts'
import type { Model } from './model.ts'
import { colourVar } from './palette.ts'

const svgSpace = 'http://www.w3.org/2000/svg'

/** The legend and the names of the axes, outside of the panels. */
export function titles(model: Model, layout: Layout, document: Document): SVGElement[] {
  const { legend } = layout
  const { x, y } = model
  const elements: SVGElement[] = []
  for (const { x: at, y: from, width, colour } of legend?.swatches ?? [])
    elements.push(element(document, 'rect', { x: at, y: from, width, height: 12, fill: colour }))
  for (const { x: at, y: from, text } of legend?.texts ?? []) elements.push(words(document, text, at, from, 'start'))
  const above = (legend?.height ?? 0) + 7
  if (y.title !== '') elements.push(words(document, y.title, 0, above, 'start'))
  else if (!layout.showX && x.title !== '') elements.push(words(document, x.title, layout.left, above, 'start'))
  if (layout.showX && x.title !== '')
    elements.push(words(document, x.title, layout.width - layout.right, layout.height - 8, 'end'))
  if (model.layers.every(({ data }) => data.length === 0))
    elements.push(
      words(document, say(model.words.lang, 'chart_summary_empty'), layout.width / 2, layout.height / 2, 'middle')
    )
  return elements
}

function words(document: Document, text: string, x: number, y: number, anchor: string): SVGElement {
  const node = element(document, 'text', {
    x,
    y,
    dy: '0.32em',
    'text-anchor': anchor,
    'font-size': smallSize,
    fill: colourVar('label')
  })
  node.textContent = text
  return node
}

function element(document: Document, name: string, attributes: Record<string, string | number>): SVGElement {
  const node = document.createElementNS(svgSpace, name) as SVGElement
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, String(value))
  return node
}
