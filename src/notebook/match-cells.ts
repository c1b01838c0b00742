import { likeness } from './diff-lines.ts'
import { foldName } from './fold-name.ts'
import { matchLists } from './match-lists.ts'
import { sourceOf, type Cell } from './notebook.ts'

/** Two texts of which at least this share of lines is the same are taken for one cell that was edited. */
const alike = 0.4

/** Comparisons of texts at most, so that two large foreign notebooks take no longer than a moment. */
const mostCompared = 20_000

/**
 * Which cell of one notebook is which of another, by what they say and not by their ids: first those that are the same
 * in the same order, then those that are the same elsewhere, then those of one name, then those that are most alike.
 */
export function matchCells(before: readonly Cell[], after: readonly Cell[]): ReadonlyMap<Cell, Cell> {
  const matched = new Map<Cell, Cell>()
  const taken = new Set<Cell>()
  const pair = (a: Cell | undefined, b: Cell | undefined) => {
    if (!a || !b || matched.has(b) || taken.has(a)) return
    matched.set(b, a)
    taken.add(a)
  }
  const inOrder = () => new Map(after.flatMap((b) => (matched.has(b) ? [[b, matched.get(b) as Cell] as const] : [])))
  for (const [i, j] of matchLists(before.map(whole), after.map(whole))) pair(before[i], after[j])
  const pairBy = (key: (cell: Cell) => string | undefined) => {
    const held = new Map<string | undefined, Cell[]>()
    for (const cell of before) {
      if (!taken.has(cell)) held.set(key(cell), [...(held.get(key(cell)) ?? []), cell])
    }
    held.delete(undefined)
    for (const cell of after) if (!matched.has(cell)) pair(held.get(key(cell))?.shift(), cell)
  }
  pairBy(whole)
  pairBy(({ name }) => (name === undefined ? undefined : foldName(name)))
  const left = before.filter((cell) => !taken.has(cell))
  const come = after.filter((cell) => !matched.has(cell))
  if (left.length * come.length > mostCompared) return inOrder()
  const pairs = left.flatMap((a) =>
    come.flatMap((b) => (a.kind === b.kind ? [{ a, b, share: likeness(sourceOf(a), sourceOf(b)) }] : []))
  )
  for (const { a, b, share } of pairs.toSorted((one, two) => two.share - one.share)) if (share >= alike) pair(a, b)
  return inOrder()
}

/** All that a reader of the file sees of a cell, without the space around it. */
export function whole(cell: Cell): string {
  return cell.kind === 'markdown' ? 'markdown\n' + cell.body.trim() : cell.open.trim() + '\n' + cell.body
}
