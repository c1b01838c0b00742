import type { Desk } from './desk.svelte.ts'
import type { Session } from './session.svelte.ts'

/** Takes a step back or forth and says so; the keyboard goes to where it was done, or to what stands in that place now. */
export function retrace({ session, desk }: { session: Session; desk: Desk }, way: 'undo' | 'redo'): void {
  const place = new Map(session.notebook.cells.map(({ id }, index) => [id, index]))
  const step = session[way]()
  desk.toldStep(step, way === 'undo' ? 'app_undone' : 'app_redone')
  if (step?.cell === undefined) return
  const { cells } = session.notebook
  const isThere = cells.some(({ id }) => id === step.cell)
  desk.focus(isThere ? step.cell : cells[Math.min(place.get(step.cell) ?? 0, cells.length - 1)]?.id)
}
