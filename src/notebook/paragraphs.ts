import { blocksOf, linesOf } from './blocks.ts'

/** Offsets of a stretch of text, without the line break at its end. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A run of paragraphs for all readers, or a language block with its opening line. */
export interface Section extends Span {
  readonly opener?: string
  readonly paragraphs: readonly Span[]
}

/** Divides prose into its sections and these into paragraphs; a block of code is part of a paragraph, never cut. */
export function sectionsOf(text: string): readonly Section[] {
  const lines = linesOf(text)
  const starts = [0]
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length)
  const span = (from: number, to: number): Span => {
    const start = starts[from] ?? 0
    return { start, end: start + text.slice(start, starts[to]).trimEnd().length }
  }
  const paragraphs = (from: number, to: number): Span[] => {
    const spans: Span[] = []
    let first: number | undefined
    const end = (at: number) => {
      if (first !== undefined) spans.push(span(first, at))
      first = undefined
    }
    for (const block of blocksOf(lines.slice(from, to))) {
      const at = from + block.from
      if (block.type === 'line' && lines[at]?.trim() === '') end(at)
      else first ??= at
    }
    end(to)
    return spans
  }
  const sections: Section[] = []
  let plain = 0
  const endPlain = (to: number) => {
    const held = paragraphs(plain, to)
    const [head, tail] = [held[0], held.at(-1)]
    if (head && tail) sections.push({ start: head.start, end: tail.end, paragraphs: held })
  }
  for (const { type, from, to, unclosed } of blocksOf(lines)) {
    if (type !== 'language' || unclosed !== undefined) continue
    endPlain(from)
    const held = paragraphs(from + 1, to - 1)
    sections.push({ ...span(from, to), opener: lines[from]?.trimEnd() ?? '', paragraphs: held })
    plain = to
  }
  endPlain(lines.length)
  return sections
}
