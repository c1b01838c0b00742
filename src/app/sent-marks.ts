import { comparePrint, printResult, type PrintDiff } from '../cells/result-print.ts'
import type { Cell } from '../notebook/notebook.ts'
import type { Session } from './session.svelte.ts'

/** How a cell's result stands to the one that the sender of a link saw; `lost` when there is none here. */
export type SentMark = PrintDiff | { readonly same: false; readonly lost: true }

/** Compares a cell's result with what the sender of a link saw; undefined while that cannot be told. */
export function sentMark(session: Session, cell: Cell): SentMark | undefined {
  const print = session.sent?.prints[cell.name ?? cell.id]
  if (print === undefined) return undefined
  const { state, output } = session.statusOf(cell.id)
  if (state === 'failed') return { same: false, lost: true }
  return (state === 'live' || state === 'baked') && output?.type === 'result' ? comparePrint(print, output) : undefined
}

/** Prints of the results as they stand, by the names or ids of cells: what a link tells of them. */
export function printsOf(session: Session): Readonly<Record<string, string>> {
  return Object.fromEntries(
    session.notebook.cells.flatMap((cell) => {
      const { state, output } = session.statusOf(cell.id)
      const known = state === 'live' || state === 'baked'
      if (!known || output?.type !== 'result' || cell.kind === 'chart') return []
      return [[cell.name ?? cell.id, printResult(output)]]
    })
  )
}
