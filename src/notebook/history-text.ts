import { withoutOldest, type History, type Step } from './history.ts'
import type { Cell, CellId, Notebook } from './notebook.ts'
import { sharedEnds } from './shared-ends.ts'

/**
 * A history as JSON. Each cell text and each front matter is there once; a text that grew out of another of the same
 * cell is what stands between their common ends, and so is the list of cells of each step.
 */
export interface HistoryJson {
  readonly version: 1
  readonly fronts: readonly string[]
  readonly cells: readonly CellJson[]
  readonly notebooks: readonly NotebookJson[]
  readonly steps: readonly (readonly [deed: string, cell: string, since: number, at: number])[]
  readonly done: number
}

/** A cell in full, or as a change of an earlier one: what is kept of both its ends, and what stands between. */
export type CellJson =
  | readonly [id: string, open: string, body: string, close: string]
  | readonly [base: number, head: number, tail: number, between: string, open: string, close: string]

/** Front matter, cells kept of both ends of the notebook before, and the cells between. */
export type NotebookJson = readonly [front: number, head: number, tail: number, ...between: number[]]

/**
 * Writes a history so that `parseHistory` reads it back. When it is longer than `limit` characters the oldest steps are
 * left out; empty when even the present is.
 */
export function toHistoryText(history: History, limit = 500_000): string {
  const shorter = [history]
  const nth = (n: number): History => {
    while (shorter.length <= n) shorter.push(withoutOldest(shorter.at(-1) as History) as History)
    return shorter[n] as History
  }
  let [fewest, most] = [0, history.steps.length + 1]
  let text = ''
  for (let dropped = 0; fewest < most; dropped = Math.floor((fewest + most) / 2)) {
    const written = dropped > history.steps.length ? '' : JSON.stringify(toJson(nth(dropped)))
    if (written.length <= limit) [text, most] = [written, dropped]
    else fewest = dropped + 1
  }
  return text
}

function toJson({ first, steps, done }: History): HistoryJson {
  const fronts = new Map<string, number>()
  const cells = new CellTexts()
  let before: readonly number[] = []
  const notebooks = [first, ...steps.map(({ notebook }) => notebook)].map((notebook: Notebook): NotebookJson => {
    const front = fronts.get(notebook.front.raw) ?? fronts.size
    fronts.set(notebook.front.raw, front)
    const list = notebook.cells.map((cell) => cells.add(cell))
    const { head, tail } = sharedEnds(before, list)
    before = list
    return [front, head, tail, ...list.slice(head, list.length - tail)]
  })
  const told = ({ deed, cell, since, at }: Step) => [deed, cell ?? '', since, at] as const
  return { version: 1, fronts: [...fronts.keys()], cells: cells.list, notebooks, steps: steps.map(told), done }
}

class CellTexts {
  readonly list: CellJson[] = []
  readonly #places = new Map<Cell, number>()
  readonly #latest = new Map<CellId, { readonly cell: Cell; readonly place: number }>()

  /** The place of a cell in the list, where it is put if need be. */
  add(cell: Cell): number {
    const known = this.#places.get(cell)
    if (known !== undefined) return known
    const place = this.list.length
    const base = this.#latest.get(cell.id)
    this.list.push(base ? changeOf(base.cell, base.place, cell) : [cell.id, cell.open, cell.body, cell.close])
    this.#places.set(cell, place)
    this.#latest.set(cell.id, { cell, place })
    return place
  }
}

function changeOf(base: Cell, place: number, { open, body, close }: Cell): CellJson {
  const { head, tail } = sharedEnds(base.body, body)
  return [place, head, tail, body.slice(head, body.length - tail), open, close]
}
