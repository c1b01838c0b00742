import { mostRows } from '../../chart/references.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import type { Problem } from '../../notebook/problem.ts'
import type { Table } from '../../table/table.ts'
import type { CellInputs, Host } from '../host.ts'
import { maybeCrowd } from './crowd-sql.ts'
import { transformSql } from './transform-sql.ts'

/** The rows that a chart draws, the chart that draws them, and what a reader has to know of the way between. */
export interface Fetched {
  readonly table: Table
  readonly chart: ChartSpec
  readonly notes: readonly Problem[]
}

/**
 * Fetches the rows of a chart: the relation's own where it has no steps. More dots than a page can hold are counted in a
 * net; other marks keep the rows that are too many, and so are refused when they are checked.
 */
export async function fetchRows(spec: ChartSpec, inputs: CellInputs, host: Host): Promise<Fetched> {
  const { engine, signal } = host
  const first = { offset: 0, limit: mostRows + 1 }
  if (spec.transforms.length > 0) {
    const { columns } = await engine.page(spec.data, { offset: 0, limit: 0 }, signal)
    const names = columns.map(({ name }) => name)
    const sql = transformSql(spec.data, names, spec.transforms)
    const table = await engine.query(`${sql} limit ${first.limit}`, {}, signal)
    return { table, chart: spec, notes: [] }
  }
  const output = inputs(spec.data)
  const complete = output?.type === 'result' && output.rowCount === output.table.rowCount
  const table = complete ? output.table : await engine.page(spec.data, first, signal)
  const crowd = table.rowCount > mostRows ? maybeCrowd(spec, table.columns) : undefined
  if (!crowd) return { table, chart: spec, notes: [] }
  const counted = await engine.query(crowd.sql, {}, signal)
  const counts = counted.columns.find(({ name }) => name === 'count')?.values ?? []
  const rows = counts.reduce<number>((sum, count) => sum + Number(count), 0)
  return { table: counted, chart: crowd.chart, notes: [{ key: 'cells_chart_counted', params: { rows } }] }
}
