import type { Cell, CellId, Notebook } from './notebook.ts'

/** The notebook with one cell's text replaced; the fence grows when the text itself holds one. */
export function setSource(notebook: Notebook, id: CellId, source: string): Notebook {
  return {
    ...notebook,
    cells: notebook.cells.map((cell) => (cell.id === id ? withSource(cell, source) : cell))
  }
}

/** The notebook with a new cell after `after`, or at the end; gives the new cell's id too. */
export function insertCell(
  notebook: Notebook,
  kind: string,
  source: string,
  after?: CellId,
  name?: string
): { notebook: Notebook; id: CellId } {
  const id = freshId(notebook, kind)
  const at = after === undefined ? notebook.cells.length : notebook.cells.findIndex((cell) => cell.id === after) + 1
  const before = notebook.cells.slice(0, at)
  const last = before.pop()
  if (last) before.push(separate(last, kind))
  const fresh: Cell =
    kind === 'markdown'
      ? { id, kind, open: '', body: source, close: '\n\n' }
      : withSource(
          {
            id,
            kind,
            ...(name !== undefined && { name }),
            open: '```' + kind + (name ? ' name=' + name : '') + '\n',
            body: '',
            close: '```\n\n'
          },
          source
        )
  const next = notebook.cells[at]
  const parted = kind === 'markdown' && next?.kind === 'markdown' ? { ...fresh, close: '\n\n+++\n\n' } : fresh
  return { notebook: { ...notebook, cells: [...before, parted, ...notebook.cells.slice(at)] }, id }
}

/** The notebook without a cell. */
export function removeCell(notebook: Notebook, id: CellId): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.id === id)
  const cells = notebook.cells.filter((cell) => cell.id !== id)
  const before = cells[at - 1]
  if (before && cells[at]?.kind === 'markdown') cells[at - 1] = separate(before, 'markdown')
  return { ...notebook, cells }
}

function withSource(cell: Cell, source: string): Cell {
  if (cell.kind === 'markdown') return { ...cell, body: source }
  const longest = Math.max(2, ...[...source.matchAll(/^`{3,}/gm)].map((match) => match[0].length))
  const ticks = Math.max(longest + 1, /`+/.exec(cell.open)?.[0].length ?? 3)
  return {
    ...cell,
    open: cell.open.replace(/`+/, '`'.repeat(ticks)),
    body: source === '' ? '' : source + '\n',
    close: cell.close === '' ? '`'.repeat(ticks) + '\n' : cell.close.replace(/`+/, '`'.repeat(ticks))
  }
}

/** Makes sure that a blank line, or between two prose cells a break, follows a cell. */
function separate(cell: Cell, nextKind: string): Cell {
  const breaks = cell.kind === 'markdown' && nextKind === 'markdown' && !/^\+\+\+\s*$/m.test(cell.close)
  if (breaks) return { ...cell, close: cell.close.trimEnd() + '\n\n+++\n\n' }
  if (cell.kind !== 'markdown' && cell.close === '') return { ...cell, close: '```\n\n' }
  return /\n[ \t]*\r?\n$/.test(cell.body + cell.close)
    ? cell
    : { ...cell, close: cell.close.replace(/\r?\n?$/, '\n\n') }
}

function freshId(notebook: Notebook, kind: string): CellId {
  const taken = new Set<string>(notebook.cells.map((cell) => cell.id))
  for (let i = notebook.cells.length + 1; ; i++) {
    const id = `${kind}-${i}`
    if (!taken.has(id)) return id as CellId
  }
}
