/** A step of a plan, as `EXPLAIN (FORMAT JSON)` writes it. */
interface PlanStep {
  readonly name: string
  readonly children?: readonly PlanStep[]
}

/** Steps that take in all their rows before they give the first. */
const blocking =
  /AGGREGATE|GROUP_BY|ORDER_BY|^WINDOW|DISTINCT|CTE|RECURSIVE|DELIM|PIECEWISE|NESTED_LOOP|BLOCKWISE|IE_JOIN|ASOF/

/**
 * How the first rows of a statement can be had without all of them, given the plan of the statement cut to a few rows:
 * `stream`, since rows come out as they are read; `top`, since only its best rows need to be found; undefined when all of it
 * must be worked out first.
 */
export function firstRowsBy(plan: string): 'stream' | 'top' | undefined {
  const [root] = JSON.parse(plan) as PlanStep[]
  if (!root) return undefined
  const steps = [...walk(root)]
  const top = steps.find(({ name }) => name.trim() === 'TOP_N')
  // What stands above the best rows works on few; what stands below them works on all.
  const onAll = top ? [...walk(top)].slice(1) : steps
  if (onAll.some(({ name }) => blocking.test(name.trim()))) return undefined
  return top ? 'top' : 'stream'
}

function* walk(step: PlanStep): Generator<PlanStep> {
  yield step
  for (const child of step.children ?? []) yield* walk(child)
}
