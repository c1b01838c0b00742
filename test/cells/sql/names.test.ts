import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNames } from '../../../src/cells/sql/names.ts'
import { cases, unjudged } from './names-cases.ts'

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

  test.each([
    ['a long list', 'select ' + 'a.b + 1 as c, '.repeat(7_000) + '1 from d'],
    ['many joins', 'from a' + ' join bcdefghij using (x)'.repeat(4_000)],
    ['open brackets', '('.repeat(100_000)],
    ['open queries', '(select '.repeat(12_000)],
    ['open WITH lists', 'with a as ('.repeat(9_000)],
    ['brackets opened and closed', 'select ' + '('.repeat(50_000) + ')'.repeat(50_000)],
    ['closing brackets', ')]}'.repeat(33_000)],
    ['dollars', '$'.repeat(100_000)],
    ['tags', '$a$ $b$ '.repeat(12_000)],
    ['dashes', '-'.repeat(100_000)],
    ['comments', '/*'.repeat(50_000)],
    ['comments after operators', '+/**/'.repeat(20_000)],
    ['digits', '1'.repeat(100_000)],
    ['dots', '1.'.repeat(50_000)],
    ['quotes', `"a'`.repeat(33_000)],
    ['letters', 'đ'.repeat(100_000)]
  ])('of 100 kB takes well under 50 ms: %s', (_, sql) => {
    readNames(sql)
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now()
      readNames(sql)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(50)
  })
})
