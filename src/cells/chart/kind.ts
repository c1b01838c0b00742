import { bindChart, chartNames } from '../../chart/bind.ts'
import { parseChart } from '../../chart/parse.ts'
import type { ChartSpec } from '../../chart/spec.ts'
import { localise } from '../../grid/localise.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import type { Kind } from '../host.ts'
import { once } from '../once.ts'
import { valuesOf } from '../run-query.ts'
import { fetchRows } from './fetch-rows.ts'
import { methodWarnings } from './method-warning.ts'
import { selectionOf } from './selection.ts'

const loadIntegrity = once(() => import('../../chart/integrity.ts'))

/** A chart over one relation. */
export const chartKind: Kind<ChartSpec> = {
  name: 'chart',
  parse: parseChart,
  reads: (spec) => [
    { name: spec.data, need: spec.transforms.length > 0 ? 'relation' : 'rows' },
    ...chartNames(spec).map((name): Read => ({ name, need: 'value' }))
  ],
  gives: (spec) => (spec.select ? [spec.select.name] : []),
  async run(spec, inputs, host) {
    const { table, chart: drawn, notes } = await fetchRows(spec, inputs, host)
    const chart = bindChart(drawn, valuesOf(chartNames(spec), inputs))
    const { checkIntegrity } = await loadIntegrity()
    const warnings = [...notes, ...checkIntegrity(chart, localise(table, 'vi')), ...methodWarnings(chart, table)]
    const selection = spec.select && selectionOf(spec.select, table, host.givenTo(spec.select.name))
    return {
      type: 'result',
      table,
      rowCount: table.rowCount,
      chart,
      ...(selection && { selection }),
      ...(warnings.length > 0 && { warnings })
    }
  }
}
