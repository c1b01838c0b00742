import type { CellId } from '../notebook/notebook.ts'
import { foldName } from '../notebook/fold-name.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'
import { aborted } from './aborted.ts'
import type { Inputs, Observer, RuntimeCell } from './cell-kind.ts'
import { changeTo, withNeeded, type Cells, type ChangeParts } from './change.ts'
import { forgottenNames } from './forgotten-names.ts'
import { buildGraph, closure } from './graph.ts'
import { sourcesOf, toGraphView, type GraphView } from './graph-view.ts'
import type { Node, Running } from './node.ts'
import { standingsOf, type Standing } from './standing.ts'

export type { CellState } from './node.ts'

/** What a runtime is made of. `Host` is what cells run against, made anew for every run. */
export interface RuntimeParts<Output, Host> extends ChangeParts<Output, Host> {
  readonly observer: Observer<Output>
  host(cell: RuntimeCell, signal: AbortSignal): Host
  /** Called when no cell bears a name any longer, and when what was made under it is to be made anew. */
  forget(name: string): void
  /** Names that need no cell: tables of the dataset. */
  isGiven(name: string): boolean
  /** Results known from elsewhere, by what determines them, for those of these cells that have none; absent where none are. */
  recall?(cells: readonly Standing<Output>[]): ReadonlyMap<CellId, Output>
  /** A clock, in milliseconds; without one no times are known. */
  now?(): number
}

/**
 * Runs cells as their texts say they depend on each other: an edit runs what was edited and all that reads it, each cell
 * after what it reads; a failed cell fails its readers; a run that was overtaken never shows.
 */
export class Runtime<Output, Host> {
  readonly #parts: RuntimeParts<Output, Host>
  #cells: Cells<Output, Host> = { nodes: new Map(), graph: buildGraph([], () => false) }
  /**
   * Whether a change runs what it touches. If not, `update` and `put` mark it stale instead, and `run` runs one cell
   * and what it needs, and marks its readers stale.
   */
  auto = true

  constructor(parts: RuntimeParts<Output, Host>) {
    this.#parts = parts
  }

