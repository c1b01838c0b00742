import { wrapText } from './measure-text.ts'
import { withColours } from './palette.ts'

/** What stands around a chart that leaves the page. */
export interface Around {
  readonly title: string
  readonly subtitle: string
  /** Notes and the source, each a paragraph. */
  readonly notes: readonly string[]
  readonly theme: 'light' | 'dark'
  /** A style sheet with fonts, for a picture that cannot load any. */
  readonly style?: string
}

/** A picture that needs nothing but itself. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

const margin = 20

/** A chart's markup with its title over it and its notes and source under it, in the colours of a theme. */
export function toStandalone(markup: string, { title, subtitle, notes, theme, style }: Around): Picture {
  const inner = sizeOf(markup)
  const width = inner.width + 2 * margin
  const texts: string[] = []
  let y = margin
  const write = (paragraph: string, size: number, colour: string, bold = false): void => {
    const lines = paragraph === '' ? [] : wrapText(paragraph, inner.width / (bold ? 1.06 : 1), size, 12)
    for (const line of lines) {
      y += size * 1.35
      const weight = bold ? ' font-weight="600"' : ''
      texts.push(
        `<text x="${margin}" y="${round(y)}" font-size="${size}" fill="var(--chart-${colour})"${weight}>${escaped(line)}</text>`
      )
    }
  }
  write(title, 17, 'text', true)
  write(subtitle, 13, 'label')
  const top = y + (texts.length > 0 ? 14 : 0)
  y = top + inner.height + 4
  for (const note of notes) write(note, 11.5, 'label')
  const height = Math.ceil(y + margin)
  const chart = markup.replace(/^<svg /, `<svg x="${margin}" y="${round(top)}" `)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="'Be Vietnam Pro', system-ui, sans-serif">`,
    title === '' ? '' : `<title>${escaped(title)}</title>`,
    style === undefined ? '' : `<style>${style}</style>`,
    `<rect width="100%" height="100%" fill="var(--chart-surface)"/>`,
    ...texts,
    chart,
    '</svg>'
  ].join('')
  return { svg: withColours(svg, theme), width, height }
}

function sizeOf(markup: string): { width: number; height: number } {
  const read = (name: string): number => Number(new RegExp(`^<svg [^>]*?\\b${name}="([\\d.]+)"`).exec(markup)?.[1] ?? 0)
  return { width: read('width'), height: read('height') }
}

function round(value: number): number {
  return Number(value.toFixed(1))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
