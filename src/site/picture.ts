import { wrapText } from '../chart/measure-text.ts'
import { palettes, withColours } from '../chart/palette.ts'

/** Size in pixels of the picture that chats and social networks show of a page. */
export const pictureSize = { width: 1200, height: 630 }

/** Pixels at which a chart is drawn for a picture, in which it is then enlarged. */
export const pictureChartWidth = 400

interface PictureParts {
  readonly name: string
  readonly title: string
  readonly text: string
  /** A chart's markup, what it is called and its source. */
  readonly chart?: { readonly markup: string; readonly title: string; readonly source: string } | undefined
}

const margin = 56
const gap = 44
const sourceSize = 19
const titleSize = 25
const { surface, text: ink, label, accent } = palettes.light

/** The preview picture of a page: what it is called and asks, beside its first chart. */
export function drawPicture({ name, title, text, chart }: PictureParts): string {
  const { width, height } = pictureSize
  const drawn = chart === undefined ? undefined : placeChart(chart.markup, chart.title)
  const column = (drawn?.x ?? width - margin + gap) - gap - margin
  const size = drawn ? 46 : 70
  const titled = balance(title, column / 1.06, size, 5)
  const top = drawn ? margin + 97 : Math.round(0.47 * height - (titled.length - 1) * 0.66 * size)
  const under = top + Math.round((titled.length - 1) * 1.32 * size) + Math.round(0.64 * size) + 44
  const small = drawn ? 27 : 34
  const source = drawn && chart ? wrapText(chart.source, column, sourceSize, 3) : []
  const foot = height - margin - Math.round((source.length - 1) * 1.32 * sourceSize)
  const most = Math.max(1, 1 + Math.floor((foot - 1.8 * sourceSize - under) / (1.32 * small)))
  const texts = [
    ...toLines([name], margin + 26, 28, accent, 600),
    ...toLines(titled, top, size, ink, 600),
    ...toLines(wrapText(text, column, small, most), under, small, label, 400),
    ...toLines(source, foot, sourceSize, label, 400)
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Be Vietnam Pro">`,
    `<rect width="${width}" height="${height}" fill="${surface}"/>`,
    `<rect width="14" height="${height}" fill="${accent}"/>`,
    ...texts,
    drawn?.markup ?? '',
    '</svg>'
  ].join('')
}

/** Breaks a text into as few lines as a width allows, none of them much shorter than the others. */
function balance(text: string, width: number, size: number, most: number): string[] {
  let lines = wrapText(text, width, size, most)
  for (let narrower = width; narrower > width / 2; narrower -= 8) {
    const tried = wrapText(text, narrower, size, most)
    if (tried.length > lines.length || (tried.at(-1)?.endsWith('…') && !text.endsWith('…'))) break
    lines = tried
  }
  return lines
}

function toLines(lines: readonly string[], y: number, size: number, colour = '', weight = 400, x = margin): string[] {
  return lines.map((line, i) => {
    const at = `x="${x}" y="${y + Math.round(i * 1.32 * size)}"`
    return `<text ${at} font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`
  })
}

/** A chart at the right of the picture, below what it is called. */
function placeChart(chart: string, title: string): { x: number; markup: string } {
  const [width, height] = ['width', 'height'].map((name) => {
    return Number(new RegExp(`^<svg [^>]*?\\b${name}="([\\d.]+)"`).exec(chart)?.[1])
  }) as [number, number]
  const room = { width: 610, height: pictureSize.height - 2 * margin }
  const lines = title === '' ? [] : wrapText(title, room.width / 1.06, titleSize, 2)
  const above = lines.length === 0 ? 0 : Math.round(lines.length * 1.32 * titleSize) + 14
  const scale = Math.min(room.width / width, (room.height - above) / height)
  const x = Math.round(pictureSize.width - margin - width * scale)
  const y = Math.round((pictureSize.height + above - height * scale) / 2)
  const titled = toLines(lines, y - above + titleSize, titleSize, ink, 600, x)
  return {
    x,
    markup: `${titled.join('')}<g transform="translate(${x} ${y}) scale(${scale.toFixed(3)})">${withColours(chart, 'light')}</g>`
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
