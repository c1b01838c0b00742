import { valueSql } from '../group.ts'

/** What the shares of a change of rank are called, after `gain_`; bits 0 to 4 of a coalition, then what is left. */
export const shareNames = ['osi', 'tii', 'hci', 'others', 'weights'] as const

/** Sixtieths: how much of all orders of five causes has a given number of them before a cause. */
const orders = '[12, 3, 2, 3, 12]'

const score = (of: string) => `round(weight_osi * ${of}.osi + weight_tii * ${of}.tii + weight_hci * ${of}.hci, 9)`

/**
 * CTEs that end in `gains`: for each edition of one state, the places gained since an earlier one, shared out as
 * `explainRankChange` of `dataset/rank-change.ts` does it. `mix` has the state's components in each of the 32 ways to
 * switch causes to the later edition, `mixed` the rank in each way.
 */
export function explainSql(state: string, since: number | undefined): string[] {
  const own = valueSql(state)
  const before =
    since === undefined
      ? `lag(edition) over (order by edition)`
      : `case when edition > ${since} then (select edition from egdi where edition = ${since} and rated and iso3 = ${own}) end`
  const late = (cause: (typeof shareNames)[number]) => `(way >> ${shareNames.indexOf(cause)}) & 1 = 1`
  const part = (name: 'osi' | 'tii' | 'hci') => `if(${late(name)}, b.${name}, a.${name}) as ${name}`
  return [
    `steps as (`,
    `  select edition, ${before} as since from egdi where iso3 = ${own} and rated`,
    `), mix as (`,
    `  select s.edition, s.since, way, a.rank - b.rank as gain, ${part('osi')}, ${part('tii')}, ${part('hci')},`,
    `    if(${late('others')}, s.edition, s.since) as others, if(${late('weights')}, s.edition, s.since) as weights`,
    `  from steps s cross join range(32) w(way)`,
    `  join egdi a on a.edition = s.since and a.iso3 = ${own} join egdi b on b.edition = s.edition and b.iso3 = ${own}`,
    `), mixed as (`,
    `  select m.edition, m.since, way, gain, 1 + count(o.iso3) as rank`,
    `  from mix m join editions e on e.year = m.weights`,
    `  left join egdi o on o.edition = m.others and o.rated and o.iso3 <> ${own} and ${score('o')} > ${score('m')}`,
    `  group by all`,
    `), gains as (`,
    `  select m.edition, m.since, any_value(m.gain) as gain,`,
    ...shareNames.map(
      (name, bit) =>
        `    sum((m.rank - n.rank) * ${orders}[bit_count(m.way) + 1]) filter (cause = ${bit}) / 60 as gain_${name},`
    ),
    `    any_value(m.gain) - sum((m.rank - n.rank) * ${orders}[bit_count(m.way) + 1]) / 60 as gain_rounding`,
    `  from mixed m cross join range(5) c(cause)`,
    `  join mixed n on n.edition = m.edition and n.way = m.way + (1 << cause)`,
    `  where (m.way >> cause) & 1 = 0`,
    `  group by all`,
    `)`
  ]
}
