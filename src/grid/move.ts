/** A cell of a grid by row and column, from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** Where a key of the ARIA grid pattern leads from a place, or undefined when it is not such a key. */
export function move(
  from: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  { rows, columns }: { readonly rows: number; readonly columns: number }
): Place | undefined {
  const { row, column } = from
  const last = { row: rows - 1, column: columns - 1 }
  switch (key) {
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, last.column) }
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) }
    case 'ArrowDown':
      return { row: Math.min(row + 1, last.row), column }
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column }
    case 'PageDown':
      return { row: Math.min(row + 10, last.row), column }
    case 'PageUp':
      return { row: Math.max(row - 10, 0), column }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
