/** Serialises an SVG with attributes in a fixed order, so that Node and every browser give the same text. */
export function chartMarkup(element: Element): string {
  const attributes = [...element.attributes]
    .map(({ name, value }) => [name, value] as const)
    .filter(([name]) => name !== 'xmlns')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`)
    .join('')
  const tag = element.localName
  const space = tag === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : ''
  const inner = [...element.childNodes].map((child) =>
    child.nodeType === 1 ? chartMarkup(child as Element) : escaped(child.textContent ?? '')
  )
  return inner.length > 0 ? `<${tag}${space}${attributes}>${inner.join('')}</${tag}>` : `<${tag}${space}${attributes}/>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
