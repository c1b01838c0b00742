import { parseFront } from './front.ts'
import { closingOf, withoutClosing } from './guard.ts'
import type { Cell, Notebook } from './notebook.ts'
import { toText } from './to-text.ts'

/**
 * The notebook with these cells instead of its own. Where two now meet that did not before, what must stand between them
 * is written, so that the file reads back as these cells; all others keep every byte.
 */
export function withCells(before: Notebook, cells: readonly Cell[]): Notebook {
  const followers = new Map(before.cells.map((cell, i) => [cell, before.cells[i + 1]]))
  const joined = cells.map((cell, i) => {
    const next = cells[i + 1]
    if (followers.has(cell) && followers.get(cell) === next) return cell
    return next ? parted(cell, next, true) : ended(cell)
  })
  return headed({ ...before, cells: joined })
}

/** The notebook with one cell replaced by another of the same place and id. Its neighbours keep every byte. */
export function withCell(before: Notebook, cell: Cell): Notebook {
  const at = before.cells.findIndex(({ id }) => id === cell.id)
  const next = before.cells[at + 1]
  const cells = before.cells.with(at, next ? parted(cell, next, false) : ended(cell))
  return headed({ ...before, cells })
}

/** The cell with what must stand between it and the next one; with a blank line for the eye, if asked. */
function parted(cell: Cell, next: Cell, blank: boolean): Cell {
  if (cell.kind !== 'markdown') {
    const whole = closed(cell)
    if (blank && !isBlank(whole.close, next.open)) return { ...whole, close: whole.close.replace(/\s*$/, '\n\n') }
    return whole.close.endsWith('\n') ? whole : { ...whole, close: whole.close + '\n' }
  }
  const space = withoutClosing(cell.close)
  const guard = closingOf(cell.body)
  const broken = /^\+\+\+\s*$/m.test(space + next.open)
  if (next.kind === 'markdown') {
    const gap = /^[ \t]*\r?\n/.test(next.open) ? '\n\n+++\n' : '\n\n+++\n\n'
    return { ...cell, close: guard + (broken && space.includes('\n') ? space : gap) }
  }
  if (blank && (broken || !isBlank(space, next.open))) return { ...cell, close: guard + '\n\n' }
  return { ...cell, close: guard + (space.includes('\n') ? space : space + '\n') }
}

function isBlank(close: string, open: string): boolean {
  return close.includes('\n') && (/\n[ \t]*\r?\n$/.test(close) || /^[ \t]*\r?\n/.test(open))
}

/** The last cell: what it leaves open may stay open, unless more than blank space follows it. */
function ended(cell: Cell): Cell {
  if (cell.kind !== 'markdown' || cell.close.trim() === '') return cell
  return { ...cell, close: closingOf(cell.body) + withoutClosing(cell.close) }
}

/** A fenced cell that only the end of the file ended, with its closing fence. */
function closed(cell: Cell): Cell {
  if (cell.close !== '') return cell
  const ended = (text: string) => (text === '' || text.endsWith('\n') ? text : text + '\n')
  return { ...cell, open: ended(cell.open), body: ended(cell.body), close: (/`+/.exec(cell.open)?.[0] ?? '```') + '\n' }
}

/** Keeps the front matter apart from the cells, and a first cell that looks like front matter from being read as such. */
function headed({ front, cells }: Notebook): Notebook {
  const [first, ...rest] = cells
  if (!first) return { front, cells }
  if (front.raw !== '' && !front.raw.endsWith('\n')) return { front: { ...front, raw: front.raw + '\n' }, cells }
  const looksLikeFront = front.raw === '' && first.open === '' && first.body.startsWith('---')
  if (!looksLikeFront || parseFront(toText({ front, cells })).front.raw === '') return { front, cells }
  return { front, cells: [{ ...first, open: '\n' }, ...rest] }
}
