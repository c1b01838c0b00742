import { inputKind } from '../cells/input/kind.ts'
import type { Output } from '../cells/output.ts'
import { sourceOf, type CellId, type Notebook } from '../notebook/notebook.ts'
import type { Value } from '../table/table.ts'

/** Combinations of values for which a notebook is run at build. */
const most = 64

/** Values of a notebook's inputs for which its results are worth knowing beforehand. */
export interface Variation {
  /** The inputs that take every one of their values. */
  readonly inputs: readonly string[]
  readonly combinations: readonly Readonly<Record<string, Value>>[]
}

/** Inputs of few values, those of fewest first, as long as all their combinations are not too many. */
export function varyInputs({ cells }: Notebook, outputs: ReadonlyMap<CellId, Output>): Variation {
  const choices = cells.flatMap((cell) => {
    const output = outputs.get(cell.id)
    const spec = cell.kind === 'input' ? inputKind.parse(sourceOf(cell)) : undefined
    if (!spec?.ok || cell.name === undefined || output?.type !== 'value') return []
    const { type } = spec.value
    const values = type === 'select' ? output.options : type === 'checkbox' ? [false, true] : []
    return values.length > 1 ? [{ name: cell.name, values }] : []
  })
  let variation: Variation = { inputs: [], combinations: [{}] }
  for (const { name, values } of choices.sort((a, b) => a.values.length - b.values.length)) {
    const combinations = variation.combinations.flatMap((held) => values.map((value) => ({ ...held, [name]: value })))
    if (combinations.length <= most) variation = { inputs: [...variation.inputs, name], combinations }
  }
  return variation
}
