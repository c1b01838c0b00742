import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findIn } from '../../src/storage/find.ts'
import { foldText } from '../../src/i18n/fold.ts'
import type { KeptId } from '../../src/storage/kept.ts'
import { titleOf } from '../../src/storage/title-of.ts'

describe('search', () => {
  test.each([
    ['thủ tục', 'thu tuc'],
    ['ĐẮK LẮK', 'dak lak'],
    ['đường Nguyễn Huệ', 'duong nguyen hue'],
    ['Ủy ban  nhân\ndân', 'uy ban nhan dan'],
    ['1.234,5 tỉ', '1.234,5 ti']
  ])('takes %s for %s', (text, plain) => {
    expect(foldText(text)).toBe(plain)
    expect(foldText(text.normalize('NFD'))).toBe(plain)
  })

  test('finds any text by any words of it, composed or not, in either case', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aăâbdđeêioôơuưyÁẢẶĐệữỵ'), minLength: 1, maxLength: 6 })
    const form = fc.constantFrom('NFC', 'NFD', 'NFKD')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), form, form, (words, stored, typed) => {
        const text = words.join(' ').normalize(stored)
        const notebook = { id: 'k1' as KeptId, title: '', text, created: 0, updated: 0, version: 1 }
        const query = words.toReversed().join(' ').normalize(typed)
        for (const asked of [query, query.toUpperCase(), query.toLowerCase(), foldText(query)]) {
          expect(findIn([notebook], asked)).toEqual([notebook])
        }
      })
    )
  })

  test('puts titles before texts, and then the newest first', () => {
    const notebook = (id: string, title: string, text: string, updated: number) => ({
      ...{ id: id as KeptId, title, text, updated, created: 0, version: 1 }
    })
    const all = [notebook('a', 'Hà Nội', '', 1), notebook('b', '', 'ha noi', 3), notebook('c', 'HÀ NỘI', '', 2)]
    expect(findIn(all, 'hà nội').map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })
})

describe('a title', () => {
  test.each([
    ['---\nsotay: 1\ntitle: { vi: "Việt Nam", en: "Viet Nam" }\n---\n# Khác\n', { vi: 'Việt Nam', en: 'Viet Nam' }],
    ['Mở đầu\n\n## Đầu đề ##\n', 'Đầu đề'],
    ['', '']
  ])('of %j is %j', (text, title) => {
    expect(titleOf(text)).toEqual(title)
  })
})
