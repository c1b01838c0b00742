import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { completeSql } from '../../../src/cells/sql/complete-sql.ts'
import { explainName } from '../../../src/cells/sql/explain-name.ts'
import type { Known } from '../../../src/cells/sql/known.ts'

const columns = (names: string) => names.split(' ').map((name) => ({ name, type: 'INTEGER' }))
const known: Known = {
  relations: [
    { name: 'egdi', kind: 'table', note: { vi: 'Khảo sát', en: 'Survey' }, columns: columns('edition iso3 rank egdi') },
    { name: 'countries', kind: 'table', columns: columns('iso3 name_vi region') },
    { name: 'thứ_hạng', kind: 'cell', columns: columns('nước hạng kỳ') },
    { name: 'Bảng số', kind: 'file', columns: [{ name: 'số liệu' }, { name: 'group' }] }
  ],
  values: [{ name: 'năm', shown: '2020' }, { name: 'edition' }]
}

/** The labels offered where `|` stands; letters behind a colon name the kinds that are wanted. */
function offered(text: string, kinds?: string[], explicit = false): string[] {
  const at = text.indexOf('|')
  const items = completeSql(text.replace('|', ''), at, known, explicit)?.items ?? []
  return items.filter(({ kind }) => !kinds || kinds.includes(kind)).map(({ label }) => label)
}

const named = ['column']
const related = ['table', 'view', 'cell', 'file', 'cte']

describe('columns are those of the tables that the SELECT reads', () => {
  test.each([
    ['select r| from egdi', 'rank'],
    ['select r| from egdi e join countries c using (iso3)', 'rank region'],
    ['select c.| from egdi e join countries c using (iso3)', 'iso3 name_vi region'],
    ['select e.r| from egdi as e, countries', 'rank'],
    ['select countries.n| from egdi, countries', 'name_vi'],
    ['from egdi select ra|', 'rank'],
    ['select * from egdi where edit|', 'edition'],
    ['select * from egdi e join countries c on c.is|', 'iso3'],
    ['select max(ra|) from egdi group by edi', 'rank'],
    ['with a as (select iso3 as ma, rank * 2 hai from egdi) select | from a', 'ma hai'],
    ['with a(p, q) as (select iso3, rank from egdi) select x.| from a x', 'p q'],
    ['with a as (from egdi), b as (select * exclude (rank) from a) select b.| from b', 'edition iso3 egdi'],
    ['with recursive n(i) as (select 1 union all select | from n) from n', 'i'],
    ['select t.| from (select iso3, count(*) as n from egdi group by 1) t', 'iso3 n'],
    ['select | from (values (1, 2)) v(x, y)', 'x y'],
    ['select (select c.na| from countries c where c.iso3 = e.iso3) from egdi e', 'name_vi'],
    ['select * from countries c where exists (from egdi e where e.iso3 = c.reg|)', 'region'],
    ['select iso3 from countries union all select edit| from egdi', 'edition'],
    ['select 1; select na| from countries; select 2', 'name_vi'],
    ['select sotay.egdi.ra| from egdi', 'rank'],
    ['update egdi set ra|', 'rank'],
    ['insert into egdi (ed|', 'edition'],
    ['select han| from thứ_hạng', 'hạng'],
    [`select ${'hạ'.normalize('NFD')}| from ${'thứ_hạng'.normalize('NFD')}`, 'hạng'],
    ['select "so|" from "Bảng số"', 'số liệu'],
    ['select distinct on (edition) e.ra| from egdi e', 'rank'],
    ['select n: count(*), e.| from e: countries', 'iso3 name_vi region'],
    ['select * from egdi asof join countries c on c.re|', 'region'],
    ['select * from egdi e, lateral (select e.ra|) t', 'rank'],
    ['create table x as select na| from countries', 'name_vi'],
    ['pivot egdi on edit|', 'edition']
  ])('%s', (text, expected) => {
    expect(offered(text, named, text.includes(' |')).join(' ')).toBe(expected)
  })
})

