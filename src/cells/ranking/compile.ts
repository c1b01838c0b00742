import { inLang, type Lang, type Text } from '../../i18n/lang.ts'
import type { Compiled } from '../guided.ts'
import { groupName, groupSql, valueSql } from '../group.ts'
import { indexNames, indexRange } from '../index-names.ts'
import type { RankingSpec } from './spec.ts'

/**
 * States of a group in the order of an index, with place and denominator in the group and in the world. Ties share the
 * better place, as in the survey; by EGDI the order is the published one, which tells apart equal printed scores.
 * Unrated states are left out, and counted in `unrated`.
 */
export function compileRanking({ index, edition, group, highlight, first }: RankingSpec): Compiled {
  const year = valueSql(edition)
  const inGroup = groupSql(group, edition, highlight)
  const order = index === 'egdi' ? 'rank' : `${index} desc`
  const sql = [
    `with rated as (`,
    `  select *, rank() over (order by ${order}) as world_place, count(*) over () as world`,
    `  from egdi where edition = ${year} and rated`,
    `)`,
    `select edition, iso3, name_vi, name_en, rank() over (order by ${order}) as place, count(*) over () as members,`,
    `  ${index === 'egdi' ? 'rank' : 'world_place as rank'}, world, ${index},`,
    `  count(*) over (partition by world_place) > 1 as tied,`,
    `  (select count(*) from egdi join countries using (iso3)`,
    `   where edition = ${year} and not rated and ${inGroup}) as unrated`,
    `from rated join countries using (iso3)`,
    `where ${inGroup}`,
    `order by place, iso3${first === undefined ? '' : `\nlimit ${first}`}`
  ].join('\n')
  return {
    sql,
    highlight: { column: 'iso3', value: highlight },
    chart: {
      title: titleOf({ index, edition, group, first }),
      marks: [{ bar: { x: index, y: 'name', sort: '-x', highlight: { iso3: highlight } } }],
      x: { label: indexRange, domain: [0, 1] },
      y: { label: null }
    },
    columns: [
      { column: 'place', title: { vi: 'Hạng', en: 'Place' }, of: 'members' },
      { column: 'name', title: { vi: 'Quốc gia', en: 'State' } },
      { column: 'rank', title: { vi: 'Thế giới', en: 'World' }, of: 'world' },
      { column: index, title: indexNames[index], decimals: 4 }
    ]
  }
}

function titleOf({ index, edition, group, first }: Omit<RankingSpec, 'highlight'>): Text {
  const what = (lang: Lang) => inLang(indexNames[index], lang)
  const where = (lang: Lang) => inLang(groupName(group), lang)
  return {
    vi: `${what('vi')}, ${first === undefined ? '' : `${first} nước đứng đầu `}${where('vi')}, kỳ ${edition}`,
    en: `${what('en')}, ${first === undefined ? '' : `the first ${first} in `}${where('en')}, ${edition} edition`
  }
}
