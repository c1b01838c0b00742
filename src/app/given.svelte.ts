import { chosenIn } from '../cells/chart/selection.ts'
import { kinds } from '../cells/kinds.ts'
import type { Output } from '../cells/output.ts'
import type { Cell, CellId, Notebook } from '../notebook/notebook.ts'
import { renamedKeys } from '../notebook/renamed-keys.ts'
import type { Value } from '../table/table.ts'

/** Values by the names of cells that take them, or of choices in charts. */
export type Values = Readonly<Record<string, Value>>

interface GivenParts {
  readonly values: Values
  /** A cell's text as last run. */
  textOf(id: CellId): string
  outputOf(id: CellId): Output | undefined
  /** Shows an output without running its cell. */
  put(id: CellId, output: Output): void
  run(id: CellId): void
  /** What is known for values of an input, where that is to be fetched first. */
  expect(input: string | undefined): Promise<void> | undefined
  /** Called after a person gave a value. */
  gave(values: Values): void
}

/** What a person, or an address, gave to the cells of a notebook and chose in its charts. */
export class Given {
  readonly #parts: GivenParts
  #values: Values = $state.raw({})
  #waiting: Promise<void> | undefined

  constructor(parts: GivenParts) {
    this.#parts = parts
    this.#values = parts.values
  }

  get values(): Values {
    return this.#values
  }

  /** Whether nothing was given since the notebook was opened. */
  get isUntouched(): boolean {
    return this.#values === this.#parts.values
  }

  /** Takes the value of a cell; one whose kind takes none is passed over. */
  give(cell: Cell, value: Value): void {
    const coming = this.#parts.expect(cell.name)
    if (coming) this.#waiting = coming.then(() => this.#give(cell, value))
    else this.#give(cell, value)
  }

  /** Resolves when every value has been taken. */
  async settled(): Promise<void> {
    await this.#waiting
  }

  #give(cell: Cell, value: Value): void {
    const kind = kinds.get(cell.kind)
    if (!kind?.regive) return
    if (cell.name !== undefined) this.#take({ ...this.#values, [cell.name]: value })
    const spec = kind.parse(this.#parts.textOf(cell.id))
    const output = this.#parts.outputOf(cell.id)
    const next = spec.ok && output ? kind.regive(spec.value, output, value) : undefined
    if (next) this.#parts.put(cell.id, next)
    else this.#parts.run(cell.id)
  }

  /** Takes what was chosen in a chart; null or an empty list is no choice. */
  choose(id: CellId, value: Value): void {
    const output = this.#parts.outputOf(id)
    if (output?.type !== 'result' || !output.selection) return
    const { name } = output.selection
    const none = value === null || (Array.isArray(value) && value.length === 0)
    const others = Object.entries(this.#values).filter(([held]) => held !== name)
    this.#take(Object.fromEntries(none ? others : [...others, [name, value]]))
    this.#parts.put(id, { ...output, selection: { ...output.selection, value } })
  }

  /** Takes values by name, as an address does; other names are passed over. */
  giveAll(cells: readonly Cell[], values: Values): void {
    for (const cell of cells) {
      const value = cell.name === undefined ? undefined : values[cell.name]
      if (value !== undefined) this.give(cell, value)
      const output = this.#parts.outputOf(cell.id)
      const selection = output?.type === 'result' ? output.selection : undefined
      const choice = selection && values[selection.name]
      if (selection && choice !== undefined && output?.type === 'result')
        this.choose(cell.id, chosenIn(output.table, selection, choice))
    }
  }

  /** Follows the renaming of cells in an edit. */
  rename(before: Notebook, after: Notebook): void {
    if (Object.keys(this.#values).length > 0) this.#values = renamedKeys(this.#values, before, after)
  }

  #take(values: Values): void {
    this.#values = values
    this.#parts.gave(values)
  }
}
