import { chosenSql, textSql } from '../choice.ts'
import { factStruct } from '../fact-struct.ts'
import type { Compiled } from '../guided.ts'
import type { FactsSpec } from './spec.ts'

const fold = (text: string) => `replace(lower(strip_accents(${text})), 'đ', 'd')`

/** Facts, a row each, in the order of the texts; words are sought without accents and case, in any order. */
export function compileFacts({ words, system, indicator, source, kind, year }: FactsSpec): Compiled {
  const conditions = [
    ...(words === undefined
      ? []
      : [`len(list_filter(string_split(${fold(textSql(words))}, ' '), lambda word: not contains(told, word))) = 0`]),
    ...chosenSql('system_id', system),
    ...chosenSql('indicator_id', indicator),
    ...chosenSql('source_id', source),
    ...chosenSql('kind', kind),
    ...(year === undefined ? [] : [`contains(period, ${String(year)}::varchar)`])
  ]
  const sql = [
    `with told as (`,
    `  select f.*, f.rowid as place, i.name_vi, i.name_en, y.name_vi as system_vi, y.name_en as system_en,`,
    `    ${fold(`concat_ws(' ', f.quote, i.name_vi, i.name_en, y.name_vi, y.name_en, s.label_vi, s.label_en)`)} as told,`,
    `    ${factStruct('f')} as stated`,
    `  from facts f join indicators i on i.id = f.indicator_id join sources s on s.id = f.source_id`,
    `  left join systems y on y.id = f.system_id`,
    `)`,
    `select fact_id, name_vi, name_en, value, unit, period, kind, system_id, system_vi, system_en, indicator_id, source_id, stated`,
    `from told`,
    ...(conditions.length > 0 ? [`where ${conditions.join(' and ')}`] : []),
    `order by place`
  ].join('\n')
  return { sql, columns: [] }
}
