import { bindChart, chartNames } from '../../chart/bind.ts'
import { parseChart } from '../../chart/parse.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import { localise } from '../../grid/localise.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import type { Kind } from '../host.ts'
import { valuesOf } from '../run-query.ts'

/** Points that a chart draws at most; beyond it the cell says so instead of freezing the page. */
const mostRows = 50_000

/** A chart over one relation. */
export const chartKind: Kind<ChartSpec> = {
  name: 'chart',
  parse: parseChart,
  reads: (spec) => [
    { name: spec.data, need: 'rows' },
    ...chartNames(spec).map((name): Read => ({ name, need: 'value' }))
  ],
  async run(spec, inputs, { engine, signal }) {
    const output = inputs(spec.data)
    const complete = output?.type === 'result' && output.rowCount === output.table.rowCount
    const table = complete ? output.table : await engine.page(spec.data, { offset: 0, limit: mostRows + 1 }, signal)
    const chart = bindChart(spec, valuesOf(chartNames(spec), inputs))
    const { checkIntegrity } = await import('../../chart/integrity.ts')
    const warnings = checkIntegrity(chart, localise(table, 'vi'))
    return { type: 'result', table, rowCount: table.rowCount, chart, ...(warnings.length > 0 && { warnings }) }
  }
}
