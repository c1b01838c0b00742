/** A chart over the dataset, and what its summary and its data must say, asked of the engine by other SQL. */
export interface Case {
  readonly title: string
  readonly sql: string
  readonly body: string
  /** Rows that are drawn. */
  readonly rows: string
  /** Texts that the English summary must hold: one column, one row for each. */
  readonly told: string
}

const editions = [2003, 2004, 2005, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024]
const indices = ['egdi', 'osi', 'tii', 'hci', 'epi']

/** A number as a chart with three decimals writes it: halves go away from zero. */
const three = (value: string) => `round((${value})::decimal(12, 6), 3)::decimal(12, 3)::varchar`

const rated = (edition: number, more = '') =>
  `select iso3, rank, rated, egdi, osi, tii, hci, epi from egdi join countries using (iso3) where edition = ${edition}${more}`
const asean = ' and asean_since is not null'

const bars: Case[] = editions.flatMap((edition) =>
  indices.slice(0, 3).map((index) => ({
    title: `bars of ${index} in ${edition}`,
    sql: rated(edition, asean),
    body: `data: t\nmarks:\n  - bar: { x: ${index}, y: iso3, sort: -x, highlight: VNM }\nx: { decimals: 3 }`,
    rows: `select count(*) from t where rated and ${index} is not null`,
    told: `with d as (select * from t where rated)
      select 'Rows: ' || count(*) || '.' from d
      union all select '(' || ${three(`max(${index})`)} || '); lowest' from d
      union all select '(' || ${three(`min(${index})`)} || ').' from d
      union all select ${three(index)} || ', place ' || (select 1 + count(*) from d o where o.${index} > d.${index}) ||
        ' of ' || (select count(*) from d) from d where iso3 = 'VNM'`
  }))
)

const lines: Case[] = ['VNM', 'SGP', 'THA', 'IDN', 'MYS', 'PHL', 'BRN', 'KHM', 'LAO', 'MMR'].map((iso3) => ({
  title: `a line of ranks of ${iso3}`,
  sql: `select edition, rank, rated, iso3 from egdi where iso3 = '${iso3}'`,
  body: 'data: t\nmarks:\n  - line: { x: edition, y: rank }',
  rows: 'select count(*) from t where rank is not null and rated',
  told: `with d as (select * from t where rank is not null and rated)
    select 'points: ' || count(*) || '; from ' || min(edition) || ' to ' || max(edition) || '.' from d
    union all select 'from ' || arg_min(rank, edition) || ' (' || min(edition) || ') to ' || arg_max(rank, edition) ||
      ' (' || max(edition) || ').' from d`
}))

const boxes: Case[] = indices.map((index) => ({
  title: `boxes of ${index} by edition`,
  sql: `select edition, ${index}, rated from egdi`,
  body: `data: t\nmarks:\n  - box: { x: edition, y: ${index} }\ny: { decimals: 3 }`,
  rows: 'select count(*) from t where rated',
  told: `with m as (select edition, median(${index}) as v from t where rated group by edition)
    select 'groups: ' || count(*) || '.' from m
    union all select 'Highest median: ' || arg_max(edition, v) || ' (' || ${three('max(v)')} || ')' from m
    union all select 'lowest: ' || arg_min(edition, v) || ' (' || ${three('min(v)')} || ').' from m`
}))

const maps: Case[] = editions.map((edition) => ({
  title: `a map of ranks in ${edition}`,
  sql: rated(edition),
  body: 'data: t\nmarks:\n  - geo: { state: iso3, fill: rank, highlight: VNM }',
  rows: 'select count(*) from t where rank is not null and rated',
  told: `with d as (select * from t where rank is not null and rated)
    select 'States with a value: ' || count(*) || '.' from d
    union all select '(' || max(rank) || ').' from d
    union all select rank || ', place ' || (select 1 + count(*) from d o where o.rank < d.rank) || ' of ' ||
      (select count(*) from d) from d where iso3 = 'VNM'`
}))

const arrows: Case[] = indices.map((index) => ({
  title: `arrows of ${index} from 2018 to 2024`,
  sql: `select a.iso3, a.${index} as before, b.${index} as after from egdi a join egdi b using (iso3)
    join countries using (iso3) where a.edition = 2018 and b.edition = 2024${asean}`,
  body: 'data: t\nmarks:\n  - arrow: { x1: before, x2: after, y: iso3 }\nx: { decimals: 3 }',
  rows: 'select count(*) from t',
  told: `select 'Pairs of values: ' || count(*) || '.' from t
    union all (select 'from ' || ${three('before')} || ' to ' || ${three('after')} from t
      where after > before order by after - before desc limit 1)`
}))

const cells: Case[] = indices.slice(0, 3).map((index) => ({
  title: `cells of ${index}`,
  sql: `select edition, iso3, ${index}, rated from egdi join countries using (iso3) where true${asean}`,
  body: `data: t\nmarks:\n  - cell: { x: edition, y: iso3, fill: ${index} }\ncolor: { decimals: 3 }`,
  rows: 'select count(*) from t where rated',
  told: `with d as (select * from t where rated)
    select 'cells with a value: ' || count(*) || '.' from d
    union all select '(' || ${three(`max(${index})`)} || '); lowest' from d
    union all select '(' || ${three(`min(${index})`)} || ').' from d`
}))

const facts: Case[] = ['%'].map((unit) => ({
  title: `bars of facts in ${unit}`,
  sql: `select fact_id, value from facts where unit = '${unit}' and value is not null order by fact_id limit 30`,
  body: 'data: t\nmarks:\n  - bar: { x: value, y: fact_id }\nx: { format: plain, decimals: 2 }',
  rows: 'select count(*) from t',
  told: `select 'Rows: ' || count(*) || '.' from t
    union all select '(' || printf('%.2f', max(value)) || ')' from t
    union all select '(' || printf('%.2f', min(value)) || ')' from t`
}))

export const corpus: readonly Case[] = [...bars, ...lines, ...boxes, ...maps, ...arrows, ...cells, ...facts]
