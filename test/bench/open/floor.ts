import { parseHTML } from 'linkedom'

/**
 * The page that a person would write by hand for the same content: its words, charts and tables in one file with a few
 * lines of style, the system's own type and no script. Nothing can be opened sooner.
 */
export function floorPage(built: string): string {
  const { document } = parseHTML(built)
  const charts = new Set<string>()
  const parts = [...document.querySelectorAll('h1, .lede, .prose, figure svg, table')].map((element) => {
    const tag = element.localName
    if (tag === 'svg') charts.add(element.outerHTML)
    if (tag === 'table') return `<table>${rowsOf(element)}</table>`
    return tag === 'svg' ? `<figure>${element.outerHTML}</figure>` : `<${tag}>${words(element)}</${tag}>`
  })
  if (charts.size === 0) throw new Error('the built page has no chart')
  const colours = /:root\s*\{[^}]*--chart-surface[^}]*\}/
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Floor</title>',
    '<meta name="viewport" content="width=device-width"><style>',
    'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}td{padding:.2rem .6rem}',
    built.match(colours)?.[0] ?? ':root{--chart-text:#222;--chart-label:#555;--chart-muted:#888;--chart-accent:#a22}',
    '</style></head><body>',
    ...parts,
    '</body></html>'
  ].join('\n')
}

function rowsOf(table: Element): string {
  return [...table.querySelectorAll('tr')]
    .map((row) => `<tr>${[...row.children].map((cell) => `<td>${words(cell)}</td>`).join('')}</tr>`)
    .join('')
}

function words(element: Element): string {
  return (element.textContent ?? '').trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
