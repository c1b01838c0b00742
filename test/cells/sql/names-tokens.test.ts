import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenizeSql } from '../../../src/engine/sql-tokens.ts'

const show = (sql: string) => tokenizeSql(sql, { comments: true }).map(({ kind, text }) => `${kind} ${text}`)

describe('the tokens of', () => {
  test.each([
    ['select a', ['word select', 'word a']],
    ['tỉnh_1 Đ đấtđai a$b', ['word tỉnh_1', 'word Đ', 'word đấtđai', 'word a$b']],
    ['"a ""b"""', ['quoted "a ""b"""']],
    ["'it''s'", ["string 'it''s'"]],
    ["E'a\\'b' 'a\\' x", ["string E'a\\'b'", "string 'a\\'", 'word x']],
    ["x'ff' date'2020-01-01'", ["string x'ff'", 'word date', "string '2020-01-01'"]],
    ['$$a $b$ c$$ $q$ $$ $q$', ['string $$a $b$ c$$', 'string $q$ $$ $q$']],
    ['$năm $1 ? ?2 $"a b"', ['parameter $năm', 'parameter $1', 'parameter ?', 'parameter ?2', 'parameter $"a b"']],
    ['1 1.5 .5 1e-3 1_000 0xff', ['number 1', 'number 1.5', 'number .5', 'number 1e-3', 'number 1_000', 'number 0xff']],
    ['l[1:2]', ['word l', 'operator [', 'number 1', 'operator :', 'number 2', 'operator ]']],
    ['a->>b::int :=', ['word a', 'operator ->>', 'word b', 'operator ::', 'word int', 'operator :=']],
    ['a--b\nc', ['word a', 'comment --b', 'word c']],
    ['1+--b', ['number 1', 'operator +', 'comment --b']],
    ['/* a /* b */ c */d', ['comment /* a /* b */ c */', 'word d']],
    ['*/**/a', ['operator *', 'comment /**/', 'word a']],
    ['a\u00a0b\u3000c', ['word a', 'word b', 'word c']],
    ["'open", ["string 'open"]],
    ['"open', ['quoted "open']],
    ['$q$open', ['string $q$open']],
    ['/* open', ['comment /* open']],
    ['$', ['operator $']]
  ])('%s', (sql, tokens) => {
    expect(show(sql)).toEqual(tokens)
  })

  test('any text lie within it, in order, and leave out only white space', () => {
    const sql = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'\'"$-/*aĐ1. \n?:+'.split('')) })
    )
    fc.assert(
      fc.property(sql, (sql) => {
        let end = 0
        for (const token of tokenizeSql(sql, { comments: true })) {
          expect(sql.slice(end, token.start)).toMatch(/^[\s\u200b]*$/)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.text).toBe(sql.slice(token.start, token.end))
          end = token.end
        }
        expect(sql.slice(end)).toMatch(/^[\s\u200b]*$/)
      }),
      { numRuns: 5_000 }
    )
  })

  test('a statement leave out comments unless asked for', () => {
    expect(tokenizeSql('/* a */ select -- b').map((token) => token.text)).toEqual(['select'])
  })
})
