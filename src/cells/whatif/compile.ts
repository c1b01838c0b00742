import { componentNames } from '../../dataset/egdi.ts'
import type { Moves } from '../../dataset/simulate.ts'
import type { Compiled } from '../guided.ts'
import { groupName, groupSql, valueSql } from '../group.ts'
import type { WhatifSpec } from './spec.ts'

/** Whether `o` stands before `m`; the same rule as `isAhead` in `dataset/standing.ts`. */
const ahead = [
  `o.score > m.score`,
  `or o.score = m.score and o.score = o.egdi and m.score = m.egdi and o.rank < m.rank`
].join(' ')

/**
 * The rated states of an edition with one state's components moved: `score` is the published index plus each change
 * times its weight (`chosen` is that state), `place` and `group_place` are the places that scores give; `rank`, `egdi` and the components stay
 * as published. `moves` stand for the spec's own.
 */
export function compileWhatif(spec: WhatifSpec, moves: Moves = movesOf(spec)): Compiled {
  const { edition, state, group } = spec
  const changes = componentNames.flatMap((name) => {
    const to = moves[name]
    return to === undefined ? [] : [` + weight_${name} * (${to} - ${name})`]
  })
  const score = `case when chosen then round(egdi${changes.join('')}, 9) else egdi end`
  const sql = [
    `with moved as (`,
    `  select e.*, weight_osi, weight_tii, weight_hci, d.previous, name_vi, name_en,`,
    `    ${groupSql(group, edition, state)} as in_group,`,
    `    iso3 = ${valueSql(state)} as chosen, ${changes.length ? score : 'egdi'} as score`,
    `  from egdi e join editions d on d.year = e.edition join countries using (iso3)`,
    `  where e.edition = ${valueSql(edition)} and e.rated`,
    `)`,
    `select m.edition, m.iso3, name_vi, name_en, chosen,`,
    `  1 + (select count(*) from moved o where ${ahead}) as place,`,
    `  count(*) over () as world,`,
    `  case when in_group then 1 + (select count(*) from moved o where o.in_group and (${ahead})) end as group_place,`,
    `  count(*) filter (in_group) over () as group_members,`,
    `  m.score, m.rank, m.egdi, m.osi, m.tii, m.hci, weight_osi, weight_tii, weight_hci,`,
    `  m.previous, p.osi as previous_osi, p.tii as previous_tii, p.hci as previous_hci`,
    `from moved m left join egdi p on p.iso3 = m.iso3 and p.edition = m.previous and p.rated`,
    `order by place, m.iso3`
  ].join('\n')
  return {
    sql,
    highlight: { column: 'iso3', value: state },
    chart: {
      marks: [
        { rule: { x: 0.75, label: { vi: 'EGDI rất cao', en: 'very high EGDI' } } },
        { dot: { x: 'score', y: 'place', text: 'name', highlight: { iso3: state } } }
      ],
      x: { label: { vi: 'Điểm EGDI', en: 'EGDI score' } },
      y: { label: { vi: 'Hạng thế giới', en: 'World rank' }, better: 'lower' }
    },
    columns: [
      { column: 'place', title: { vi: 'Hạng mới', en: 'New rank' }, of: 'world' },
      { column: 'name', title: { vi: 'Quốc gia', en: 'State' } },
      { column: 'score', title: { vi: 'Điểm', en: 'Score' }, decimals: 4 },
      { column: 'rank', title: { vi: 'Hạng công bố', en: 'Published rank' } },
      { column: 'egdi', title: { vi: 'EGDI công bố', en: 'Published EGDI' }, decimals: 4 },
      { column: 'group_place', title: groupName(group), of: 'group_members' }
    ]
  }
}

/** The moves that a spec states. */
export function movesOf({ to }: WhatifSpec): Moves {
  const stated = componentNames.flatMap((name) => (to[name] === undefined ? [] : [[name, to[name]] as const]))
  return Object.fromEntries(stated)
}
