import { chosenSql } from '../choice.ts'
import { factStruct } from '../fact-struct.ts'
import type { Compiled } from '../guided.ts'
import type { TargetsSpec } from './spec.ts'

/**
 * Targets, a row each: the target, the level that a later text states for it (a reviewed link of the dataset), what of the
 * way is left, and every level that any text states of the same thing. A target in words alone has no distance.
 */
export function compileTargets({ year, source, indicators }: TargetsSpec): Compiled {
  const conditions = [
    ...(year === undefined ? [] : [`try_cast(t.period as integer) = ${year}`]),
    ...chosenSql('t.source_id', source),
    ...chosenSql('t.indicator_id', indicators)
  ]
  const sql = [
    `with reached as (`,
    `  select a.fact_id as target_id, f.* from agreements a join facts f on f.fact_id = a.other_id where a.kind = 'outcome'`,
    `), stated as (`,
    `  select f.indicator_id, list(${factStruct('f')} order by f.period, f.rowid) as levels`,
    `  from facts f where f.kind = 'level' and f.value is not null group by f.indicator_id`,
    `)`,
    `select list_filter([t.fact_id, r.fact_id], lambda id: id is not null) as fact_ids, i.name_vi, i.name_en,`,
    `  t.value as target, t.unit, t.period as due, r.value as reached,`,
    `  if(i.better = 'higher', r.value - t.value, t.value - r.value) as beyond,`,
    `  case when r.fact_id is null then 'silent' when t.value is null then 'worded'`,
    `    when i.better = 'higher' and r.value >= t.value or i.better = 'lower' and r.value <= t.value then 'reached'`,
    `    else 'short' end as verdict,`,
    `  ${factStruct('t')} as stated, r.fact_id as reached_id, levels`,
    `from facts t join indicators i on i.id = t.indicator_id`,
    `left join reached r on r.target_id = t.fact_id`,
    `left join stated on stated.indicator_id = t.indicator_id`,
    `where t.kind = 'target'${conditions.map((condition) => ` and ${condition}`).join('')}`,
    `order by t.period, t.rowid`
  ].join('\n')
  return { sql, columns: [] }
}
