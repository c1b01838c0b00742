import type { Desk } from './desk.svelte.ts'
import type { Session } from './session.svelte.ts'

/** Takes a step back or forth and says so; the keyboard goes to where it was done, or to what stands in that place now. */
export function retrace({ session, desk }: { session: Session; desk: Desk }, way: 'undo' | 'redo'): void {
  const before = session.notebook.cells
  const step = session[way]()
  desk.toldStep(step, way === 'undo' ? 'app_undone' : 'app_redone')
  if (step?.cell === undefined) return
  const { cells } = session.notebook
  const place = before.findIndex(({ id }) => id === step.cell)
  desk.focus((cells.find(({ id }) => id === step.cell) ?? cells[place] ?? cells.at(-1))?.id)
}
