import type { CellId } from '../notebook/notebook.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { Need } from './cell-kind.ts'
import type { Cells } from './change.ts'
import type { CellState } from './node.ts'

/** Who reads whom, to be drawn: cells in page order, and the tables of the dataset that they read. */
export interface GraphView {
  readonly nodes: readonly {
    readonly id: CellId
    readonly kind: string
    readonly name?: string
    readonly state: CellState
  }[]
  /** From what is read to what reads it. */
  readonly edges: readonly { readonly from: CellId; readonly to: CellId; readonly need: Need }[]
  readonly tables: readonly { readonly name: string; readonly readers: readonly CellId[] }[]
}

/** The graph of the cells as they stand. */
export function toGraphView<Output, Host>(
  { nodes, graph }: Cells<Output, Host>,
  isGiven: (name: string) => boolean
): GraphView {
  const owned = new Set([...nodes.values()].flatMap(({ names, makes }) => [...names, ...makes].map(foldName)))
  const tables = new Map<string, Set<CellId>>()
  for (const [id, { reads }] of nodes) {
    for (const { name } of reads) {
      const key = foldName(name)
      if (!owned.has(key) && isGiven(key)) tables.set(key, (tables.get(key) ?? new Set()).add(id))
    }
  }
  return {
    nodes: [...nodes.values()].map(({ cell: { id, kind, name }, state }) => ({
      id,
      kind,
      ...(name !== undefined && { name }),
      state
    })),
    edges: [...graph.upstream].flatMap(([to, reads]) => [...reads].map(([from, { need }]) => ({ from, to, need }))),
    tables: [...tables].map(([name, readers]) => ({ name, readers: [...readers] }))
  }
}

/** The cells that a cell reads, directly or through others, itself among them, and the names of the given tables they read. */
export function sourcesOf<Output, Host>(
  { nodes, graph }: Cells<Output, Host>,
  id: CellId,
  isGiven: (name: string) => boolean
): { cells: ReadonlySet<CellId>; given: ReadonlySet<string> } {
  const cells = new Set([id])
  for (const cell of cells) for (const up of graph.upstream.get(cell)?.keys() ?? []) cells.add(up)
  const owned = new Set([...nodes.values()].flatMap(({ names, makes }) => [...names, ...makes].map(foldName)))
  const reads = [...cells].flatMap((cell) => nodes.get(cell)?.reads ?? [])
  const given = reads.map(({ name }) => foldName(name))
  return { cells, given: new Set(given.filter((name) => !owned.has(name) && isGiven(name))) }
}
