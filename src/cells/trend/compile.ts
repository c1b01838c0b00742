import { inLang, type Lang, type Text } from '../../i18n/lang.ts'
import type { Compiled } from '../guided.ts'
import { groupName, groupSql, valueSql } from '../group.ts'
import { indexNames } from '../index-names.ts'
import { explainSql, shareNames } from './explain-sql.ts'
import type { TrendSpec } from './spec.ts'

/** Whether the highlighted state's changes of rank are explained: they are those of EGDI in the world. */
export function isExplained({ index, show, among }: TrendSpec): boolean {
  return index === 'egdi' && show === 'rank' && among === 'world'
}

/**
 * Rank and score of the states of a group over the editions; where they are EGDI ranks in the world, with the
 * highlighted state's changes explained in `gain` and `gain_…`, in places gained since the edition in `since`.
 */
export function compileTrend(spec: TrendSpec): Compiled {
  const { index, show, among, as, group, highlight, from, to, since } = spec
  const order = index === 'egdi' ? 'rank' : `${index} desc`
  const explained = isExplained(spec)
  const sql = [
    `with ranked as (`,
    `  select edition, iso3, rank() over (partition by edition order by ${order}) as place,`,
    `    count(*) over (partition by edition) as members, egdi, osi, tii, hci, epi, rank`,
    `  from egdi${among === 'group' ? ' join countries using (iso3)' : ''}`,
    `  where rated and edition between ${from} and ${to} and ${index} is not null${among === 'group' ? ` and (${groupSql(group, to, highlight)})` : ''}`,
    explained ? `),` : `)`,
    ...(explained ? explainSql(highlight, since) : []),
    `select r.edition, iso3, name_vi, name_en, r.rank, place, members, ${index}${explained ? `,` : ''}`,
    ...(explained ? [`  since, gain, ${[...shareNames, 'rounding'].map((name) => `gain_${name}`).join(', ')}`] : []),
    `from ranked r join countries c using (iso3)`,
    ...(explained ? [`left join gains g on g.edition = r.edition and iso3 = ${valueSql(highlight)}`] : []),
    `where iso3 = ${valueSql(highlight)} or ${groupSql(group, to, highlight)}`,
    `order by iso3, r.edition`
  ].join('\n')
  const y = show === 'score' ? index : among === 'world' && index === 'egdi' ? 'rank' : 'place'
  const rank = among === 'world' ? { vi: 'Hạng thế giới', en: 'World rank' } : { vi: 'Hạng', en: 'Place' }
  return {
    sql,
    highlight: { column: 'iso3', value: highlight },
    chart: {
      title: titleOf(spec),
      marks: [{ [as]: { x: 'edition', y, series: 'iso3', highlight: { iso3: highlight } } }],
      x: { label: null, format: 'plain' },
      y: show === 'score' ? { label: indexNames[index] } : { label: rank, better: 'lower' }
    },
    columns: [
      { column: 'edition', title: { vi: 'Kỳ', en: 'Edition' } },
      { column: 'name', title: { vi: 'Quốc gia', en: 'State' } },
      { column: 'place', title: among === 'world' ? rank : groupName(group), of: 'members' },
      { column: index, title: indexNames[index], decimals: 4 }
    ]
  }
}

function titleOf({ index, show, group, from, to }: TrendSpec): Text {
  const what = index.toUpperCase()
  const where = (lang: Lang) => (typeof group === 'string' ? `, ${inLang(groupName(group), lang)}` : '')
  return {
    vi: `${show === 'rank' ? 'Thứ hạng' : 'Điểm'} ${what}${where('vi')}, ${from}–${to}`,
    en: `${what} ${show}${where('en')}, ${from}–${to}`
  }
}
