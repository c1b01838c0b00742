import { matchLists } from './match-lists.ts'

/** A line of a difference: there in both texts, in the later alone, or in the earlier alone. */
export interface DiffLine {
  readonly type: 'same' | 'added' | 'removed'
  readonly text: string
}

/** Lines that changed with the lines around them; `before` and `after` are the first line in each text, from 1. */
export interface Hunk {
  readonly before: number
  readonly after: number
  readonly lines: readonly DiffLine[]
}

/** The difference of two texts line by line, in hunks with up to `context` unchanged lines around each change. */
export function diffLines(before: string, after: string, context = 2): readonly Hunk[] {
  const lines = allLines(before.split('\n'), after.split('\n'))
  const near = lines.map((_, i) => lines.slice(Math.max(0, i - context), i + context + 1).some(isChange))
  const hunks: { before: number; after: number; lines: DiffLine[] }[] = []
  let place = { before: 1, after: 1 }
  lines.forEach((line, i) => {
    if (near[i]) {
      if (!near[i - 1]) hunks.push({ ...place, lines: [] })
      hunks.at(-1)?.lines.push(line)
    }
    place = {
      before: place.before + (line.type === 'added' ? 0 : 1),
      after: place.after + (line.type === 'removed' ? 0 : 1)
    }
  })
  return hunks
}

/** What share of the lines of two texts is the same, from 0 to 1; blank lines do not count. */
export function likeness(before: string, after: string): number {
  const [a, b] = [before, after].map((text) => text.split('\n').filter((line) => line.trim() !== '')) as [
    string[],
    string[]
  ]
  return a.length + b.length === 0 ? 1 : (2 * matchLists(a, b).length) / (a.length + b.length)
}

function allLines(a: readonly string[], b: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  const upTo = (x: number, y: number) => {
    for (; i < x; i++) lines.push({ type: 'removed', text: a[i] as string })
    for (; j < y; j++) lines.push({ type: 'added', text: b[j] as string })
  }
  for (const [x, y] of matchLists(a, b)) {
    upTo(x, y)
    lines.push({ type: 'same', text: a[i++] as string })
    j++
  }
  upTo(a.length, b.length)
  return lines
}

function isChange({ type }: DiffLine): boolean {
  return type !== 'same'
}
