import { array, constantFrom, dictionary, oneof, option, property, assert, string, integer, boolean } from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Plain } from '../../../src/cells/form/form.ts'
import { readValues, valueAt } from '../../../src/cells/form/read-values.ts'
import { setValue } from '../../../src/cells/form/set-value.ts'

test.each<[string, string, Plain | undefined, string]>([
  ['', 'edition', 2024, 'edition: 2024'],
  ['edition: 2020', 'edition', 2024, 'edition: 2024'],
  ['edition: $edition # theo ô chọn', 'edition', 2024, 'edition: 2024 # theo ô chọn'],
  ['edition: 2024', 'edition', '$kỳ', 'edition: $kỳ'],
  [
    '# đầu\nedition: 2024\n\n# nhóm nước\ngroup: asean\nfoo: [1,2]',
    'group',
    'world',
    '# đầu\nedition: 2024\n\n# nhóm nước\ngroup: world\nfoo: [1,2]'
  ],
  ['edition: 2024\n# cuối', 'group', 'asia', 'edition: 2024\ngroup: asia\n# cuối'],
  ['edition: 2024\r\ngroup: asia', 'first', 5, 'edition: 2024\r\ngroup: asia\r\nfirst: 5'],
  ['a: 1\nids:\n  - x # một\n  - y\nb: 2', 'ids', ['x', 'z'], 'a: 1\nids: [x, z]\nb: 2'],
  ['a: 1\nids:\n  - x\n  - y\nb: 2', 'ids', undefined, 'a: 1\nb: 2'],
  ['# chỉ một\nids: [x]', 'ids', undefined, '# chỉ một'],
  ['a: 1\nfirst: 3', 'first', undefined, 'a: 1'],
  ['a:\nb: 2', 'a', 3, 'a: 3\nb: 2'],
  ["t: 'Đà Nẵng'", 't', 'Huế: kinh đô', 't: "Huế: kinh đô"'],
  ['change:\n  osi: 0.1', 'change.tii', 0.2, 'change:\n  osi: 0.1\n  tii: 0.2'],
  ['change: { osi: 0.1, tii: 0.3 } # thử', 'change.tii', 0.2, 'change: { osi: 0.1, tii: 0.2 } # thử'],
  ['edition: 2024', 'change.osi', 0.1, 'edition: 2024\nchange:\n  osi: 0.1']
])('%j with %s = %j', (body, key, value, expected) => {
  expect(setValue(body, key, value)).toBe(expected)
})

test('any value is written so that it is read back, and every other key and comment stays', () => {
  const word = constantFrom('a', 'b', 'nhóm', 'ids', 'x_1', 'null', 'true')
  const text = oneof(string(), constantFrom('Đắk Lắk', 'Đắk Lắk', '$kỳ', '- a', '# no', 'x: y', '1.234,5', ' ', ''))
  const leaf = oneof(text, integer(), boolean(), constantFrom(null, 0.5))
  const value = oneof(leaf, array(leaf, { maxLength: 3 }))
  assert(
    property(
      dictionary(word, value, { noNullPrototype: true }),
      word,
      option(value, { nil: undefined }),
      (record, key, set) => {
        const comments = ['# trước', '# sau']
        const lines = Object.keys(record).length === 0 ? [] : [stringify(record).trimEnd()]
        const body = [comments[0], ...lines, comments[1]].join('\n')
        const written = setValue(body, key, set)
        const read = readValues(written)
        if (!read.ok) throw new Error(JSON.stringify([written, read.problems]))
        expect(valueAt(read.value, key)).toEqual(set)
        const others = Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
        const kept = Object.fromEntries(Object.entries(read.value).filter(([name]) => name !== key))
        expect(kept).toEqual(others)
        for (const comment of comments) expect(written).toContain(comment)
      }
    ),
    { numRuns: 500 }
  )
})

test.each(['- a', 'just words', '"x'])('%j is not a body that a form edits', (body) => {
  expect(readValues(body).ok).toBe(false)
})
