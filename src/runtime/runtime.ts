import type { CellId } from '../notebook/notebook.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'
import type { CellKind, Inputs, Need, Observer, Read, RuntimeCell } from './cell-kind.ts'
import { foldName } from '../notebook/fold-name.ts'
import { buildGraph, closure, type Graph } from './graph.ts'

/** `baked`: a result known beforehand; `live`: computed here; `stale`: not the answer to the present text. */
export type CellState = 'baked' | 'running' | 'live' | 'stale' | 'failed'

/** What a runtime is made of. `Host` is what cells run against, made anew for every run. */
export interface RuntimeParts<Output, Host> {
  readonly kinds: ReadonlyMap<string, CellKind<unknown, Output, Host>>
  readonly observer: Observer<Output>
  host(cell: RuntimeCell, signal: AbortSignal): Host
  /** Called when no cell bears a name any longer. */
  forget(name: string): void
  /** Names that need no cell: tables of the dataset. */
  isGiven(name: string): boolean
  /** Whether a result known beforehand, whose cell has not run here, gives a reader what it needs. */
  suffices(known: Output, need: Need): boolean
}

interface Node<Output, Host> {
  readonly cell: RuntimeCell
  readonly kind?: CellKind<unknown, Output, Host>
  readonly spec?: unknown
  readonly reads: readonly Read[]
  readonly problems: readonly Problem[]
  state: CellState
  output?: Output
  /** Counts runs: what a superseded run brings is dropped. */
  version: number
  running?: { readonly done: Promise<void>; readonly controller: AbortController }
}

/**
 * Runs cells as their texts say they depend on each other: an edit runs what was edited and all that reads it, each cell
 * after what it reads; a failed cell fails its readers; a run that was overtaken never shows.
 */
export class Runtime<Output, Host> {
  readonly #parts: RuntimeParts<Output, Host>
  #nodes = new Map<CellId, Node<Output, Host>>()
  #graph: Graph = buildGraph([], () => false)

  constructor(parts: RuntimeParts<Output, Host>) {
    this.#parts = parts
  }

