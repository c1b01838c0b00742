import type { Compiled } from '../guided.ts'
import type { CutsSpec } from './spec.ts'

/** What was cut of how many, what share that is, and what remains; one row a stated figure. */
export function compileCuts({ indicators, source }: CutsSpec): Compiled {
  const listed = indicators.map((id) => `'${id}'`).join(', ')
  const sql = [
    `with met as (`,
    `  select o.*, unnest([o.fact_id, o.other_id]) as met_id from "overlaps" o`,
    `)`,
    `select f.fact_id, i.name_vi, i.name_en, f.value as cut, f.of_value as total,`,
    `  100 * f.value / f.of_value as share, f.of_value - f.value as remains, f.source_id, s.label_vi, s.label_en,`,
    `  (select any_value(note_vi) from met where met_id = f.fact_id) as overlap_vi,`,
    `  (select any_value(note_en) from met where met_id = f.fact_id) as overlap_en`,
    `from facts f join indicators i on f.indicator_id = i.id join sources s on s.id = f.source_id`,
    `where f.of_value is not null and f.indicator_id in (${listed})${source === undefined ? '' : ` and f.source_id = '${source}'`}`,
    `order by share desc`
  ].join('\n')
  return {
    sql,
    chart: {
      title: { vi: 'Đã cắt giảm bao nhiêu phần trăm', en: 'What share was cut' },
      marks: [{ bar: { x: 'share', y: 'name', sort: '-x', fill: 'series-1' } }],
      x: { label: { vi: '% của tổng số', en: '% of the whole' }, domain: [0, 100], unit: '%', decimals: 1 },
      y: { label: null }
    },
    columns: [
      { column: 'name', title: { vi: 'Cắt giảm', en: 'What was cut' } },
      { column: 'cut', title: { vi: 'Đã cắt', en: 'Cut' }, of: 'total' },
      { column: 'share', title: { vi: 'Tỷ lệ (%)', en: 'Share (%)' }, decimals: 1 },
      { column: 'remains', title: { vi: 'Còn lại', en: 'Remaining' } }
    ]
  }
}
