import type { CellId } from '../notebook/notebook.ts'
import type { RuntimeCell } from '../runtime/cell-kind.ts'
import type { Standing } from '../runtime/standing.ts'
import type { Value } from '../table/table.ts'
import { relationOf } from './create-runtime.ts'
import { isGuided, kinds } from './kinds.ts'
import type { Output, ResultOutput } from './output.ts'
import { fromSnapshot, toSnapshot, valueText } from './snapshot.ts'

/**
 * Results by what determines them, as a file of the site. Nothing is hashed: a result is found by the very text of its cell and
 * by what stands under each name that it reads.
 */
export interface KnownFile {
  /** The version of the dataset that they were computed from. */
  readonly dataset: string
  /** The cells' texts. `relation` is the cell's name; where its result holds the name of its relation, that. */
  readonly cells: readonly (readonly [kind: string, relation: string, body: string])[]
  /** A cell, by its place among those above; what it read, by name; and its result, as `toSnapshot` wrote it. */
  readonly results: readonly (readonly [cell: number, reads: Readonly<Record<string, Read>>, snapshot: string])[]
}

/** What stands under a name: null for a table of the dataset, a value's text, or the place of an earlier result. */
type Read = null | string | number

interface Entry {
  /** The result's place among all that are known. */
  readonly place: number
  readonly snapshot: string
}

/** Results that are known before anything is computed: what the build found in shipped notebooks. */
export class KnownResults {
  readonly #entries = new Map<string, Entry>()

  get size(): number {
    return this.#entries.size
  }

  /** Takes in a file's results. */
  add({ cells, results }: KnownFile): void {
    const places: number[] = []
    for (const [cell, reads, snapshot] of results) {
      const read = Object.entries(reads).map(([name, what]): [string, Read] => {
        return [name, typeof what === 'number' ? (places[what] ?? NaN) : what]
      })
      places.push(this.#take(JSON.stringify([cells[cell], read]), snapshot))
    }
  }

  /** Takes in the results of a notebook that has run, and tells of those that are new how a file says them. */
  learn(standings: readonly Standing<Output>[], told: (text: Text, reads: [string, Read][], snapshot: string) => void) {
    const marks = new Map<CellId, Read>()
    for (const { cell, reads, output } of standings) {
      const read = maybeRead(reads, marks)
      if (cell.kind === 'markdown' || !output || !read) continue
      const text = textOf(cell)
      const key = JSON.stringify([text, read])
      const isNew = !this.#entries.has(key)
      const place = this.#take(key, toSnapshot(output))
      if (isNew) told(text, read, toSnapshot(output))
      marks.set(cell.id, output.type === 'value' ? valueText(output.value) : place)
    }
  }

  /**
   * The results of those cells that have none, as far as they are known. `given` is what a reader or an address gave to the cell of
   * a name.
   */
  recall(standings: readonly Standing<Output>[], given: (name: string) => Value | undefined): Map<CellId, Output> {
    const marks = new Map<CellId, Read>()
    const recalled = new Map<CellId, Output>()
    for (const { cell, reads, output } of standings) {
      const read = maybeRead(reads, marks)
      const entry = read && this.#entries.get(JSON.stringify([textOf(cell), read]))
      const known = entry && fromSnapshot(entry.snapshot)
      const shown = output ?? (known && withGiven(cell, known, given))
      if (!output && shown) recalled.set(cell.id, shown)
      if (shown?.type === 'value') marks.set(cell.id, valueText(shown.value))
      else if (shown?.type === 'result' && known?.type === 'result' && isSetAlike(shown, known))
        marks.set(cell.id, entry?.place ?? NaN)
    }
    return recalled
  }

  #take(key: string, snapshot: string): number {
    const entry = this.#entries.get(key) ?? { place: this.#entries.size, snapshot }
    this.#entries.set(key, entry)
    return entry.place
  }
}

export type Text = KnownFile['cells'][number]

function textOf(cell: RuntimeCell): Text {
  return [cell.kind, cell.name ?? (isGuided(cell.kind) ? relationOf(cell) : ''), cell.body]
}

function maybeRead(reads: Standing<Output>['reads'], marks: ReadonlyMap<CellId, Read>): [string, Read][] | undefined {
  const found = reads.map(([name, from]): [string, Read | undefined] => {
    return [name, from === undefined ? null : marks.get(from)]
  })
  return found.every((read): read is [string, Read] => read[1] !== undefined) ? found : undefined
}

/** What a known result is once the reader's own values are in it; undefined when only a run can tell. */
function withGiven(cell: RuntimeCell, known: Output, given: (name: string) => Value | undefined): Output | undefined {
  const value = cell.name === undefined ? undefined : given(cell.name)
  const kind = kinds.get(cell.kind)
  if (value !== undefined && kind?.regive) {
    const spec = kind.parse(cell.body)
    return spec.ok ? kind.regive(spec.value, known, value) : undefined
  }
  return known.type === 'result' && known.selection && given(known.selection.name) !== undefined ? undefined : known
}

/** Whether two results of one text are set alike in their own views, so that what reads them finds the same. */
function isSetAlike(one: ResultOutput, other: ResultOutput): boolean {
  const chosen = ({ selection }: ResultOutput) => selection && valueText(selection.value)
  return one.setting === other.setting && chosen(one) === chosen(other)
}
