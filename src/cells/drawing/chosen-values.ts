import type { Value } from '../../table/table.ts'
import type { Selection } from '../output.ts'

/** Whether a value is among those that are chosen. */
export function isChosen({ value: held }: Selection, value: Value): boolean {
  return Array.isArray(held) ? (held as readonly Value[]).includes(value) : held === value
}

/** What is chosen after a value was taken up or, when it was chosen, put back. */
export function toggled(selection: Selection, value: Value): Value {
  const held = isChosen(selection, value)
  if (!selection.many) return held ? null : value
  const others = (selection.value as readonly Value[]).filter((other) => other !== value)
  return held ? others : [...others, value]
}

/** What is chosen after values were added to it, as far as several may be. */
export function extended(selection: Selection, values: readonly Value[]): Value {
  const added = values.filter((value) => !isChosen(selection, value))
  return selection.many ? [...(selection.value as readonly Value[]), ...new Set(added)] : (values.at(-1) ?? null)
}
