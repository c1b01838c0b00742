import { withTicks } from './fence.ts'
import { withoutClosing } from './guard.ts'
import type { Cell, CellId } from './notebook.ts'

/**
 * The cell with another text. Its fence grows when the text itself holds one; its lines end as they did before.
 * A text within which one could not tell where it ends (an open code block) is closed by whoever puts cells together.
 */
export function withSource(cell: Cell, source: string): Cell {
  const returns = /\r\n/.test(cell.open + cell.body + cell.close) && !/\r/.test(source)
  const text = returns ? source.replaceAll('\n', '\r\n') : source
  if (cell.kind === 'markdown') return { ...cell, body: text, close: withoutClosing(cell.close) }
  const end = returns ? '\r\n' : '\n'
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map((match) => match[0].length))
  const ticks = Math.max(longest + 1, /`+/.exec(cell.open)?.[0].length ?? 3)
  return {
    ...cell,
    open: withTicks(cell.open.endsWith('\n') ? cell.open : cell.open + end, ticks),
    body: text === '' ? '' : text + end,
    close: cell.close === '' ? '`'.repeat(ticks) + end : withTicks(cell.close, ticks)
  }
}

/** A new cell of a kind; prose has no name. */
export function newCell(id: CellId, kind: string, source: string, name?: string): Cell {
  if (kind === 'markdown') return { id, kind, open: '', body: source, close: '\n\n' }
  const open = '```' + kind + (name === undefined ? '' : ' name=' + name) + '\n'
  return withSource({ id, kind, ...(name !== undefined && { name }), open, body: '', close: '```\n\n' }, source)
}

/** An id that no cell of the notebook bears. */
export function freshId({ cells }: { readonly cells: readonly Pick<Cell, 'id'>[] }, kind: string): CellId {
  const taken = new Set<string>(cells.map((cell) => cell.id))
  for (let i = cells.length + 1; ; i++) {
    const id = `${kind}-${i}`
    if (!taken.has(id)) return id as CellId
  }
}
