import type { CellId } from '../notebook/notebook.ts'
import type { CellKind, Need, RuntimeCell } from './cell-kind.ts'
import { buildGraph, closure, type Graph } from './graph.ts'
import { isNodeOf, toNode, type Node } from './node.ts'

export type Nodes<Output, Host> = ReadonlyMap<CellId, Node<Output, Host>>

/** The cells of a notebook at one time, with their graph. */
export interface Cells<Output, Host> {
  readonly nodes: Nodes<Output, Host>
  readonly graph: Graph
}

/** What a change of cells needs to know of the application. */
export interface ChangeParts<Output, Host> {
  readonly kinds: ReadonlyMap<string, CellKind<unknown, Output, Host>>
  isGiven(name: string): boolean
  suffices(known: Output, need: Need): boolean
}

/**
 * What cells become when a notebook has these, and which of them no longer have the result that they showed: new and
 * changed ones, those that now read other cells, and all that read them. Changes nothing.
 */
export function changeTo<Output, Host>(
  parts: ChangeParts<Output, Host>,
  before: Cells<Output, Host>,
  cells: readonly RuntimeCell[],
  known: ReadonlyMap<CellId, Output>
): { readonly after: Cells<Output, Host>; readonly touched: Set<CellId> } {
  const nodes = new Map(
    cells.map((cell) => {
      const node = before.nodes.get(cell.id)
      const kept = node && isNodeOf(node, cell)
      return [cell.id, kept ? node : toNode(cell, parts.kinds.get(cell.kind), known.get(cell.id))]
    })
  )
  const graph = buildGraph(
    [...nodes.values()].map(({ cell, names, makes, reads }) => ({ ...cell, names, makes, reads })),
    parts.isGiven
  )
  const changed = [...nodes].filter(([id, node]) => {
    const old = before.nodes.get(id)
    return old !== node ? !known.has(id) : !sameEdges(before.graph, graph, id)
  })
  const touched = closure(
    graph,
    changed.map(([id]) => id)
  )
  return { after: { nodes, graph }, touched }
}

/** The cells that must run so that these can: those they read that have no result, or none that serves. */
export function withNeeded<Output, Host>(
  { nodes, graph }: Cells<Output, Host>,
  ids: Iterable<CellId>,
  suffices: ChangeParts<Output, Host>['suffices']
): Set<CellId> {
  const needed = new Set(ids)
  for (const id of needed) {
    for (const [up, read] of graph.upstream.get(id) ?? []) {
      const { state, output } = nodes.get(up) as Node<Output, Host>
      const lacks = state === 'baked' && output !== undefined && !suffices(output, read.need)
      if (lacks || state === 'stale') needed.add(up)
    }
  }
  return needed
}

function sameEdges(before: Graph, after: Graph, id: CellId): boolean {
  const edges = (graph: Graph) =>
    [...(graph.upstream.get(id)?.keys() ?? [])].join() + JSON.stringify(graph.problems.get(id))
  return edges(before) === edges(after)
}
