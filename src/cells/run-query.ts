import type { Params } from '../engine/engine.ts'
import { ProblemError } from '../notebook/problem.ts'
import type { Table, Value } from '../table/table.ts'
import type { CellInputs, Host } from './host.ts'
import { isSelected } from './is-selected.ts'
import type { ResultOutput } from './output.ts'

/** Makes a cell's relation from one SELECT and gives its first rows. */
export async function runQuery(
  sql: string,
  parameters: readonly string[],
  inputs: CellInputs,
  host: Host
): Promise<ResultOutput> {
  const params = valuesOf(parameters, inputs)
  const early = (table: Table) =>
    host.early?.({ type: 'result', table: table, rowCount: table.rowCount, partial: true })
  const { rowCount, head } = await host.engine.define(host.relation, sql, params, host.signal, host.early && early)
  return { type: 'result', table: head, rowCount, relation: host.relation }
}

/** The values that a statement's `$names` stand for: an input's value, or a result of one row and one column. */
export function valuesOf(parameters: readonly string[], inputs: CellInputs): Params {
  return Object.fromEntries(parameters.map((name) => [name, valueOf(name, inputs)]))
}

function valueOf(name: string, inputs: CellInputs): Value {
  const output = inputs(name)
  if (output?.type === 'value') return output.value
  if (output?.type === 'result' && isSelected(output, name)) return output.selection?.value ?? null
  if (output?.type === 'result' && output.rowCount === 1 && output.table.columns.length === 1) {
    return output.table.columns[0]?.values[0] ?? null
  }
  throw new ProblemError({ key: 'cells_not_a_value', params: { name } })
}
