import { chosenSql } from '../choice.ts'
import { factStruct } from '../fact-struct.ts'
import type { Compiled } from '../guided.ts'
import type { SystemsSpec } from './spec.ts'

/** Systems, a row each, with the facts about them and the words that name them; those with most figures first. */
export function compileSystems({ ids, source }: SystemsSpec): Compiled {
  const of = (table: string) => chosenSql(`${table}.source_id`, source)
  const and = (conditions: readonly string[]) => conditions.map((condition) => ` and ${condition}`).join('')
  const conditions = [
    ...chosenSql('y.id', ids),
    ...(source === undefined ? [] : ['(stated.system_id is not null or named.system_id is not null)'])
  ]
  const sql = [
    `with stated as (`,
    `  select f.system_id, list(f.fact_id order by f.rowid) as fact_ids, list(${factStruct('f')} order by f.rowid) as figures`,
    `  from facts f where f.system_id is not null${and(of('f'))} group by f.system_id`,
    `), named as (`,
    `  select m.system_id, list({quote: m.quote, label_vi: s.label_vi, label_en: s.label_en} order by m.rowid) as mentions`,
    `  from mentions m join sources s on s.id = m.source_id where true${and(of('m'))} group by m.system_id`,
    `)`,
    `select y.id as system_id, y.name_vi, y.name_en, y.does_vi, y.does_en, y.operator_vi, y.operator_en,`,
    `  coalesce(len(figures), 0) as figure_count, fact_ids, figures, mentions`,
    `from systems y`,
    `left join stated on stated.system_id = y.id`,
    `left join named on named.system_id = y.id`,
    ...(conditions.length > 0 ? [`where ${conditions.join(' and ')}`] : []),
    `order by figure_count desc, y.rowid`
  ].join('\n')
  return { sql, columns: [] }
}
