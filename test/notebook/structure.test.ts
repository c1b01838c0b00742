import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adoptIds } from '../../src/notebook/adopt-ids.ts'
import { changeKind } from '../../src/notebook/change-kind.ts'
import { copyCells, duplicateCells, pasteCells } from '../../src/notebook/duplicate.ts'
import { insertAt, setSource } from '../../src/notebook/edit.ts'
import { setFlag } from '../../src/notebook/flag.ts'
import { mergeCells } from '../../src/notebook/merge.ts'
import { moveCells, stepCells } from '../../src/notebook/move.ts'
import { clearName, setName } from '../../src/notebook/name.ts'
import { sourceOf, type CellId, type Notebook } from '../../src/notebook/notebook.ts'
import type { Parsed } from '../../src/notebook/problem.ts'
import { setFront } from '../../src/notebook/set-front.ts'
import { splitCell } from '../../src/notebook/split.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { unpackProse } from '../../src/notebook/unpack.ts'
import { open } from './edits.ts'

const cell = (name: string, options = '') => '```sql name=' + name + options + '\nselect 1\n```\n'
const id = (id: string) => id as CellId
const ids = (...ids: string[]) => ids as CellId[]
const names = ({ cells }: Notebook) => cells.map((cell) => cell.name ?? sourceOf(cell)).join(' ')
const of = <T>(result: Parsed<T>): T => {
  if (!result.ok) throw new Error(result.problems[0]?.key)
  return result.value
}
const refusal = (result: Parsed<unknown>) => (result.ok ? 'ok' : result.problems[0]?.key)

describe('cells are moved', () => {
  const five = open(['a', 'b', 'c', 'd', 'e'].map((name) => cell(name)).join('\n'))
  test.each([
    [ids('sql-1'), 3, 'b c a d e'],
    [ids('sql-4', 'sql-2'), 0, 'b d a c e'],
    [ids('sql-2', 'sql-4'), 5, 'a c e b d'],
    [ids('sql-2', 'sql-3'), 2, 'a b c d e']
  ])('%s before the one at %i', (moved, index, expected) => {
    expect(names(moveCells(five, moved, index))).toBe(expected)
  })

  test.each([
    [ids('sql-3'), 'up', 'a c b d e'],
    [ids('sql-1'), 'up', 'a b c d e'],
    [ids('sql-1', 'sql-3'), 'up', 'a c b d e'],
    [ids('sql-2', 'sql-3'), 'down', 'a d b c e'],
    [ids('sql-4', 'sql-5'), 'down', 'a b c d e']
  ] as const)('%s one place %s', (moved, way, expected) => {
    expect(names(stepCells(five, moved, way))).toBe(expected)
  })
})

test('copies stand after the last of their originals, each under the next free name', () => {
  const text = cell('năm') + '\n' + cell('a_2', ' fold x=1') + '\n' + cell('A_3')
  const { notebook, ids: added } = duplicateCells(open(text), ids('sql-1', 'sql-2'))
  expect(names(notebook)).toBe('năm a_2 năm_2 a_4 A_3')
  expect(toText(notebook)).toContain('```sql name=a_4 fold x=1\n')
  expect(added).toEqual(notebook.cells.slice(2, 4).map((cell) => cell.id))
})

test('copied cells are pasted into another notebook under free names', () => {
  const text = copyCells(open('Một\n\n' + cell('a') + '\nHai\n'), ids('markdown-1', 'sql-1', 'markdown-2'))
  expect(names(pasteCells(open(cell('a')), text, 0).notebook)).toBe('Một a_2 Hai a')
})

