/** A step of how a query is carried out, with the steps that it takes its rows from. */
export interface PlanStep {
  /** DuckDB's name of the operator: `HASH_JOIN`. */
  readonly operator: string
  /** What the step says of itself, as DuckDB words it. */
  readonly details: readonly { readonly name: string; readonly values: readonly string[] }[]
  /** Rows that DuckDB expected, and those that there were when the query was run. */
  readonly expected?: number
  readonly rows?: number
  readonly seconds?: number
  readonly steps: readonly PlanStep[]
}

type Json = Readonly<Record<string, unknown>>

/** Reads what `EXPLAIN (FORMAT json)` gives; undefined for any other text. */
export function maybePlan(text: string): PlanStep | undefined {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return undefined
  }
  const root: unknown = Array.isArray(read) ? read[0] : read
  return isRecord(root) ? own(stepOf(root)) : undefined
}

/** The root of an analysed plan and the step of EXPLAIN itself are no part of the query. */
function own(step: PlanStep): PlanStep {
  const [child] = step.steps
  return child && (step.operator === '' || step.operator === 'EXPLAIN_ANALYZE') ? own(child) : step
}

function stepOf(json: Json): PlanStep {
  const operator = String(json['operator_name'] ?? json['name'] ?? '').trim()
  const { 'Estimated Cardinality': estimate, ...extra } = recordOf(json['extra_info'])
  const details = Object.entries(extra).map(([name, value]) => ({ name, values: textsOf(value) }))
  const steps = (Array.isArray(json['children']) ? json['children'] : []).filter(isRecord).map(stepOf)
  const step: PlanStep = {
    operator: json['operator_type'] === 'TABLE_SCAN' ? 'SEQ_SCAN' : operator,
    details: details.filter(({ name, values }) => values.length > 0 && name !== 'Type'),
    ...numberAs('expected', estimate),
    ...numberAs('rows', json['operator_cardinality']),
    ...numberAs('seconds', json['operator_timing']),
    steps
  }
  return isPacking(step) && steps[0] ? steps[0] : step
}

/** DuckDB packs columns before it sorts and groups; that is nothing that a reader asked for. */
function isPacking({ operator, details }: PlanStep): boolean {
  const values = details.flatMap(({ values }) => values)
  return operator === 'PROJECTION' && values.some((value) => value.startsWith('__internal_'))
}

function textsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.map(String).filter((text) => text !== '')
}

function numberAs<K extends string>(key: K, value: unknown): { [P in K]?: number } {
  const number = Number(value)
  return value === undefined || value === '' || Number.isNaN(number) ? {} : ({ [key]: number } as { [P in K]: number })
}

function recordOf(value: unknown): Json {
  return isRecord(value) ? value : {}
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
