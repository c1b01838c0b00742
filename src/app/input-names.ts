import type { Notebook } from '../notebook/notebook.ts'

/** The names of a notebook's inputs, in page order. */
export function inputNames({ cells }: Notebook): readonly string[] {
  return cells.flatMap(({ kind, name }) => (kind === 'input' && name !== undefined ? [name] : []))
}
