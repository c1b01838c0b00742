const svgSpace = 'http://www.w3.org/2000/svg'

/** Makes Plot's SVG ours: one image with a name and a description, no style sheet, no labels on groups, two decimals. */
export function finish(svg: SVGSVGElement, document: Document, name: string, description: string, id: string): void {
  for (const style of [...svg.querySelectorAll('style')]) style.remove()
  for (const element of svg.querySelectorAll('*')) {
    for (const { name: attribute, value } of [...element.attributes]) {
      if (attribute.startsWith('aria-')) element.removeAttribute(attribute)
      if (!numeric.has(attribute)) continue
      const short = shortened(value)
      if (short !== value) element.setAttribute(attribute, short)
    }
  }
  svg.setAttribute('class', 'chart')
  svg.setAttribute('role', 'img')
  svg.setAttribute('aria-label', name)
  svg.setAttribute('fill', 'var(--chart-text)')
  svg.setAttribute('font-family', "'Be Vietnam Pro', system-ui, sans-serif")
  svg.setAttribute('font-size', '13')
  if (description === '') return
  const desc = document.createElementNS(svgSpace, 'desc')
  desc.setAttribute('id', id + '-desc')
  desc.textContent = description
  svg.prepend(desc)
  svg.setAttribute('aria-describedby', id + '-desc')
}

const numeric = new Set(['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'r', 'width', 'height', 'd', 'transform'])

function shortened(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)) + 0))
}
