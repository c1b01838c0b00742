/** A cell of a grid by row and column, from 0; row -1 is the head, where there is one to go to. */
export interface Place {
  readonly row: number
  readonly column: number
}

interface Size {
  readonly rows: number
  readonly columns: number
  /** Rows that a page has. */
  readonly page?: number
  /** Whether the head can be gone to. */
  readonly head?: boolean
}

/** Where a key of the ARIA grid pattern leads from a place, or undefined when it is not such a key. */
export function move(
  from: Place,
  { key, ctrlKey, metaKey = false }: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey?: boolean },
  { rows, columns, page = 10, head = false }: Size
): Place | undefined {
  const { row, column } = from
  const first = head ? -1 : 0
  const last = { row: rows - 1, column: columns - 1 }
  const far = ctrlKey || metaKey
  switch (key) {
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(column + 1, last.column) }
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(column - 1, 0) }
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(row + 1, last.row), column }
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(row - 1, first), column }
    case 'PageDown':
      return { row: Math.min(row + page, last.row), column }
    case 'PageUp':
      return { row: Math.max(row - page, 0), column }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? last.row : row, column: last.column }
    default:
      return undefined
  }
}
