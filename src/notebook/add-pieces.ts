import { withName } from './fence.ts'
import { freshName } from './name.ts'
import type { Cell } from './notebook.ts'
import type { Piece } from './parse-notebook.ts'
import { freshId } from './write-cell.ts'

/** Pieces of text as cells to stand among others: with ids of their own, and free names where theirs are taken. */
export function asCells(pieces: readonly Piece[], others: readonly Cell[]): readonly Cell[] {
  const known = [...others]
  return pieces.map((piece) => {
    const name = piece.name === undefined ? undefined : freshName({ cells: known }, piece.name)
    const renamed = name !== undefined && name !== piece.name && { name, open: withName(piece.open, name) }
    const cell = { ...piece, id: freshId({ cells: known }, piece.kind), ...renamed }
    known.push(cell)
    return cell
  })
}
