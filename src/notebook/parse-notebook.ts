import { blocksOf, linesOf } from './blocks.ts'
import { parseFront } from './front.ts'
import type { Cell, CellId, Notebook } from './notebook.ts'
import type { Problem } from './problem.ts'

/**
 * Reads a notebook file. Any text is a notebook: what is wrong with it comes back as problems with lines of the file,
 * and every byte of it is kept.
 */
export function parseNotebook(text: string): { notebook: Notebook; problems: readonly Problem[] } {
  const { front, problems: frontProblems } = parseFront(text)
  const firstLine = front.raw === '' ? 1 : front.raw.split('\n').length
  const { pieces, problems } = parseCells(text.slice(front.raw.length))
  const moved = problems.map((problem) => ({ ...problem, line: firstLine - 1 + (problem.line ?? 1) }))
  return { notebook: { front, cells: withIds(pieces) }, problems: [...frontProblems, ...moved] }
}

/** A cell that belongs to no notebook yet. */
export type Piece = Omit<Cell, 'id'>

/** Reads a text as cells alone, without front matter; problems have lines of the text. */
export function parseCells(text: string): { pieces: readonly Piece[]; problems: readonly Problem[] } {
  const lines = linesOf(text)
  const problems: Problem[] = []
  const pieces: (Piece | string)[] = []
  let prose = ''
  const endProse = () => {
    if (prose !== '') pieces.push(toProse(prose))
    prose = ''
  }
  for (const { type, from, to, fence, unclosed } of blocksOf(lines)) {
    const line = lines[from] as string
    if (type === 'break' || fence) endProse()
    if (type === 'break') pieces.push(line)
    else if (!fence) prose += lines.slice(from, to).join('')
    else {
      const end = unclosed === undefined ? to - 1 : to
      pieces.push({ ...fence.said, open: line, body: lines.slice(from + 1, end).join(''), close: lines[end] ?? '' })
    }
    if (unclosed !== undefined && type !== 'code') {
      const key = fence ? 'notebook_fence_open' : 'notebook_block_open'
      problems.push({ key, line: from + 1, column: 1 })
    }
  }
  endProse()
  return { pieces: joinSpace(pieces), problems }
}

function toProse(text: string): Piece | string {
  const open = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? ''
  const body = text.slice(open.length).trimEnd()
  return body === '' ? text : { kind: 'markdown', open, body, close: text.slice(open.length + body.length) }
}

/** Gives blank space and breaks between cells to the cell before them, or to the first one. */
function joinSpace(pieces: readonly (Piece | string)[]): Piece[] {
  const cells: Piece[] = []
  let lead = ''
  for (const piece of pieces) {
    const last = cells.at(-1)
    if (typeof piece !== 'string') {
      cells.push(lead ? { ...piece, open: lead + piece.open } : piece)
      lead = ''
    } else if (last) cells[cells.length - 1] = { ...last, close: last.close + piece }
    else lead += piece
  }
  if (lead) cells.push({ kind: 'markdown', open: lead, body: '', close: '' })
  return cells
}

function withIds(pieces: readonly Piece[]): Cell[] {
  const counts = new Map<string, number>()
  return pieces.map((piece) => {
    const count = (counts.get(piece.kind) ?? 0) + 1
    counts.set(piece.kind, count)
    return { id: `${piece.kind}-${count}` as CellId, ...piece }
  })
}