  /**
   * Takes the cells of a notebook in page order and runs those that are new or changed, with their readers.
   * `known` holds results from elsewhere: such a cell is `baked` and runs only when asked, or when one that must query
   * it runs.
   */
  update(cells: readonly RuntimeCell[], known: ReadonlyMap<CellId, Output> = new Map()): void {
    const before = { nodes: this.#nodes, graph: this.#graph }
    this.#nodes = new Map(cells.map((cell) => [cell.id, this.#kept(cell) ?? this.#parse(cell, known.get(cell.id))]))
    const vertices = [...this.#nodes.values()].map(({ cell, reads }) => ({ ...cell, reads }))
    this.#graph = buildGraph(vertices, this.#parts.isGiven)
    const changed = new Set<CellId>()
    for (const [id, node] of this.#nodes) {
      const old = before.nodes.get(id)
      if (old !== node ? !known.has(id) : !sameEdges(before.graph, this.#graph, id)) changed.add(id)
    }
    for (const [id, old] of before.nodes) if (this.#nodes.get(id) !== old) this.#supersede(old)
    this.#forgetNames(before.nodes)
    this.#run(closure(this.#graph, changed))
  }

  /** Runs a cell and all that reads it. */
  run(id: CellId): void {
    this.#run(closure(this.#graph, [id]))
  }

  /** Runs every cell. */
  runAll(): void {
    this.#run(new Set(this.#nodes.keys()))
  }

  /** Replaces a cell's output without running it (a person moved an input) and runs what reads it. */
  put(id: CellId, output: Output): void {
    const node = this.#node(id)
    this.#supersede(node)
    node.output = output
    node.state = 'live'
    this.#parts.observer.fulfilled(id, output)
    const readers = closure(this.#graph, [id])
    readers.delete(id)
    this.#run(readers)
  }

  /** Ends a cell's run; what it showed before stays, marked stale. */
  stop(id: CellId): void {
    const node = this.#node(id)
    if (!node.running) return
    this.#supersede(node)
    node.state = 'stale'
    this.#parts.observer.stale(id)
  }

  /** The cells that read a cell, directly or through others, and itself: what a run of it runs. */
  affected(id: CellId): ReadonlySet<CellId> {
    return closure(this.#graph, [id])
  }

  /** The cells that a cell reads, directly or through others, and the names of the given tables among them. */
  sources(id: CellId): { cells: ReadonlySet<CellId>; given: ReadonlySet<string> } {
    const cells = new Set([id])
    for (const cell of cells) for (const up of this.#graph.upstream.get(cell)?.keys() ?? []) cells.add(up)
    const owned = new Set([...this.#nodes.values()].map(({ cell }) => foldName(cell.name ?? '')))
    const reads = [...cells].flatMap((cell) => this.#nodes.get(cell)?.reads ?? [])
    const given = reads
      .map(({ name }) => foldName(name))
      .filter((name) => !owned.has(name) && this.#parts.isGiven(name))
    return { cells, given: new Set(given) }
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    for (;;) {
      const running = [...this.#nodes.values()].flatMap((node) => (node.running ? [node.running.done] : []))
      if (!running.length) return
      await Promise.all(running)
    }
  }

  #node(id: CellId): Node<Output, Host> {
    const node = this.#nodes.get(id)
    if (!node) throw new Error('unknown cell: ' + id)
    return node
  }

  #kept(cell: RuntimeCell): Node<Output, Host> | undefined {
    const node = this.#nodes.get(cell.id)
    const { kind, name, body } = node?.cell ?? {}
    return kind === cell.kind && name === cell.name && body === cell.body ? node : undefined
  }

  #parse(cell: RuntimeCell, known: Output | undefined): Node<Output, Host> {
    const kind = this.#parts.kinds.get(cell.kind)
    const blank = { cell, reads: [], problems: [], version: 0, state: 'stale' as const }
    if (!kind) return { ...blank, problems: [{ key: 'runtime_unknown_kind', params: { kind: cell.kind } }] }
    const spec = kind.parse(cell.body)
    if (!spec.ok) return { ...blank, kind, problems: spec.problems }
    const node = { ...blank, kind, spec: spec.value, reads: kind.reads(spec.value) }
    return known === undefined ? node : { ...node, output: known, state: 'baked' }
  }

  #forgetNames(before: ReadonlyMap<CellId, Node<Output, Host>>): void {
    const names = new Set([...this.#nodes.values()].map(({ cell }) => foldName(cell.name ?? '')))
    for (const { cell } of before.values()) {
      if (cell.name !== undefined && !names.has(foldName(cell.name))) this.#parts.forget(cell.name)
    }
  }

  #supersede(node: Node<Output, Host>): void {
    node.version += 1
    node.running?.controller.abort()
    delete node.running
  }

  #run(ids: Set<CellId>): void {
    for (const id of ids) {
      for (const [up, read] of this.#graph.upstream.get(id) ?? []) {
        const { state, output } = this.#node(up)
        const lacks = state === 'baked' && output !== undefined && !this.#parts.suffices(output, read.need)
        if (lacks || state === 'stale') ids.add(up)
      }
    }
    const nodes = this.#graph.order.filter((id) => ids.has(id)).map((id) => this.#node(id))
    for (const node of nodes) this.#supersede(node)
    for (const node of nodes) {
      const controller = new AbortController()
      node.state = 'running'
      this.#parts.observer.pending(node.cell.id)
      const upstream = [...(this.#graph.upstream.get(node.cell.id)?.keys() ?? [])].map((id) => this.#node(id))
      const ready = Promise.all(upstream.map((up) => up.running?.done))
      node.running = { controller, done: this.#settle(node, node.version, ready, controller.signal) }
    }
  }

  async #settle(
    node: Node<Output, Host>,
    version: number,
    ready: Promise<unknown>,
    signal: AbortSignal
  ): Promise<void> {
    let result: { output: Output } | { problems: readonly Problem[] }
    try {
      await Promise.race([ready, aborted(signal)])
      if (version !== node.version) return
      const problems = this.#obstacles(node)
      result = problems.length
        ? { problems }
        : { output: await Promise.race([this.#compute(node, signal), aborted(signal)]) }
    } catch (error) {
      result = { problems: [toProblem(error)] }
    }
    if (version !== node.version) return
    delete node.running
    if ('output' in result) {
      node.output = result.output
      node.state = 'live'
      this.#parts.observer.fulfilled(node.cell.id, result.output)
    } else {
      node.state = 'failed'
      this.#parts.observer.failed(node.cell.id, result.problems)
    }
  }

  /** Why a cell cannot run, if so: its own text, its place in the graph, or a failed cell that it reads. */
  #obstacles({ cell, problems }: Node<Output, Host>): readonly Problem[] {
    const structural = this.#graph.problems.get(cell.id)
    if (problems.length || structural) return structural ? [structural, ...problems] : problems
    for (const [up, { name }] of this.#graph.upstream.get(cell.id) ?? []) {
      const { state } = this.#node(up)
      if (state === 'failed') return [{ key: 'runtime_upstream', params: { name } }]
      if (state === 'stale') return [{ key: 'runtime_upstream_stale', params: { name } }]
    }
    return []
  }

  async #compute(node: Node<Output, Host>, signal: AbortSignal): Promise<Output> {
    if (!node.kind) throw new Error('a cell without a kind cannot run')
    const outputs = new Map<string, Output | undefined>()
    for (const { cell, output } of this.#nodes.values()) {
      const name = foldName(cell.name ?? '')
      if (!outputs.has(name)) outputs.set(name, output)
    }
    const inputs: Inputs<Output> = (name) => outputs.get(foldName(name))
    return node.kind.run(node.spec as never, inputs, this.#parts.host(node.cell, signal))
  }
}

function sameEdges(before: Graph, after: Graph, id: CellId): boolean {
  const edges = (graph: Graph) =>
    [...(graph.upstream.get(id)?.keys() ?? [])].join() + JSON.stringify(graph.problems.get(id))
  return edges(before) === edges(after)
}

/** Rejects once the signal is aborted: whoever waits for a run is freed even when the run itself does not end. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error)
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { key: 'runtime_broken', params: { reason: error instanceof Error ? error.message : String(error) } }
}
