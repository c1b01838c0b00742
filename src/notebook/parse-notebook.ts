import { parseFront } from './front.ts'
import type { Cell, CellId, Notebook } from './notebook.ts'
import type { Problem } from './problem.ts'

/**
 * Reads a notebook file. Any text is a notebook: what is wrong with it comes back as problems with lines of the file,
 * and every byte of it is kept.
 */
export function parseNotebook(text: string): { notebook: Notebook; problems: readonly Problem[] } {
  const { front, problems: frontProblems } = parseFront(text)
  const lines = text.slice(front.raw.length).match(/[^\n]*\n|[^\n]+$/g) ?? []
  const firstLine = front.raw === '' ? 1 : front.raw.split('\n').length
  const problems = [...frontProblems]
  const pieces: Piece[] = []
  let prose: string[] = []
  const endProse = () => {
    if (prose.length) pieces.push(toProse(prose.join('')))
    prose = []
  }
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as string
    if (isBreak(line)) {
      endProse()
      pieces.push({ kind: 'break', open: line, body: '', close: '' })
      i += 1
      continue
    }
    const prosaic = proseBlockEnd(lines, i)
    if (prosaic.unclosed) problems.push({ key: 'notebook_block_open', line: firstLine + i, column: 1 })
    if (prosaic.end > i) {
      prose.push(...lines.slice(i, prosaic.end))
      i = prosaic.end
      continue
    }
    const fence = cellFence(line)
    if (!fence) {
      prose.push(line)
      i += 1
      continue
    }
    endProse()
    const end = closingFence(lines, i + 1, fence.ticks)
    if (end === lines.length) problems.push({ key: 'notebook_fence_open', line: firstLine + i, column: 1 })
    pieces.push({
      kind: fence.kind,
      ...(fence.name !== undefined && { name: fence.name }),
      ...(fence.fold && { fold: fence.fold }),
      open: line,
      body: lines.slice(i + 1, end).join(''),
      close: lines[end] ?? ''
    })
    i = end + 1
  }
  endProse()
  return { notebook: { front, cells: withIds(joinSpace(pieces)) }, problems }
}

type Piece = Omit<Cell, 'id'>

/** A line `+++` ends a prose cell, so that two may follow each other. */
function isBreak(line: string): boolean {
  return /^\+\+\+\s*$/.test(line)
}

function cellFence(line: string): { ticks: number; kind: string; name?: string; fold?: true } | undefined {
  const match = /^(`{3,})[ \t]*([\p{L}\p{N}_-]+)([^`\n]*?)\s*$/u.exec(line)
  if (!match) return undefined
  const options = match[3] ?? ''
  const name = /(?:^|\s)name=("?)([^\s"]+)\1/.exec(options)?.[2]
  return {
    ticks: match[1]?.length ?? 3,
    kind: match[2] as string,
    ...(name !== undefined && { name: name.normalize('NFC') }),
    ...(/(?:^|\s)fold(?=\s|$)/.test(options) && { fold: true })
  }
}

function closingFence(lines: readonly string[], from: number, ticks: number): number {
  for (let i = from; i < lines.length; i++) {
    const match = /^(`{3,})\s*$/.exec(lines[i] as string)
    if (match && (match[1] as string).length >= ticks) return i
  }
  return lines.length
}

/** Where the prose block that opens on line `i` ends: a language block, or a code block without a kind. */
function proseBlockEnd(lines: readonly string[], i: number): { end: number; unclosed?: true } {
  const line = lines[i] as string
  if (/^:::[ \t]*(vi|en)\s*$/.test(line)) {
    for (let j = i + 1; j < lines.length; j++) {
      if (/^:::\s*$/.test(lines[j] as string)) return { end: j + 1 }
      if (/^:::[ \t]*(vi|en)\s*$/.test(lines[j] as string)) break
    }
    return { end: i + 1, unclosed: true }
  }
  const code = /^(`{3,}|~{3,})[ \t]*(.*?)\s*$/.exec(line)
  if (!code || (line.startsWith('`') && code[2] !== '')) return { end: i }
  const fence = code[1] as string
  for (let j = i + 1; j < lines.length; j++) {
    const close = (lines[j] as string).trimEnd()
    if (close.length >= fence.length && close === fence.charAt(0).repeat(close.length)) return { end: j + 1 }
  }
  return { end: lines.length }
}

function toProse(text: string): Piece {
  const open = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? ''
  const body = text.slice(open.length).trimEnd()
  return { kind: 'markdown', open, body, close: text.slice(open.length + body.length) }
}

/** Gives blank space and breaks between cells to the cell before them, or to the first one. */
function joinSpace(pieces: readonly Piece[]): Piece[] {
  const cells: Piece[] = []
  let lead = ''
  for (const piece of pieces) {
    if (piece.body === '' && (piece.kind === 'break' || piece.kind === 'markdown')) {
      const space = piece.open + piece.close
      const last = cells.pop()
      if (last) cells.push({ ...last, close: last.close + space })
      else lead += space
    } else {
      cells.push(lead ? { ...piece, open: lead + piece.open } : piece)
      lead = ''
    }
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
