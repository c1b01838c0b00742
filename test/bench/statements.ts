/** A made-up result of ten columns of the usual types. */
export function tenColumns(rows: number): string {
  return `select range as id, range % 1000 as a, range * 0.5 as b, hash(range) % 100000 as c, 'tỉnh ' || (range % 63) as d,
    range::double / 3 as e, date '2000-01-01' + (range % 9000)::int as f, range % 7 = 0 as g,
    case when range % 5 > 0 then range % 17 end as h, -range as i from range(${rows})`
}

/** The statements that are measured, by what they stand for. */
export function statements(rows: number): readonly (readonly [name: string, sql: string])[] {
  return [
    ['ten columns, all rows', tenColumns(rows)],
    ['ten columns, one row in a thousand', `from (${tenColumns(rows)}) where a = 77`],
    ['ten columns, sorted', `from (${tenColumns(rows)}) order by c, id`],
    ['grouped, 63 rows', `select d, count(*) as n, avg(e) as e from (${tenColumns(rows)}) group by d order by d`],
    [
      'joined and grouped',
      `select l.d, sum(r.e) as e from (${tenColumns(rows)}) l join (${tenColumns(1000)}) r on l.a = r.id group by all`
    ]
  ]
}
