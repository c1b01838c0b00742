import { diffLines, type Hunk } from './diff-lines.ts'
import { matchCells, whole } from './match-cells.ts'
import { matchLists } from './match-lists.ts'
import type { Cell, Notebook } from './notebook.ts'

/** What became of a cell from one notebook to another. A cell can have moved and changed at once. */
export type CellDiff =
  | { readonly type: 'added'; readonly after: Cell }
  | { readonly type: 'removed'; readonly before: Cell }
  | {
      readonly type: 'kept'
      readonly before: Cell
      readonly after: Cell
      readonly moved: boolean
      /** What changed in the lines of the file; nothing when the text is the same. */
      readonly hunks: readonly Hunk[]
    }

/** The difference of two notebooks: of the lines of the front matter, and cell by cell. */
export interface NotebookDiff {
  readonly front: readonly Hunk[]
  /** In the order of the later notebook; a removed cell stands after the one that it stood after. */
  readonly cells: readonly CellDiff[]
  readonly same: boolean
}

/** Compares two notebooks by what they say: neither ids nor space between cells count. */
export function diffNotebooks(before: Notebook, after: Notebook): NotebookDiff {
  const matched = matchCells(before.cells, after.cells)
  const order = [...matched.values()]
  const still = new Set(
    matchLists(
      before.cells.filter((cell) => order.includes(cell)),
      order
    ).map(([, j]) => order[j])
  )
  const cells = after.cells.map((cell): CellDiff => {
    const old = matched.get(cell)
    if (!old) return { type: 'added', after: cell }
    return { type: 'kept', before: old, after: cell, moved: !still.has(old), hunks: hunksOf(old, cell) }
  })
  const kept = new Set(order)
  before.cells.forEach((cell, i) => {
    if (kept.has(cell)) return
    const last = before.cells[i - 1]
    const at = cells.findIndex((diff) => diff.type !== 'added' && diff.before === last) + 1
    cells.splice(at, 0, { type: 'removed', before: cell })
  })
  const front = before.front.raw.trim() === after.front.raw.trim() ? [] : diffLines(before.front.raw, after.front.raw)
  const same = !front.length && cells.every((diff) => diff.type === 'kept' && !diff.moved && !diff.hunks.length)
  return { front, cells, same }
}

function hunksOf(before: Cell, after: Cell): readonly Hunk[] {
  return whole(before) === whole(after) ? [] : diffLines(textOf(before), textOf(after))
}

function textOf({ open, body }: Cell): string {
  return (open.replace(/^\s*(?:\+\+\+\s+)*(?=`|$)/, '') + body).trimEnd()
}
