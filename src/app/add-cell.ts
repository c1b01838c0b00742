import type { Form } from '../cells/form/form.ts'
import { toBody } from '../cells/form/shape.ts'
import { starterOf, type StarterKind } from '../cells/starters.ts'
import { insertCell } from '../notebook/edit.ts'
import { freshName } from '../notebook/name.ts'
import type { CellId } from '../notebook/notebook.ts'
import type { Table } from '../table/table.ts'
import type { Session } from './session.svelte.ts'

/** Puts a new cell after another, or at the end, under a name that is free; gives its id. */
export function addCell(session: Session, kind: StarterKind, after?: CellId): CellId {
  const { source, name } = starterOf(kind, resultBefore(session, after))
  const fresh = name === undefined ? undefined : freshName(session.notebook, name)
  const { notebook, id } = insertCell(session.notebook, kind, source, after, fresh)
  session.change('insert', notebook, id)
  return id
}

/** Puts a new guided cell after another, or at the end, with what its form begins with; gives its id. */
export function addGuided(session: Session, kind: string, { start }: Form, after?: CellId): CellId {
  const name = freshName(session.notebook, kind)
  const { notebook, id } = insertCell(session.notebook, kind, toBody(start), after, name)
  session.change('insert', notebook, id)
  return id
}

/** The nearest named result at or above a place. */
function resultBefore(session: Session, after: CellId | undefined): { name: string; table: Table } | undefined {
  const { cells } = session.notebook
  const end = after === undefined ? cells.length : cells.findIndex(({ id }) => id === after) + 1
  for (const { id, name } of cells.slice(0, end).toReversed()) {
    const { output } = session.statusOf(id)
    if (name !== undefined && output?.type === 'result') return { name, table: output.table }
  }
  return undefined
}
