import type { Output } from '../cells/output.ts'
import type { Engine } from '../engine/engine.ts'
import type { RowSource } from '../grid/rows.ts'
import { plainName } from '../grid/to-sql.ts'
import { insertCell } from '../notebook/edit.ts'
import { freshName } from '../notebook/name.ts'
import { cellById, sourceOf, type CellId, type Notebook } from '../notebook/notebook.ts'
import type { CellStatus } from './session-parts.ts'

/** Where all rows of a cell's result can be read, while they are in the engine: until those of a new run take their place too. */
export function maybeRowsOf({ state, output }: CellStatus, engine: Engine): RowSource | undefined {
  const held = state === 'live' || state === 'running'
  const relation = output?.type === 'result' && held ? output.relation : undefined
  return relation === undefined ? undefined : { engine, relation }
}

/** What a failed cell still shows: a result of before, but not the first rows of the one that failed. */
export function withoutPart({ output }: CellStatus): Partial<CellStatus> {
  return output?.type === 'result' && output.partial ? { output: undefined } : {}
}

/** A notebook with a new SQL cell below a cell; `sql` is given the cell's name, or its query where it has none. */
export function withSql(
  notebook: Notebook,
  id: CellId,
  output: Output | undefined,
  sql: (from: string) => string
): { readonly notebook: Notebook; readonly id: CellId } {
  const cell = cellById(notebook, id)
  const own = (output?.type === 'result' && output.sql) || sourceOf(cell)
  const from = cell.name === undefined ? `(\n${own.trim().replace(/;$/, '')}\n)` : plainName(cell.name)
  return insertCell(notebook, 'sql', sql(from), id, freshName(notebook, 'q'))
}
