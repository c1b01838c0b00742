import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNames } from '../../../src/cells/sql/names.ts'
import { renameInSql } from '../../../src/cells/sql/rename.ts'
import { longTexts } from './long-texts.ts'
import { cases, unjudged } from './names-cases.ts'
import { tpcds } from './tpcds/tpcds.ts'
import { tpch } from './tpch.ts'

const list = (text: string) => (text === '' ? [] : text.split('|'))

describe('the relations of a statement', () => {
  test.each([...cases, ...unjudged])('%s', (sql, relations) => {
    expect(readNames(sql).relations).toEqual(list(relations))
  })

  test.each([...cases])('do not depend on the case of keywords or on comments: %s', (sql, relations) => {
    const quiet = sql.replace(/\b(?:select|from|join|with|as|union|using|into)\b(?=[^'"$]*$)/g, (word) =>
      word.toUpperCase()
    )
    expect(readNames(`/* from zz */ ${quiet} -- from zz`).relations).toEqual(list(relations))
  })

  test('with a schema are told apart', () => {
    expect(readNames('from sotay.egdi, a, "kho".main."b c", sotay.egdi e').qualified).toEqual([
      'sotay.egdi',
      'kho.main.b c'
    ])
  })
})

describe('the other names of a statement', () => {
  test.each([
    ['select $edition, $Edition, $năm, $"nước đi"', ['edition', 'năm', 'nước đi']],
    ['select $1, $2, ?, ?', ['1', '2']],
    ['select \'$a\', $$ $b $$, /* $c */ "$d", e$f -- $g', []],
    ['from a where x between $từ and $đến limit $n', ['từ', 'đến', 'n']],
    ['select * from range($n) t, a', ['n']]
  ])('parameters of %s', (sql, parameters) => {
    expect(readNames(sql).parameters).toEqual(parameters)
  })

  test.each([
    ['create table a as select 1; create or replace temp view "b c" as select 2', ['a', 'b c']],
    ['create table if not exists a (x int)', ['a']],
    ["create macro m() as 1; create index i on a (x); create type t as enum ('x')", []],
    ['select 1', []]
  ])('tables made by %s', (sql, creates) => {
    expect(readNames(sql).creates).toEqual(creates)
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'select from with as ( ) [ ] { } , ; . : a "b c" \'s\' $p ? $$ -- /* */ join lateral union recursive create table view'.split(
      ' '
    ),
    ...'insert into on using pivot in values describe explain if not exists distinct is \n đất'.split(' ')
  )

  test('has names, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' '))
        ),
        (sql) => {
          const { relations, parameters, creates, qualified } = readNames(sql)
          expect(
            [...relations, ...parameters, ...creates, ...qualified].every((name) => typeof name === 'string')
          ).toBe(true)
        }
      ),
      { numRuns: 5_000 }
    )
  })

  test('has names, even a standard query with stretches lost, doubled and moved', () => {
    const all = [...Object.values(tpch.queries), ...Object.values(tpcds.queries)]
    const place = fc.nat({ max: 4_000 })
    const cut = fc.tuple(place, fc.nat({ max: 60 }), fc.constantFrom('lose', 'double', 'move'), place)
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(cut, { minLength: 1, maxLength: 6 }), (query, cuts) => {
        let sql = query
        for (const [from, length, way, to] of cuts) {
          const stretch = sql.slice(from, from + length)
          const rest = way === 'double' ? sql : sql.slice(0, from) + sql.slice(from + length)
          sql = way === 'lose' ? rest : rest.slice(0, to) + stretch + rest.slice(to)
        }
        const { relations } = readNames(sql)
        expect(relations.every((name) => name !== '' && sql.includes(name))).toBe(true)
        expect(renameInSql(sql, 'store_sales', 'bán_hàng') ?? '').toBeTypeOf('string')
      }),
      { numRuns: 1_000 }
    )
  })

  test.each(longTexts)('of 100 kB has names: %s', (_, sql) => {
    expect(readNames(sql).relations.length).toBeGreaterThanOrEqual(0)
  })
})
