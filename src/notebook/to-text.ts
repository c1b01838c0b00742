import type { Notebook } from './notebook.ts'

/** The notebook's file, byte for byte what was parsed where nothing was edited. */
export function toText(notebook: Notebook): string {
  return notebook.front.raw + notebook.cells.map((cell) => cell.open + cell.body + cell.close).join('')
}
