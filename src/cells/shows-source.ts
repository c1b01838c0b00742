import type { Cell } from '../notebook/notebook.ts'

const kinds: ReadonlySet<string> = new Set(['sql', 'transform'])

/** Whether a kind's text is what a reader came for: it shows above the result unless its author hides it. */
export function hasShownSource({ kind }: Pick<Cell, 'kind'>): boolean {
  return kinds.has(kind)
}
