import type { Value } from '../../table/table.ts'
import type { Selection } from '../output.ts'
import { isChosen } from './chosen-values.ts'
import type { Stop } from './next-stop.ts'

interface Worn {
  readonly selection: Selection | undefined
  /** How many values are chosen. */
  readonly chosen: number
  /** The values of the column that is chosen by, row by row. */
  readonly keys: readonly Value[] | undefined
  /** The mark on which the reader stands. */
  readonly at: Stop | undefined
}

/** Shows on a drawing as it stands what is chosen and where the reader is; nothing is drawn anew for it. */
export function dress(stage: Element, { selection, chosen, keys, at }: Worn): void {
  for (const mark of stage.querySelectorAll('[data-row], [data-box]')) {
    const row = Number(mark.getAttribute('data-row') ?? NaN)
    const box = Number(mark.getAttribute('data-box') ?? NaN)
    const value = keys?.[row] ?? null
    const held = selection !== undefined && value !== null && isChosen(selection, value)
    mark.classList.toggle('unchosen', chosen > 0 && !held)
    mark.classList.toggle('at', at !== undefined && (at.row === row || at.box === box))
  }
}
