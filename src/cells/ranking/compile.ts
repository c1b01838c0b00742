import type { Text } from '../../i18n/lang.ts'
import type { Compiled } from '../guided.ts'
import type { RankingSpec } from './spec.ts'

/** Which states a group holds. ASEAN is counted as it was on the last day of the edition's year. */
const groups: Record<RankingSpec['group'], (edition: string) => string> = {
  asean: (edition) => ` and asean_since <= make_date(${edition}, 12, 31)`,
  'south-east-asia': () => ` and subregion = 'South-eastern Asia'`,
  asia: () => ` and region = 'Asia'`,
  world: () => ''
}

const names: Record<RankingSpec['index'], Text> = {
  egdi: { vi: 'Chỉ số EGDI', en: 'EGDI' },
  osi: { vi: 'Dịch vụ trực tuyến (OSI)', en: 'Online service (OSI)' },
  tii: { vi: 'Hạ tầng viễn thông (TII)', en: 'Telecommunication (TII)' },
  hci: { vi: 'Nguồn nhân lực (HCI)', en: 'Human capital (HCI)' },
  epi: { vi: 'Tham gia điện tử (EPI)', en: 'E-participation (EPI)' }
}

/**
 * States of a group in the order of an index, with place and denominator in the group and in the world.
 * Ties share the better place, as in the survey; unrated states are left out.
 */
export function compileRanking({ index, edition, group, highlight, first }: RankingSpec): Compiled {
  const year = String(edition)
  const sql = [
    `with rated as (`,
    `  select *, rank() over (order by ${index} desc) as world_place, count(*) over () as world`,
    `  from egdi where edition = ${year} and rated`,
    `)`,
    `select edition, iso3, name_vi, name_en, rank() over (order by ${index} desc) as place, count(*) over () as members,`,
    `  ${index === 'egdi' ? 'rank' : 'world_place as rank'}, world, ${index}`,
    `from rated join countries using (iso3)`,
    `where true${groups[group](year)}`,
    `order by place, iso3${first === undefined ? '' : `\nlimit ${first}`}`
  ].join('\n')
  return {
    sql,
    highlight: { column: 'iso3', value: highlight },
    chart: {
      marks: [{ bar: { x: index, y: 'name', sort: '-x', highlight: { iso3: highlight } } }],
      x: { label: names[index], domain: [0, 1] },
      y: { label: null }
    },
    columns: [
      { column: 'place', title: { vi: 'Hạng', en: 'Place' }, of: 'members' },
      { column: 'name', title: { vi: 'Quốc gia', en: 'State' } },
      { column: 'rank', title: { vi: 'Thế giới', en: 'World' }, of: 'world' },
      { column: index, title: names[index], decimals: 4 }
    ]
  }
}
