import type { Compiled } from '../guided.ts'
import type { CutsSpec } from './spec.ts'

/** What was cut of how many, what share that is, and what remains; one row a stated figure. */
export function compileCuts({ indicators, source }: CutsSpec): Compiled {
  const listed = indicators.map((id) => `'${id}'`).join(', ')
  const sql = [
    `select fact_id, i.name_vi, i.name_en, value as cut, of_value as total,`,
    `  100 * value / of_value as share, of_value - value as remains`,
    `from facts f join indicators i on f.indicator_id = i.id`,
    `where of_value is not null and f.indicator_id in (${listed})${source === undefined ? '' : ` and source_id = '${source}'`}`,
    `order by share desc`
  ].join('\n')
  return {
    sql,
    chart: {
      marks: [{ bar: { x: 'share', y: 'name', sort: '-x', fill: 'accent' } }],
      x: { label: { vi: 'Đã cắt giảm (%)', en: 'Cut (%)' }, domain: [0, 100], unit: '%', decimals: 1 },
      y: { label: null }
    },
    columns: [
      { column: 'name', title: { vi: 'Cắt giảm', en: 'What was cut' } },
      { column: 'cut', title: { vi: 'Đã cắt', en: 'Cut' }, of: 'total' },
      { column: 'share', title: { vi: 'Tỉ lệ (%)', en: 'Share (%)' }, decimals: 1 },
      { column: 'remains', title: { vi: 'Còn lại', en: 'Remaining' } }
    ]
  }
}
