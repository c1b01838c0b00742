import { sectionsOf, type Section } from './paragraphs.ts'

/**
 * Parts prose before the paragraph in which `offset` lies (after it, when it is the first or `offset` its end). A
 * language block is closed and opened again; the block of the other language beside it is parted at the same paragraph
 * when it has as many. Undefined when there is but one paragraph.
 */
export function splitProse(text: string, offset: number): readonly [string, string] | undefined {
  const sections = sectionsOf(text)
  const places = sections.flatMap((section, s) => section.paragraphs.map((span, p) => ({ ...span, s, p })))
  const cut = Math.max(1, places.filter(({ end }) => end <= offset).length)
  const place = places[cut]
  if (!place) return undefined
  const section = sections[place.s] as Section
  if (place.p === 0 || section.opener === undefined) {
    const end = place.p === 0 ? sections[place.s - 1]?.end : section.paragraphs[place.p - 1]?.end
    return [text.slice(0, end), text.slice(place.p === 0 ? section.start : place.start)]
  }
  return splitBlocks(text, sections, place.s, place.p)
}

function splitBlocks(text: string, sections: readonly Section[], at: number, paragraph: number): [string, string] {
  const count = sections[at]?.paragraphs.length
  const isTwin = (i: number) =>
    sections[i]?.opener !== undefined &&
    sections[i]?.opener !== sections[at]?.opener &&
    sections[i]?.paragraphs.length === count
  const twin = isTwin(at + 1) ? at + 1 : isTwin(at - 1) ? at - 1 : at
  const [first, last] = [Math.min(at, twin), Math.max(at, twin)]
  const parts = sections.slice(first, last + 1).map((section) => splitBlock(text, section, paragraph))
  const head = text.slice(0, sections[first]?.start) + parts.map(([head]) => head).join('\n')
  return [head, parts.map(([, tail]) => tail).join('\n') + text.slice(sections[last]?.end)]
}

function splitBlock(text: string, { opener, start, end, paragraphs }: Section, paragraph: number): [string, string] {
  const head = text.slice(start, paragraphs[paragraph - 1]?.end)
  return [head + '\n:::', opener + '\n' + text.slice(paragraphs[paragraph]?.start, end)]
}
