import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatSql } from '../../../src/cells/sql/format.ts'
import { tokenizeSql } from '../../../src/engine/sql-tokens.ts'
import { tpch } from './tpch.ts'

const written = (sql: string) => tokenizeSql(sql, { comments: true }).map(({ text }) => text)

describe('formatted', () => {
  test.each([
    ['a short statement stays on one line', 'select *\nfrom   egdi\n limit 10', 'select * from egdi limit 10'],
    [
      'clauses begin lines, joins too',
      "select e.iso3, c.name_vi, e.rank from egdi e left join countries c using (iso3) where edition = $năm and rated or 'đ' = x order by rank",
      "select e.iso3, c.name_vi, e.rank\nfrom egdi e\nleft join countries c using (iso3)\nwhere edition = $năm and rated or 'đ' = x\norder by rank"
    ],
    [
      'CTEs and queries in brackets are indented',
      'with đất as (select iso3, avg(egdi) as m from egdi group by iso3 having count(*) > 3), b as (from đất) select * from b where m > (select avg(m) from đất where m is not null and m > 0.1 and m < 0.9 and m <> 0.5 or m = 0.25)',
      'with đất as (\n  select iso3, avg(egdi) as m\n  from egdi\n  group by iso3\n  having count(*) > 3\n),\nb as (from đất)\nselect *\nfrom b\nwhere m > (\n  select avg(m)\n  from đất\n  where m is not null and m > 0.1 and m < 0.9 and m <> 0.5 or m = 0.25\n)'
    ],
    [
      'comments stay where they were',
      '-- Xếp hạng\nselect iso3, -- mã nước\n  rank /* hạng */ from egdi -- bảng\nwhere rated',
      '-- Xếp hạng\nselect\n  iso3, -- mã nước\n  rank /* hạng */\nfrom egdi -- bảng\nwhere rated'
    ],
    ['statements are parted', 'select 1;select 2 ;', 'select 1;\n\nselect 2;'],
    [
      'long lists have an item a line',
      'select strip_accents(name_vi) as name, regexp_replace(name_en, $$[^a-z]+$$, $q$-$q$) as slug, region, subregion from countries',
      'select\n  strip_accents(name_vi) as name,\n  regexp_replace(name_en, $$[^a-z]+$$, $q$-$q$) as slug,\n  region,\n  subregion\nfrom countries'
    ]
  ])('%s', (_, before, after) => {
    expect(formatSql(before)).toBe(after)
  })

  test.each(Object.entries(tpch.queries))('%s keeps its words, and formatting again changes nothing', (_, sql) => {
    const once = formatSql(sql)
    expect(written(once)).toEqual(written(sql))
    expect(formatSql(once)).toBe(once)
    expect(Math.max(...once.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120)
  })

  test('no text loses or gains anything but blanks', () => {
    const words = fc.constantFrom(
      ...'select from with as ( ) [ ] , . a "b c" \'s\' $p ? - -- /*c*/ join on union and or between case when else end group by đất :: values where'.split(
        ' '
      ),
      '\n',
      '-- chú thích\n',
      '$$ a\n b $$'
    )
    fc.assert(
      fc.property(fc.array(words), (all) => {
        const sql = all.join(' ')
        expect(written(formatSql(sql)).filter((text) => text !== ';')).toEqual(
          written(sql).filter((text) => text !== ';')
        )
      }),
      { numRuns: 3_000 }
    )
  })
})
