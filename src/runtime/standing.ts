import type { CellId } from '../notebook/notebook.ts'
import { foldName } from '../notebook/fold-name.ts'
import type { RuntimeCell } from './cell-kind.ts'
import type { Cells, ChangeParts } from './change.ts'

/** A cell as its result can be told from its text and from what it reads. */
export interface Standing<Output> {
  readonly cell: RuntimeCell
  /** The cell behind each name that it reads, folded; none for a given table. */
  readonly reads: readonly (readonly [name: string, from: CellId | undefined])[]
  /** Its result, where that is the answer to what it reads; absent while it must be found anew. */
  readonly output?: Output
}

/**
 * The cells whose results are determined by texts and given tables alone, each after all that it reads. Left out are cells that
 * cannot run, and those that name what only the engine knows, with all that read them. The results of `touched` are out of date.
 */
export function standingsOf<Output, Host>(
  { nodes, graph }: Cells<Output, Host>,
  touched: ReadonlySet<CellId>,
  isGiven: ChangeParts<Output, Host>['isGiven']
): readonly Standing<Output>[] {
  const owners = new Map<string, CellId>()
  for (const { cell, names, makes } of nodes.values())
    for (const name of [...names, ...makes].map(foldName)) if (!owners.has(name)) owners.set(name, cell.id)
  if ([...nodes.values()].some(({ kind, spec }) => spec !== undefined && kind?.acts?.(spec))) return []
  const told = new Set<CellId>()
  return graph.order.flatMap((id) => {
    const node = nodes.get(id)
    if (!node?.kind || node.problems.length > 0 || graph.problems.has(id)) return []
    const known = node.reads.filter(({ name, optional }) => !optional || owners.has(foldName(name)))
    const reads = [...new Set(known.map(({ name }) => foldName(name)))]
      .sort()
      .map((name) => [name, owners.get(name)] as const)
    if (!reads.every(([name, from]) => (from === undefined ? isGiven(name) : told.has(from)))) return []
    told.add(id)
    const stands = !touched.has(id) && (node.state === 'baked' || node.state === 'live') && node.output !== undefined
    return [{ cell: node.cell, reads, ...(stands && { output: node.output as Output }) }]
  })
}