  /**
   * Takes the cells of a notebook in page order and runs those that are new or changed, with their readers.
   * `known` holds results from elsewhere: such a cell is `baked` and runs only when asked, or when one that must query
   * it runs.
   */
  update(cells: readonly RuntimeCell[], known: ReadonlyMap<CellId, Output> = new Map()): void {
    const before = this.#cells.nodes
    const { after, touched } = changeTo(this.#parts, this.#cells, cells, known)
    this.#cells = after
    for (const [id, old] of before) if (after.nodes.get(id) !== old) this.#supersede(old)
    for (const name of forgottenNames(before, after.nodes)) this.#parts.forget(name)
    this.#touch(touched)
  }

  /** The cells that an `update` to these would run, or mark stale when not `auto`; nothing is changed or run. */
  plan(cells: readonly RuntimeCell[], known: ReadonlyMap<CellId, Output> = new Map()): ReadonlySet<CellId> {
    const { after, touched } = changeTo(this.#parts, this.#cells, cells, known)
    return this.auto ? withNeeded(after, touched, this.#parts.suffices) : touched
  }

  /** Runs a cell and all that reads it; when not `auto`, the cell alone and what it needs. */
  run(id: CellId): void {
    const readers = closure(this.#cells.graph, [id])
    if (this.auto) this.#run(readers)
    else {
      const ran = this.#run([id])
      this.#spoil(closure(this.#cells.graph, ran), ran)
    }
  }

  /** Runs every cell. */
  runAll(): void {
    this.#run(this.#cells.nodes.keys())
  }

  /** Runs the cells that are stale, and all that read them. */
  runStale(): void {
    const stale = [...this.#cells.nodes.values()].filter(({ state }) => state === 'stale')
    const ids = stale.map(({ cell }) => cell.id)
    this.#run(closure(this.#cells.graph, ids))
  }

  /**
   * Computes again what is known from elsewhere, as `fulfilled` then tells; until then, or when that fails, a cell is
   * `baked` as it was. A change of what it reads overtakes it like any run.
   */
  verify(): void {
    const baked = [...this.#cells.nodes.values()].filter(({ state }) => state === 'baked')
    const ids = baked.map(({ cell }) => cell.id)
    this.#run(ids, new Set(ids))
  }

  /**
   * Replaces a cell's output without running it (a person moved an input) and runs what reads it. Like a result known
   * beforehand it is `baked`: when a reader must query it, the cell itself runs too.
   */
  put(id: CellId, output: Output): void {
    const node = this.#node(id)
    this.#supersede(node)
    node.output = output
    node.state = 'baked'
    this.#parts.observer.fulfilled(id, output)
    const readers = closure(this.#cells.graph, [id])
    readers.delete(id)
    this.#touch(readers)
  }

  /** Ends a cell's run; what it showed before stays, marked stale. */
  stop(id: CellId): void {
    if (this.#node(id).running) this.#spoil([id])
  }

  /** Ends every run; what the cells showed before stays, marked stale. */
  stopAll(): void {
    this.#spoil([...this.#cells.nodes.values()].flatMap(({ cell, running }) => (running ? [cell.id] : [])))
  }

  /** The cells that read a cell, directly or through others, and itself: what a run of it runs or makes stale. */
  affected(id: CellId): ReadonlySet<CellId> {
    return closure(this.#cells.graph, [id])
  }

  /** When a running cell began to compute, by the runtime's clock; undefined while it waits for what it reads. */
  since(id: CellId): number | undefined {
    return this.#cells.nodes.get(id)?.running?.since
  }

  /** How many milliseconds the cell's last run to end took, waiting left out. */
  took(id: CellId): number | undefined {
    return this.#cells.nodes.get(id)?.took
  }

  /** Who reads whom, as it stands. */
  graph(): GraphView {
    return toGraphView(this.#cells, this.#parts.isGiven)
  }

  /** The cells that a cell reads, directly or through others, and the names of the given tables among them. */
  sources(id: CellId): { cells: ReadonlySet<CellId>; given: ReadonlySet<string> } {
    return sourcesOf(this.#cells, id, this.#parts.isGiven)
  }

  /** The cells as their results can be told, as if those of `touched` were out of date. */
  standings(touched: ReadonlySet<CellId> = new Set()): readonly Standing<Output>[] {
    return standingsOf(this.#cells, touched, this.#parts.isGiven)
  }

  /** Resolves when nothing runs any more. */
  async settled(): Promise<void> {
    for (;;) {
      const running = [...this.#cells.nodes.values()].flatMap((node) => (node.running ? [node.running.done] : []))
      if (!running.length) return
      await Promise.all(running)
    }
  }

  #node(id: CellId): Node<Output, Host> {
    const node = this.#cells.nodes.get(id)
    if (!node) throw new Error('unknown cell: ' + id)
    return node
  }

  /** Shows what is known of cells whose results are out of date; the others run, or are marked stale when not `auto`. */
  #touch(ids: ReadonlySet<CellId>): void {
    const rest = this.#recall(ids)
    if (this.auto) this.#run(rest)
    else this.#spoil(rest)
  }

  /** Gives cells the results that are known beforehand; gives those of which none is. */
  #recall(ids: ReadonlySet<CellId>): ReadonlySet<CellId> {
    const { recall, observer } = this.#parts
    if (!recall || ids.size === 0) return ids
    const rest = new Set(ids)
    for (const [id, output] of recall(this.standings(ids))) {
      const node = this.#node(id)
      if (!rest.delete(id)) continue
      this.#supersede(node)
      node.output = output
      node.state = 'baked'
      observer.recalled?.(id, output)
    }
    return rest
  }

  /** Marks cells stale, ending their runs. */
  #spoil(ids: Iterable<CellId>, except: ReadonlySet<CellId> = new Set()): void {
    const nodes = [...ids].flatMap((id) => (except.has(id) ? [] : [this.#node(id)]))
    for (const node of nodes) this.#supersede(node)
    for (const node of nodes) {
      node.state = 'stale'
      this.#parts.observer.stale(node.cell.id)
    }
  }

  #supersede(node: Node<Output, Host>): void {
    node.version += 1
    node.running?.controller.abort()
    delete node.running
  }

  /** Runs cells and those that they need, some without a word until they are done; gives all of these. */
  #run(asked: Iterable<CellId>, quiet: ReadonlySet<CellId> = new Set()): ReadonlySet<CellId> {
    const { graph } = this.#cells
    const ids = withNeeded(this.#cells, asked, this.#parts.suffices)
    const nodes = graph.order.filter((id) => ids.has(id) && !this.#isIdle(id)).map((id) => this.#node(id))
    for (const node of nodes) this.#supersede(node)
    for (const node of nodes) {
      if (!quiet.has(node.cell.id)) {
        node.state = 'running'
        this.#parts.observer.pending(node.cell.id)
      }
      const upstream = [...(graph.upstream.get(node.cell.id)?.keys() ?? [])].map((id) => this.#node(id))
      const ready = Promise.all(upstream.map((up) => up.running?.done))
      const controller = new AbortController()
      const begun = { controller, done: Promise.resolve(), quiet: quiet.has(node.cell.id) }
      node.running = begun
      begun.done = this.#settle(node, begun, ready)
    }
    return ids
  }

  /** Whether a cell only brings in what nothing reads. */
  #isIdle(id: CellId): boolean {
    return this.#node(id).kind?.isSource === true && !this.#cells.graph.downstream.get(id)?.size
  }

  async #settle(node: Node<Output, Host>, running: Running, ready: Promise<unknown>): Promise<void> {
    const { version } = node
    const { signal } = running.controller
    let result: { output: Output } | { problems: readonly Problem[] }
    try {
      await Promise.race([ready, aborted(signal)])
      if (version !== node.version) return
      const problems = this.#obstacles(node)
      if (this.#parts.now) running.since = this.#parts.now()
      result = problems.length
        ? { problems }
        : { output: await Promise.race([this.#compute(node, signal), aborted(signal)]) }
    } catch (error) {
      result = { problems: [toProblem(error)] }
    }
    if (version !== node.version) return
    if (running.since !== undefined && this.#parts.now) node.took = this.#parts.now() - running.since
    delete node.running
    if ('output' in result) {
      node.output = result.output
      node.state = 'live'
      this.#parts.observer.fulfilled(node.cell.id, result.output)
    } else if (!running.quiet) {
      node.state = 'failed'
      node.failure = result.problems
      this.#parts.observer.failed(node.cell.id, result.problems)
    }
  }

  /** Why a cell cannot run, if so: its own text, its place in the graph, or a failed cell that it reads. */
  #obstacles({ cell, problems }: Node<Output, Host>): readonly Problem[] {
    const { graph } = this.#cells
    const structural = graph.problems.get(cell.id)
    if (problems.length || structural) return structural ? [structural, ...problems] : problems
    for (const [up, { name }] of graph.upstream.get(cell.id) ?? []) {
      const { state, kind, failure } = this.#node(up)
      if (state === 'failed' && kind?.isSource && failure) return failure
      if (state === 'failed') return [{ key: 'runtime_upstream', params: { name } }]
      if (state === 'stale') return [{ key: 'runtime_upstream_stale', params: { name } }]
    }
    return []
  }

  async #compute(node: Node<Output, Host>, signal: AbortSignal): Promise<Output> {
    if (!node.kind) throw new Error('a cell without a kind cannot run')
    const outputs = new Map<string, Output | undefined>()
    for (const { names, output } of this.#cells.nodes.values()) {
      for (const name of names.map(foldName)) if (!outputs.has(name)) outputs.set(name, output)
    }
    const inputs: Inputs<Output> = (name) => outputs.get(foldName(name))
    return node.kind.run(node.spec as never, inputs, this.#parts.host(node.cell, signal))
  }
}

function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return { key: 'runtime_broken', params: { reason: error instanceof Error ? error.message : String(error) } }
}
