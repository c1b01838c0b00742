import { toTable } from '../table/to-table.ts'
import type { Relation } from './engine.ts'
import { nameColumns } from './name-columns.ts'
import { notebookName } from './names.ts'
import { runBatch } from './run-batch.ts'
import type { Session } from './session.ts'

/** Columns of a relation in the notebook's schema; those of a table bear names of their own from now on. */
export async function describeColumns(
  { driver }: Pick<Session, 'driver'>,
  connection: number,
  name: string,
  signal: AbortSignal,
  kind: 'table' | 'view' = 'table'
): Promise<Relation['columns']> {
  const [described = []] = await runBatch(driver, connection, [], [`DESCRIBE ${notebookName(name)}`], signal)
  const [names = [], types = []] = toTable(described).columns.map((column) => column.values.map(String))
  const own = kind === 'table' ? await nameColumns(driver, connection, name, names) : names
  return own.map((name, i) => ({ name, type: types[i] ?? '' }))
}
