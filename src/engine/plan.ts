/** A step of a plan, as `EXPLAIN (FORMAT JSON)` writes it. */
interface PlanStep {
  readonly name: string
  readonly children?: readonly PlanStep[]
  readonly extra_info?: Readonly<Record<string, unknown>>
}

/** Steps that take in all their rows before they give the first. */
const blocking =
  /AGGREGATE|GROUP_BY|ORDER_BY|TOP_N|^WINDOW|DISTINCT|CTE|RECURSIVE|DELIM|PIECEWISE|NESTED_LOOP|BLOCKWISE|IE_JOIN|ASOF/

/** Steps whose rows DuckDB can foretell, or that give no more than they take. */
const foreseen =
  /^(PROJECTION|FILTER|(STREAMING_)?LIMIT|(STREAMING_)?WINDOW|ORDER_BY|TOP_N|UNION|SEQ_SCAN|TABLE_SCAN|COLUMN_DATA_SCAN|DUMMY_SCAN|EMPTY_RESULT|RANGE|GENERATE_SERIES|HASH_JOIN|\w*AGGREGATE|\w*GROUP_BY)$/

/** Of so few rows all are there as soon as the first. */
const few = 20_000

/**
 * How the first rows of a statement can be had before all of them, given its plan: `stream`, since rows come out as they are read;
 * `top`, since they are only sorted in the end and the best can be found first; undefined when all of it must be worked out, or is
 * soon.
 */
export function firstRowsBy(plan: string): 'stream' | 'top' | undefined {
  const [root] = JSON.parse(plan) as PlanStep[]
  if (!root) return undefined
  const steps = [...walk(root)]
  if (steps.every(isShort)) return undefined
  if (!steps.some(isBlocking)) return 'stream'
  const last = lastChange(root)
  const isSort = nameOf(last) === 'ORDER_BY'
  return isSort && ![...walk(last)].slice(1).some(isBlocking) ? 'top' : undefined
}

/** The step that makes the rows, of which what stands above it only computes columns. */
function lastChange(step: PlanStep): PlanStep {
  const [only] = step.children ?? []
  return nameOf(step) === 'PROJECTION' && only ? lastChange(only) : step
}

function isBlocking(step: PlanStep): boolean {
  return blocking.test(nameOf(step))
}

function isShort(step: PlanStep): boolean {
  const rows = step.extra_info?.['Estimated Cardinality']
  return foreseen.test(nameOf(step)) && (rows === undefined || Number(rows) <= few)
}

function nameOf({ name }: PlanStep): string {
  return name.trim()
}

function* walk(step: PlanStep): Generator<PlanStep> {
  yield step
  for (const child of step.children ?? []) yield* walk(child)
}
