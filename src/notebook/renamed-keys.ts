import type { Notebook } from './notebook.ts'

/** Values by the names of cells, under the names that these cells have after an edit. */
export function renamedKeys<T>(
  values: Readonly<Record<string, T>>,
  before: Notebook,
  after: Notebook
): Readonly<Record<string, T>> {
  const names = new Map(after.cells.map(({ id, name }) => [id, name]))
  const renamed = new Map(before.cells.map(({ id, name }) => [name, names.get(id) ?? name]))
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [renamed.get(name) ?? name, value]))
}
