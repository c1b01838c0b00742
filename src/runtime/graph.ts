import type { CellId } from '../notebook/notebook.ts'
import type { Problem } from '../notebook/problem.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { Read } from './cell-kind.ts'

/** A cell as the graph sees it. */
export interface Vertex {
  readonly id: CellId
  readonly name?: string
  /** Every name under which it is read; its own alone when absent. */
  readonly names?: readonly string[]
  /** What it makes beside its output. */
  readonly makes?: readonly string[]
  readonly reads: readonly Read[]
}

/** Who reads whom. */
export interface Graph {
  /** The cells that a cell reads, with the strongest need first met. */
  readonly upstream: ReadonlyMap<CellId, ReadonlyMap<CellId, Read>>
  readonly downstream: ReadonlyMap<CellId, ReadonlySet<CellId>>
  /** Every cell after all that it reads; cells of a cycle come in page order. */
  readonly order: readonly CellId[]
  /** Cells that cannot run, with the reason. */
  readonly problems: ReadonlyMap<CellId, Problem>
}

/**
 * Builds the graph of a notebook's cells from the names that they read.
 * `isGiven` knows the names that need no cell: the tables of the dataset.
 * Of two cells with one name the first in page order has it and the second is in error; what cells make are names like their own. A name that no cell bears is an
 * error unless it is given, or is read as a relation: whether a relation exists is the engine's to say.
 */
export function buildGraph(cells: readonly Vertex[], isGiven: (name: string) => boolean): Graph {
  const problems = new Map<CellId, Problem>()
  const owners = new Map<string, { readonly id: CellId; readonly made: boolean }>()
  for (const { id, name, names = name === undefined ? [] : [name], makes = [] } of cells) {
    const borne = [...names.map((name) => ({ name, made: false })), ...makes.map((name) => ({ name, made: true }))]
    for (const { name, made } of borne) {
      const owner = owners.get(foldName(name))
      const key = made || owner?.made ? 'runtime_made_twice' : 'runtime_duplicate'
      if (owner) problems.set(id, { key, params: { name } })
      else owners.set(foldName(name), { id, made })
    }
  }
  const upstream = new Map(cells.map(({ id }) => [id, new Map<CellId, Read>()]))
  const downstream = new Map(cells.map(({ id }) => [id, new Set<CellId>()]))
  for (const { id, reads } of cells) {
    for (const read of reads) {
      const owner = owners.get(foldName(read.name))
      if (owner) {
        // A text may drop what it then makes.
        if (owner.made && owner.id === id) continue
        const known = upstream.get(id)?.get(owner.id)
        if (known?.need !== 'relation')
          upstream.get(id)?.set(owner.id, owner.made ? { ...read, need: 'relation' } : read)
        downstream.get(owner.id)?.add(id)
      } else if (read.need !== 'relation' && !isGiven(read.name) && !problems.has(id)) {
        problems.set(id, { key: 'runtime_missing', params: { name: read.name } })
      }
    }
  }
  const names = new Map(cells.map(({ id, name }) => [id, name ?? id]))
  const order = new Set<CellId>()
  settle(order, names.keys(), upstream)
  // What is left lies on a cycle or reads from one; cells on cycles cannot run, so the others may come after them.
  const cycles = [...names.keys()].flatMap((id) => (order.has(id) ? [] : [cycleThrough(id, upstream)]))
  for (const cycle of cycles) {
    const [id] = cycle
    if (id === undefined) continue
    order.add(id)
    const path = cycle.map((id) => names.get(id)).join(' → ')
    if (!problems.has(id)) problems.set(id, { key: 'runtime_cycle', params: { path } })
  }
  settle(order, names.keys(), upstream)
  return { upstream, downstream, order: [...order], problems }
}

/** All cells that depend on the given ones, these included. */
export function closure(graph: Graph, ids: Iterable<CellId>): Set<CellId> {
  const found = new Set(ids)
  for (const id of found) for (const next of graph.downstream.get(id) ?? []) found.add(next)
  return found
}

type Edges = ReadonlyMap<CellId, ReadonlyMap<CellId, unknown>>

/** Adds to `order`, until nothing changes, each cell all of whose upstream is in it. */
function settle(order: Set<CellId>, ids: Iterable<CellId>, upstream: Edges): void {
  const rest = new Set(ids)
  for (let before = -1; before !== order.size;) {
    before = order.size
    for (const id of rest) {
      if (order.has(id) || [...(upstream.get(id)?.keys() ?? [])].every((up) => order.has(up))) {
        order.add(id)
        rest.delete(id)
      }
    }
  }
}

/** The shortest way from a cell back to itself, both ends included; empty when there is none. */
function cycleThrough(start: CellId, upstream: Edges): CellId[] {
  const paths: CellId[][] = [[start]]
  const seen = new Set<CellId>()
  for (const path of paths) {
    for (const next of upstream.get(path.at(-1) as CellId)?.keys() ?? []) {
      if (next === start) return [...path, start]
      if (!seen.has(next)) paths.push([...path, next])
      seen.add(next)
    }
  }
  return []
}
