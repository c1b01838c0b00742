import type { Compiled } from '../guided.ts'
import type { SavingsSpec } from './spec.ts'

/**
 * Working days and money saved in a year, and money per day: the quotient of two figures of one text.
 * The text says "more than" of both, so the quotient is a rough value, marked `~`. Shares of people and households divide
 * the money by a number that is the reader's own.
 */
export function compileSavings({ source, people, households }: SavingsSpec): Compiled {
  const sql = [
    `with stated as (`,
    `  select fact_id, indicator_id, relation, value, unit from facts`,
    `  where source_id = '${source}' and indicator_id in ('working_days_saved', 'money_saved')`,
    `), days as (from stated where indicator_id = 'working_days_saved'),`,
    `money as (from stated where indicator_id = 'money_saved')`,
    `select [fact_id] as fact_ids, i.name_vi, i.name_en, s.relation, s.value, u.name_vi as unit_vi, u.name_en as unit_en`,
    `from stated s join indicators i on s.indicator_id = i.id join units u on s.unit = u.code`,
    `union all`,
    `select [days.fact_id, money.fact_id], 'Giá trị một ngày công (số tiền chia cho số ngày)',`,
    `  'Value of one working day (money over days)', '~', money.value / days.value, u.name_vi, u.name_en`,
    `from days, money join units u on money.unit = u.code`,
    ...perHead(people, 'Chia cho số người', 'Divided by the people'),
    ...perHead(households, 'Chia cho số hộ', 'Divided by the households'),
    `order by value desc`
  ].join('\n')
  return {
    sql,
    columns: [
      { column: 'name', title: { vi: 'Tiết kiệm mỗi năm', en: 'Saved each year' } },
      { column: 'relation', title: { vi: 'Quan hệ', en: 'Relation' } },
      { column: 'value', title: { vi: 'Giá trị', en: 'Value' }, unit: 'unit' }
    ]
  }
}

function perHead(count: number | string | undefined, vi: string, en: string): string[] {
  if (count === undefined) return []
  return [
    `union all`,
    `select [money.fact_id], '${vi}', '${en}', '~', money.value / ${String(count)}, u.name_vi, u.name_en`,
    `from money join units u on money.unit = u.code`
  ]
}
