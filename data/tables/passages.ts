import type { TableRow } from './dataset.ts'

const longest = 700

/** Gathers the passages of the texts: each is made once and shared by the figures that it holds. */
export class Passages {
  private readonly rows = new Map<string, TableRow & { start: number }>()

  /** Id of the passage that holds `[start, end)` of a text. */
  around(sourceId: string, text: string, start: number, end: number): string {
    const [from, to] = passageBounds(text, start, end)
    const id = `${sourceId}@${from}-${to}`
    this.rows.set(id, { id, source_id: sourceId, start: from, text: text.slice(from, to) })
    return id
  }

  /** The passages by source, in reading order. */
  toRows(order: readonly string[]): TableRow[] {
    const place = (row: TableRow): number => order.indexOf(String(row.source_id))
    return [...this.rows.values()].sort(
      (a, b) => place(a) - place(b) || a.start - b.start || String(a.text).length - String(b.text).length
    )
  }
}

/** The paragraph around a stretch of text; of one longer than 700 characters, its sentences with a neighbour each side. */
function passageBounds(text: string, start: number, end: number): [number, number] {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const break_ = text.indexOf('\n', end)
  const to = break_ === -1 ? text.length : break_
  if (to - from <= longest) return trim(text, from, to)
  const bounds = sentenceStarts(text.slice(from, to)).map((at) => from + at)
  const first = bounds.findLastIndex((at) => at <= start)
  const next = bounds.findIndex((at) => at >= end)
  const last = next === -1 ? bounds.length : next
  return trim(text, bounds[Math.max(0, first - 1)] ?? from, bounds[last + 1] ?? to)
}

function sentenceStarts(paragraph: string): number[] {
  const ends = [...paragraph.matchAll(/[.!?…]["”]?\s+(?=["“]?[\p{Lu}\d])/gu)]
  return [0, ...ends.map((match) => match.index + match[0].length)]
}

function trim(text: string, from: number, to: number): [number, number] {
  const slice = text.slice(from, to)
  return [from + slice.length - slice.trimStart().length, to - slice.length + slice.trimEnd().length]
}
