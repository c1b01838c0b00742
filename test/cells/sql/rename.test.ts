import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNames } from '../../../src/cells/sql/names.ts'
import { renameInSql } from '../../../src/cells/sql/rename.ts'

const nfd = (text: string) => text.normalize('NFD')

describe('`a` becomes `đất` in', () => {
  test.each([
    ['select * from a', 'select * from đất'],
    ['select x from A where $a > 1 and $ab', 'select x from đất where $đất > 1 and $ab'],
    ['from "a" join b using (a)', 'from "đất" as "a" join b using (a)'],
    ['select a.x, b.a, a.* from a, b', 'select đất.x, b.a, đất.* from đất, b'],
    ["select 'from a' /* from a */ from b -- from a", "select 'from a' /* from a */ from b -- from a"],
    ['with a as (select 1) select a.x from a', 'with a as (select 1) select a.x from a'],
    ['with c as (select a.x from a) from c', 'with c as (select đất.x from đất) from c'],
    ['select a.x from b as a', 'select a.x from b as a'],
    ['select t.x from a as t', 'select t.x from đất as t'],
    ['select t.x from a t where t.a', 'select t.x from đất t where t.a'],
    ['select a from a', 'select a from đất as a'],
    ['select x as a from a', 'select x as a from đất as a'],
    ['from a, b as đất', 'from đất as a, b as đất'],
    ['select a.x from a union select a.y from b a', 'select đất.x from đất union select a.y from b a'],
    ['from b where exists (from a where a.x = b.x)', 'from b where exists (from đất where đất.x = b.x)'],
    ['from a where exists (from b where a.x = b.x)', 'from đất where exists (from b where đất.x = b.x)'],
    ['select count(a.x) from (a join b using (x))', 'select count(đất.x) from (đất join b using (x))'],
    ['from sotay.a, c.a.b', 'from sotay.a, c.a.b'],
    ["from query_table('a')", "from query_table('đất')"],
    ['insert into a select 1; describe a; pivot a on x', 'insert into đất select 1; describe đất; pivot đất on x'],
    ['select a(1) from b', 'select a(1) from b'],
    ['selec from from a wher', 'selec from from đất wher']
  ])('%s', (sql, expected) => {
    expect(renameInSql(sql, 'a', 'đất')).toBe(expected)
  })
})

test('names are told apart as DuckDB does: Đất is not đất, however it is typed', () => {
  expect(renameInSql('from Đất, đất, ' + nfd('đất') + ', ĐẤT', 'đất', 'a')).toBe('from Đất, a, a, ĐẤT')
  expect(renameInSql('select $' + nfd('năm'), 'năm', 'kỳ')).toBe('select $kỳ')
})

test('a new name that is a word of SQL is put in quotes', () => {
  expect(renameInSql('select a.x from a', 'a', 'order')).toBe('select "order".x from "order"')
  expect(renameInSql('from a', 'a', 'left')).toBe('from "left"')
})

test.each(['with đất as (select 1) from a, đất', 'create table đất as select 1; from a'])(
  'a new name that would not be seen is refused: %s',
  (sql) => {
    expect(renameInSql(sql, 'a', 'đất')).toBeUndefined()
  }
)

describe('whatever the statement', () => {
  const table = fc.constantFrom('a', 'b', '"A"', 'đất')
  const alias = fc.constantFrom('', '', ' as t', ' t', ' as a', ' as đất', ' mới')
  const column = fc.constantFrom('x', 'a', 'a.x', 'b.x', 't.x', 'đất.x', 'mới', '1', "'a'")
  const query: fc.Arbitrary<string> = fc.letrec<{ query: string; from: string; where: string }>((tie) => ({
    from: fc.oneof(
      { weight: 6, arbitrary: fc.tuple(table, alias).map((parts) => parts.join('')) },
      { weight: 1, arbitrary: tie('query').map((query) => `(${query}) as s`) },
      { weight: 1, arbitrary: fc.tuple(table, alias, table).map(([a, as, b]) => `${a}${as} cross join ${b} as u`) }
    ),
    where: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: column.map((column) => ` where ${column} is not null`) },
      { weight: 1, arbitrary: tie('query').map((query) => ` where exists (${query})`) }
    ),
    query: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'query' },
      fc.tuple(column, tie('from'), tie('where')).map(([c, from, where]) => `select ${c} from ${from}${where}`),
      fc
        .tuple(fc.constantFrom('a', 'c', 'mới'), tie('query'), tie('query'))
        .map(([name, one, two]) => `with ${name} as (${one}) ${two}`),
      fc.tuple(tie('query'), tie('query')).map(([one, two]) => `(${one}) union all (${two})`)
    )
  })).query

  test('it reads the new name where it read the old one, and DuckDB finds the same', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    for (const [name, value] of Object.entries({ a: 1, mới: 1, b: 2, đất: 3 })) {
      await connection.run(`create table "${name}" as select ${value} as x`)
    }
    const rows = (sql: string) =>
      connection.runAndReadAll(sql).then(
        (result) => JSON.stringify(result.getRowsJson()),
        () => undefined
      )
    let compared = 0
    await fc.assert(
      fc.asyncProperty(query, async (sql) => {
        if (readNames(sql).relations.includes('mới')) return
        const renamed = renameInSql(sql, 'a', 'mới')
        if (renamed === undefined) return
        const swapped = readNames(sql).relations.map((name) => (name.toLowerCase() === 'a' ? 'mới' : name))
        expect(readNames(renamed).relations).toEqual(swapped)
        const before = await rows(sql)
        if (before === undefined) return
        compared++
        expect({ sql, renamed, rows: await rows(renamed) }).toEqual({ sql, renamed, rows: before })
      }),
      { numRuns: 3_000 }
    )
    expect(compared).toBeGreaterThan(300)
  })
})
