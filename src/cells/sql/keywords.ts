const set = (words: string) => words.split(/\s+/)

/** Words that open the clauses of a statement and stand in its expressions; the most used first. */
export const keywords = set(`select from where group by order limit join on as and or not with having left using in is
  null between like case when then else end distinct desc asc union all values inner full outer cross exists any over
  partition qualify window filter cast interval date timestamp ilike similar offset intersect except natural asof
  positional semi anti lateral pivot unpivot exclude replace columns recursive materialized rows preceding following
  unbounded current row nulls first last true false collate grouping sets cube rollup sample tablesample describe
  summarize show explain analyze create table temp view macro insert into update set delete drop alter if returning
  lambda struct unnest extract try_cast`)

/** Types, as they stand behind `::` and in CAST. */
export const types = set(`integer bigint double varchar boolean date timestamp decimal(18,2) hugeint smallint tinyint
  float time interval blob uuid integer[] varchar[] double[] utinyint usmallint uinteger ubigint`)