describe('a cell is parted', () => {
  const parts = (text: string, at: number) => {
    const result = splitCell(open(text), open(text).cells[0]?.id as CellId, at)
    return result.ok ? result.value.notebook.cells.map(sourceOf) : refusal(result)
  }
  test.each([
    ['SQL right there', '```sql\nselect 1;\nselect 2\n```\n', 9, ['select 1;', 'select 2']],
    ['SQL at its end', '```sql\nselect 1\n```\n', 8, 'notebook_split_nothing'],
    ['prose before the paragraph', 'Một\n\nHai\n\nBa\n', 6, ['Một', 'Hai\n\nBa']],
    ['prose after the first paragraph', 'Một\n\nHai\n', 1, ['Một', 'Hai']],
    ['prose, its code whole', 'Một\n\n```\na\n\nb\n```\n\nHai\n', 12, ['Một', '```\na\n\nb\n```\n\nHai']],
    ['prose of one paragraph', 'Một\nhai\n', 3, 'notebook_split_nothing'],
    [
      'prose within a language, and the other one too',
      '::: vi\nMột\n\nHai\n:::\n::: en\nOne\n\nTwo\n:::\n',
      13,
      ['::: vi\nMột\n:::\n::: en\nOne\n:::', '::: vi\nHai\n:::\n::: en\nTwo\n:::']
    ],
    [
      'prose within a language that says more than the other',
      '::: vi\nMột\n\nHai\n:::\n::: en\nOne\n:::\n',
      13,
      ['::: vi\nMột\n:::', '::: vi\nHai\n:::\n::: en\nOne\n:::']
    ]
  ])('%s', (_, text, at, expected) => {
    expect(parts(text, at)).toEqual(expected)
  })

  test('and the name stays with the first, while both are folded', () => {
    const { notebook, id: second } = of(splitCell(open('```sql name=a fold\nselect 1;select 2\n```\n'), id('sql-1'), 9))
    expect(toText(notebook)).toBe('```sql name=a fold\nselect 1;\n```\n\n```sql fold\nselect 2\n```\n')
    expect(notebook.cells[1]?.id).toBe(second)
  })
})

test('cells that stand together are merged, and the name stays the first one’s', () => {
  const notebook = open(cell('a') + '\n' + cell('b') + '\nCuối\n')
  expect(toText(of(mergeCells(notebook, ids('sql-2', 'sql-1'))))).toBe(
    '```sql name=a\nselect 1;\n\nselect 1\n```\n\nCuối\n'
  )
  expect(refusal(mergeCells(notebook, ids('sql-1')))).toBe('notebook_merge_few')
  expect(refusal(mergeCells(notebook, ids('sql-2', 'markdown-1')))).toBe('notebook_merge_kinds')
  expect(refusal(mergeCells(notebook, ids('sql-1', 'markdown-1')))).toBe('notebook_merge_apart')
})

test('merged statements stay statements of their own, and prose and other texts are only put together', () => {
  const merged = (text: string, ...which: string[]) => toText(of(mergeCells(open(text), ids(...which))))
  const fences = (kind: string, ...bodies: string[]) =>
    bodies.map((body) => `\`\`\`${kind}\n${body}\n\`\`\`\n`).join('\n')
  expect(merged(fences('sql', 'select 1;', 'select 2 -- hai', 'select 3'), 'sql-1', 'sql-2', 'sql-3')).toBe(
    '```sql\nselect 1;\n\nselect 2 -- hai\n;\n\nselect 3\n```\n'
  )
  expect(merged('Một\n\n+++\n\nHai\n', 'markdown-1', 'markdown-2')).toBe('Một\n\nHai\n')
})

test('a cell becomes one of another kind and keeps its text, and its name where it can', () => {
  const notebook = open(cell('a', ' hide k=v') + '\nĐoạn\n')
  expect(toText(changeKind(notebook, id('sql-1'), 'transform'))).toBe(
    '```transform name=a hide k=v\nselect 1\n```\n\nĐoạn\n'
  )
  expect(toText(changeKind(notebook, id('sql-1'), 'markdown'))).toBe('select 1\n\n+++\n\nĐoạn\n')
  expect(toText(changeKind(notebook, id('markdown-1'), 'sql'))).toContain('```sql\nĐoạn\n```\n')
})

describe('a name is written into the fence', () => {
  test.each([
    ['```sql\n```\n', '```sql name=đất\n```\n'],
    ['```sql fold\n```\n', '```sql name=đất fold\n```\n'],
    ['````  sql  x="name=b fold"  name="a"  y\n````\n', '````  sql  x="name=b fold"  name=đất  y\n````\n']
  ])('%j', (text, expected) => {
    expect(toText(of(setName(open(text), id('sql-1'), ' đất '.normalize('NFD'))))).toBe(expected)
  })

  test('or taken out again', () => {
    expect(toText(clearName(open('```sql name=a fold\n```\n'), id('sql-1')))).toBe('```sql fold\n```\n')
  })

  test.each([
    ['', 'notebook_name_empty'],
    ['1a', 'notebook_name_form'],
    ['a b', 'notebook_name_form'],
    ['ĐẤT', 'ok'],
    ['đất', 'notebook_name_taken'],
    ['đất'.normalize('NFD'), 'notebook_name_taken'],
    ['A', 'notebook_name_taken'],
    ['_ơ1', 'ok']
  ])('unless it cannot be one: %j', (name, expected) => {
    const notebook = open(cell('x') + cell('đất') + cell('a'))
    expect(refusal(setName(notebook, id('sql-1'), name))).toBe(expected)
  })
})

