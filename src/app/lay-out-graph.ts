import { Graph, layout } from '@dagrejs/dagre'
import type { GraphView } from '../runtime/graph-view.ts'

/** A box of the drawn graph: a cell, or a table that cells read; its centre and size in pixels. */
export interface Box {
  readonly key: string
  readonly label: string
  /** The cell, or undefined for a table. */
  readonly node: GraphView['nodes'][number] | undefined
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Layout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  /** Corners of each line, from what is read to what reads it. */
  readonly lines: readonly (readonly { readonly x: number; readonly y: number }[])[]
}

const height = 44
/** Wide enough for the words under a label, and for most labels. */
const widthOf = (label: string) => Math.min(240, Math.max(172, 44 + label.length * 7.6))

/** Places the cells that read or are read, and the tables, from left (read) to right (reading). */
export function layOutGraph({ nodes, edges, tables }: GraphView): Layout {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 46, marginx: 8, marginy: 8 })
  graph.setDefaultEdgeLabel(() => ({}))
  const linked = new Set([...edges.flatMap(({ from, to }) => [from, to]), ...tables.flatMap(({ readers }) => readers)])
  const shown = new Map<string, { label: string; node: Box['node'] }>()
  for (const { name } of tables) shown.set('table ' + name, { label: name, node: undefined })
  for (const node of nodes) if (linked.has(node.id)) shown.set(node.id, { label: node.name ?? node.id, node })
  for (const [key, { label }] of shown) graph.setNode(key, { width: widthOf(label), height })
  for (const { from, to } of edges) graph.setEdge(from, to)
  for (const { name, readers } of tables) for (const reader of readers) graph.setEdge('table ' + name, reader)
  layout(graph)
  const drawn = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.max(drawn.width ?? 0, 0),
    height: Math.max(drawn.height ?? 0, 0),
    boxes: [...shown].map(([key, { label, node }]) => {
      const { x, y, width } = graph.node(key) as { x: number; y: number; width: number }
      return { key, label, node, x, y, width, height }
    }),
    lines: graph.edges().map((edge) => (graph.edge(edge) as { points: { x: number; y: number }[] }).points)
  }
}
