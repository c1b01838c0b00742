import { cellElement, firstToAdd, type Desk } from './desk.svelte.ts'
import { handOver } from './hand-over.ts'

/**
 * Does what was chosen from a list that had the keyboard. What had it before, or the cell at hand, has it first, so that the
 * command may place it, or open a panel that gives it back; it stays there where the command does neither.
 */
export function actFromList(desk: Desk, run: () => void, before?: Element | null): void {
  const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : undefined
  const { at } = desk.selection
  ;(back ?? cellElement(at))?.focus()
  run()
  void handOver(() => cellElement(desk.selection.at) ?? cellElement(at), firstToAdd)
}
