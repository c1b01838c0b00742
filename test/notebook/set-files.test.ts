import { expect, test } from 'vitest'
import { putFile } from '../../src/notebook/set-files.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { open } from './edits.ts'

const file = { name: 'tỉnh', file: 'tỉnh.csv', bytes: 12, hash: 'abc', read: {}, nulls: [], columns: [] }

test('the address of a file is read from the front matter and written into it', () => {
  const written = putFile(open('# A\n'), { ...file, url: 'https://example.org/t%E1%BB%89nh.csv' })
  const text = written.ok ? toText(written.value) : ''
  expect(text).toContain('    url: https://example.org/t%E1%BB%89nh.csv\n')
  expect(open(text).front.files).toEqual([{ ...file, url: 'https://example.org/t%E1%BB%89nh.csv' }])
})

test('a file may be given by name and address alone, and an address that is no text is passed over', () => {
  const { files } = open(
    '---\nfiles:\n  - { name: t\u0069\u0309nh, url: "https://example.org/a.csv" }\n  - { name: b, url: 5 }\n---\n# A\n'
  ).front
  expect(files?.map(({ name, url }) => [name, url])).toEqual([
    ['tỉnh', 'https://example.org/a.csv'],
    ['b', undefined]
  ])
})
