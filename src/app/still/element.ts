type Child = Node | string | undefined

/** An element of the page's document with attributes and children; children that are undefined are left out. */
export function element(tag: string, attributes: Readonly<Record<string, string>>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children.filter((child) => child !== undefined))
  return made
}

/** A footnote's number at the figure or link that it is for. */
export function mark(number: number): HTMLElement {
  return element('sup', { class: 'mark' }, element('a', { href: `#source-${number}` }, String(number)))
}
