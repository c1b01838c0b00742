import type { CellId } from '../notebook/notebook.ts'

/** Which cells the next command is for: the one that a person is at, and those chosen with it. */
export class Selection {
  #at: CellId | undefined = $state.raw()
  #chosen: ReadonlySet<CellId> = $state.raw(new Set<CellId>())

  get at(): CellId | undefined {
    return this.#at
  }

  /** The chosen cells; the one at hand alone where none were chosen. */
  get ids(): ReadonlySet<CellId> {
    if (this.#at === undefined || this.#chosen.has(this.#at)) return this.#chosen
    return new Set([this.#at])
  }

  has(id: CellId): boolean {
    return this.#chosen.has(id)
  }

  /** Goes to a cell and lets go of what was chosen. */
  go(id: CellId | undefined): void {
    if (id === this.#at && this.#chosen.size === 0) return
    this.#at = id
    this.#chosen = new Set<CellId>()
  }

  /** Goes to a cell and keeps it, with the one that one came from, among the chosen. */
  extend(id: CellId): void {
    const from = this.#at === undefined ? [] : [this.#at]
    this.#chosen = new Set([...this.#chosen, ...from, id])
    this.#at = id
  }

  choose(ids: Iterable<CellId>): void {
    this.#chosen = new Set(ids)
    this.#at = [...this.#chosen].at(-1)
  }
}
