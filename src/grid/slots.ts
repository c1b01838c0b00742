/** A row, and which of the drawn lines shows it. */
export interface Slot {
  readonly row: number
  readonly line: number
}

/**
 * Gives each row in view a line to be drawn in: a row that was in view keeps its own, and one that comes takes over that of one
 * that went, so that scrolling makes no new elements. The lines come in an order of their own and never change places: an element
 * that is moved in its document loses the keyboard.
 */
export function assignLines(before: readonly Slot[], rows: readonly number[]): readonly Slot[] {
  const wanted = new Set(rows)
  const kept = new Map(before.flatMap(({ row, line }) => (wanted.has(row) ? [[row, line] as const] : [])))
  const taken = new Set(kept.values())
  const free = before.flatMap(({ line }) => (taken.has(line) ? [] : [line]))
  let next = before.reduce((most, { line }) => Math.max(most, line + 1), 0)
  return rows.map((row) => ({ row, line: kept.get(row) ?? free.pop() ?? next++ })).sort((a, b) => a.line - b.line)
}
