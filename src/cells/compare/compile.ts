import { inLang, type Text } from '../../i18n/lang.ts'
import type { Compiled } from '../guided.ts'
import { groupName, groupSql, valueSql } from '../group.ts'
import { indexNames, indexRange, type IndexKey } from '../index-names.ts'
import type { CompareSpec } from './spec.ts'

/**
 * A state and its peers by each index, a row for each pair: its value, its place, and how far it is from the best, the
 * mean and the median of all the states shown. Unrated states are never counted.
 */
export function compileCompare({ edition, state, peers, count, indices }: CompareSpec): Compiled {
  const [year, own] = [valueSql(edition), valueSql(state)]
  const chosen =
    peers === 'nearest'
      ? [
          `  where edition = ${year} and rated`,
          `  qualify row_number() over (order by abs(rank - (`,
          `    select rank from egdi where edition = ${year} and iso3 = ${own})), rank) <= 1 + ${count}`
        ]
      : [`  where edition = ${year} and rated and (iso3 = ${own} or ${groupSql(peers, edition, state)})`]
  const sql = [
    `with chosen as (`,
    `  select edition, iso3, name_vi, name_en, rank, ${indices.join(', ')}`,
    `  from egdi join countries using (iso3)`,
    ...chosen,
    `), measured as (`,
    `  select edition, iso3, name_vi, name_en, rank as world_rank, unnest([`,
    indices.map((index, i) => `    ${measure(index, i)}`).join(',\n'),
    `  ], recursive := true) from chosen`,
    `)`,
    `select edition, iso3, name_vi, name_en, iso3 = ${own} as own, world_rank, index, index_name_vi, index_name_en, value,`,
    `  rank() over (partition by index order by value desc) as place, count(*) over same as members,`,
    `  max(value) over same as best, avg(value) over same as mean, median(value) over same as median,`,
    `  value - best as to_best, value - mean as to_mean, value - median as to_median`,
    `from measured where value is not null`,
    `window same as (partition by index)`,
    `order by number, place, iso3`
  ].join('\n')
  return {
    sql,
    highlight: { column: 'iso3', value: state },
    chart: {
      title: titleOf({ edition, peers, count }),
      subtitle: {
        vi: 'Mỗi chấm là một nước, chấm đỏ là nước đang xem, vạch đứng là trung bình',
        en: 'Each dot is a state, the red one the state looked at, the upright mark the mean'
      },
      marks: [
        { tick: { x: 'mean', y: 'index_name', stroke: 'label' } },
        { dot: { x: 'value', y: 'index_name', highlight: { own: true } } }
      ],
      x: { label: indexRange, domain: [0, 1] },
      y: { label: null }
    },
    columns: [
      { column: 'name', title: { vi: 'Quốc gia', en: 'State' } },
      { column: 'index_name', title: { vi: 'Chỉ số', en: 'Index' } },
      { column: 'value', title: { vi: 'Giá trị', en: 'Value' }, decimals: 4 },
      { column: 'place', title: { vi: 'Hạng', en: 'Place' }, of: 'members' },
      { column: 'to_best', title: { vi: 'So với cao nhất', en: 'From the best' }, decimals: 4 },
      { column: 'to_mean', title: { vi: 'So với trung bình', en: 'From the mean' }, decimals: 4 },
      { column: 'to_median', title: { vi: 'So với trung vị', en: 'From the median' }, decimals: 4 }
    ]
  }
}

function measure(index: IndexKey, number: number): string {
  const name = (lang: 'vi' | 'en') => `index_name_${lang}: '${inLang(indexNames[index], lang)}'`
  return `{number: ${number}, index: '${index}', ${name('vi')}, ${name('en')}, value: ${index}}`
}

function titleOf({ edition, peers, count }: Pick<CompareSpec, 'edition' | 'peers' | 'count'>): Text {
  const near = { vi: `${count} nước gần hạng nhất`, en: `the ${count} states nearest in rank` }
  const among = peers === 'nearest' ? near : groupName(peers)
  return {
    vi: `Từng chỉ số, ${inLang(among, 'vi')}, kỳ ${edition}`,
    en: `Index by index, ${inLang(among, 'en')}, ${edition} edition`
  }
}