describe('tables stand where a table must', () => {
  test.each([
    ['select * from e|', 'egdi'],
    ['select * from egdi join c|', 'countries'],
    ['select * from egdi, thu|', 'thứ_hạng'],
    ['select * from ba|', 'Bảng số'],
    ['with asean as (select 1) select * from as|', 'asean'],
    ['select * from (c|', 'countries'],
    ['describe egd|', 'egdi'],
    ['select extract(year from co|) from countries', '']
  ])('%s', (text, expected) => {
    expect(offered(text, related)[0] ?? '').toBe(expected)
  })

  test('and are written so that SQL can read them', () => {
    const [first] = completeSql('from bang', 9, known)?.items ?? []
    expect(first).toMatchObject({ label: 'Bảng số', insert: '"Bảng số"' })
  })
})

describe('what else is offered', () => {
  test('$names are the notebook’s values', () => {
    expect(offered('select * from egdi where edition = $n|')).toEqual(['năm'])
    expect(completeSql('select $', 8, known)?.items.map(({ insert }) => insert)).toEqual(['$năm', '$edition'])
  })

  test('functions come with brackets, the cursor inside, unless brackets are there', () => {
    const item = (text: string) =>
      completeSql(text.replace('|', ''), text.indexOf('|'), known)?.items.find(({ label }) => label === 'strip_accents')
    expect(item('select strip_a|')).toMatchObject({ insert: 'strip_accents()', back: 1, detail: '(s)' })
    expect(item('select strip_a|(x)')).toMatchObject({ insert: 'strip_accents' })
  })

  test.each([
    ['sel|', 'select'],
    ['select 1 fr|', 'from'],
    ['select * from egdi wh|', 'where'],
    ['select rank::var|', 'varchar'],
    ['select cast(rank as do|', 'double'],
    ['select levens|', 'levenshtein'],
    ['from gen|', 'generate_series']
  ])('%s', (text, first) => {
    expect(offered(text)[0]).toBe(first)
  })

  test.each([
    "select 'e|gdi'",
    "select 'e|",
    'select 1 -- e|',
    'select /* e| */ 1',
    'select 12|',
    'select $$ e| $$',
    'select |',
    'select * from |',
    'select rank| from egdi',
    'select 1 from|'
  ])('nothing in: %s', (text) => {
    expect(offered(text)).toEqual([])
  })

  test('no text makes it throw, at no place', () => {
    const words = fc.constantFrom(
      ...'select from with as ( ) [ ] , . ; * a egdi e "b c" \'s\' $p $ -- /* join on using union recursive values update insert into đất : :: cast x except exclude lateral pivot describe'.split(
        ' '
      ),
      '\n'
    )
    fc.assert(
      fc.property(fc.array(words), fc.nat(), (all, place) => {
        const sql = all.join(' ')
        const at = place % (sql.length + 1)
        const given = completeSql(sql, at, known, true)
        expect(given?.from ?? at).toBeLessThanOrEqual(at)
        explainName(sql, at, known)
      }),
      { numRuns: 3_000 }
    )
    expect(() => completeSql('('.repeat(50_000) + 'e', 50_001, known)).not.toThrow()
  })
})

describe('a name is explained where it stands', () => {
  const meaning = (text: string) => explainName(text.replace('|', ''), text.indexOf('|'), known)?.meaning
  test.each([
    ['select * from eg|di', { kind: 'relation', relation: known.relations[0] }],
    ['select x.rank from egdi |x', { kind: 'relation', relation: known.relations[0] }],
    ['select |x.rank from egdi x', { kind: 'relation', relation: known.relations[0] }],
    ['select x.ra|nk from egdi x', { kind: 'column', of: 'egdi' }],
    ['select eg|di from egdi', { kind: 'column', column: { name: 'egdi' } }],
    ['with a as (select iso3 from egdi) from |a', { kind: 'columns', columns: [{ name: 'iso3' }] }],
    ['select m|ax(rank) from egdi', { kind: 'function', function: { name: 'max' } }],
    ['select $n|ăm', { kind: 'value', value: { shown: '2020' } }],
    ['select h|ạng from thứ_hạng', { kind: 'column', of: 'thứ_hạng' }]
  ])('%s', (text, expected) => {
    expect(meaning(text)).toMatchObject(expected)
  })

  test.each(["select 'eg|di'", 'select 1| from egdi', 'select -- eg|di'])('not in: %s', (text) => {
    expect(meaning(text)).toBeUndefined()
  })
})