test('flags are set and taken out, and other options of the fence stay', () => {
  const notebook = open('```sql name=a x="fold" hide y\nselect 1\n```\n\nĐoạn\n')
  expect(notebook.cells[0]).toMatchObject({ hide: true })
  expect(notebook.cells[0]?.fold).toBeUndefined()
  const all = ids('sql-1', 'markdown-1')
  const folded = setFlag(notebook, all, 'fold', true)
  expect(toText(folded)).toBe('```sql name=a x="fold" hide y fold\nselect 1\n```\n\nĐoạn\n')
  expect(toText(setFlag(folded, all, 'hide', false))).toBe('```sql name=a x="fold" y fold\nselect 1\n```\n\nĐoạn\n')
  expect(setFlag(folded, all, 'fold', false)).toEqual(notebook)
})

describe('the front matter', () => {
  test('takes a title and keeps comments, unknown keys and the rest', () => {
    const text = '---\n# ghi chú\nsotay: 1\ntitle: { vi: "Cũ", en: "Old" } # tên\nx: [1,  2]\n---\nA\n'
    const notebook = of(setFront(open(text), 'title', { vi: 'Mới', en: 'Old' }))
    expect(toText(notebook)).toBe(text.replace('"Cũ"', '"Mới"').replace('[1,  2]', '[ 1, 2 ]'))
    expect(notebook.front.title).toEqual({ vi: 'Mới', en: 'Old' })
  })

  test('is written where there was none, and lost texts with it', () => {
    const titled = of(setFront(open('A\n'), 'title', 'Đất: nước'))
    expect(toText(titled)).toBe('---\nsotay: 1\ntitle: "Đất: nước"\n---\nA\n')
    expect(of(setFront(titled, 'title', undefined)).front.title).toBe('')
    expect(of(setFront(titled, 'description', { vi: 'Dòng' })).front.description).toEqual({ vi: 'Dòng' })
  })

  test('that is no YAML is left alone', () => {
    expect(refusal(setFront(open('---\na: b: c\n---\n'), 'title', 'x'))).toBe('notebook_front_locked')
  })

  test.each(readdirSync('notebooks'))('of %s stays the same when its own title is written', (file) => {
    const notebook = open(readFileSync('notebooks/' + file, 'utf8'))
    expect(toText(of(setFront(notebook, 'title', notebook.front.title)))).toBe(toText(notebook))
  })
})

test('what is typed into prose as cells becomes cells', () => {
  const notebook = setSource(
    open('A\n\n' + cell('a')),
    id('markdown-1'),
    'A\n\n```sql name=a\nselect 2\n```\nB\n+++\nC'
  )
  expect(names(unpackProse(notebook, id('markdown-1')))).toBe('A a_2 B C a')
  expect(unpackProse(open('A\n'), id('markdown-1'))).toEqual(open('A\n'))
})

test('half a fence typed into prose swallows nothing of what follows', () => {
  for (const typed of ['```', 'A\n~~~~\nx', '::: vi\nđang gõ', '```sql name=b\nselect', '::: vi\n```\nx']) {
    const notebook = setSource(open('A\n\n' + cell('a') + '\n:::\n'), id('markdown-1'), typed)
    expect(names(open(toText(notebook)))).toMatch(/ a :::$/)
    expect(sourceOf(notebook.cells[0] as never)).toBe(typed)
    expect(toText(setSource(notebook, id('markdown-1'), 'A'))).toBe('A\n\n' + cell('a') + '\n:::\n')
  }
})

test('lines that end as Windows ends them stay so', () => {
  const text = 'A\r\n\r\n```sql\r\nselect 1\r\n```\r\n'
  expect(toText(setSource(open(text), id('sql-1'), 'select\n2'))).toBe(text.replace('select 1', 'select\r\n2'))
})

test('a first cell that looks like front matter is not read as such', () => {
  const { notebook } = insertAt(open('A\n'), 0, 'markdown', '---\ntitle: x\n---')
  expect(open(toText(notebook)).front.title).toBe('')
})

test('a version read from text has the ids of the cells that it shares with the one at hand', () => {
  const present = open('A\n\n' + cell('a') + '\n' + cell('b'))
  const earlier = adoptIds(open(cell('b') + '\n```sql name=c\nselect 3\n```\n\nA\n'), present)
  expect(earlier.cells.map((cell) => [cell.name ?? 'A', cell.id])).toEqual([
    ['b', 'sql-2'],
    ['c', 'sql-5'],
    ['A', 'markdown-1']
  ])
})
