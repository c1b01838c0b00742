/** Advance widths of Be Vietnam Pro, regular, in hundredths of the font size, in runs that start at a character. */
const runs: readonly (readonly [string, readonly number[]])[] = [
  [' ', [23, 28, 32, 81, 65, 85, 74, 18, 44, 44, 50, 61, 30, 61, 29, 50]],
  ['0', [68, 38, 65, 66, 71, 66, 68, 59, 63, 68, 29, 30, 56, 73, 56, 57, 100]],
  ['A', [74, 67, 77, 73, 62, 63, 78, 71, 26, 46, 68, 62, 85, 73, 83, 64, 82, 67, 63, 65, 72, 71, 100, 72, 66, 66]],
  ['a', [64, 65, 61, 65, 60, 39, 64, 58, 26, 27, 55, 25, 89, 57, 64, 65, 65, 39, 51, 43, 57, 58, 87, 56, 58, 50]],
  ['đ', [66]],
  ['Đ', [79]],
  ['–', [68]],
  ['—', [87]],
  ['…', [73]],
  ['·', [25]],
  ['−', [64]]
]

const widths = new Map<string, number>()
for (const [from, list] of runs) {
  const start = from.codePointAt(0) ?? 0
  for (const [index, width] of list.entries()) widths.set(String.fromCodePoint(start + index), width)
}

/** Pixels that a text takes at `size`, from a table rather than a canvas, so that Node and every browser agree. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0
  for (const char of text.normalize('NFD').replace(/\p{M}/gu, '')) sum += widths.get(char) ?? 70
  return (sum * size * (bold ? 1.04 : 1)) / 100
}

/** Cuts a text to a width, with an ellipsis where something is lost. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text
  const chars = [...text.normalize('NFC')]
  while (chars.length > 1 && textWidth(chars.join('') + '…', size) > width) chars.pop()
  return chars.join('').trimEnd() + '…'
}

/** The words of a text, each with the space behind it; one that is wider than a line is parted at its hyphens. */
function pieces(text: string, width: number, size: number): string[] {
  return (text.match(/\S+\s*/g) ?? [text]).flatMap((word) =>
    textWidth(word.trimEnd(), size) > width ? (word.match(/[^-/]+[-/]*\s*|[-/]+/g) ?? [word]) : [word]
  )
}

/** Breaks a text into at most `most` lines of a width; the last one is cut when it does not fit. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, width, size)) {
    const longer = line + piece
    if (line !== '' && textWidth(longer.trimEnd(), size) > width && lines.length < most - 1) {
      lines.push(line.trimEnd())
      line = piece
    } else line = longer
  }
  return [...lines, line.trimEnd()].map((held) => fitText(held, width, size))
}
