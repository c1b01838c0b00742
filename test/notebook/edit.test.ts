import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertCell, removeCell, setSource } from '../../src/notebook/edit.ts'
import { sourceOf, type CellId, type Notebook } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { toText } from '../../src/notebook/to-text.ts'

const open = (text: string) => parseNotebook(text).notebook
const kindsAndSources = (notebook: Notebook) => notebook.cells.map((cell) => [cell.kind, sourceOf(cell).trim()])
const reopened = (notebook: Notebook) => open(toText(notebook))

test('an edit touches only its own cell', () => {
  const text = 'Một\n\n```sql name=a\nselect 1\n```\n\n\nHai\n'
  expect(toText(setSource(open(text), 'sql-1' as CellId, 'select 2'))).toBe(text.replace('select 1', 'select 2'))
})

test('a fence grows around a text that holds a fence', () => {
  const edited = setSource(open('```sql\n```\n'), 'sql-1' as CellId, '```\nđổi\n```')
  expect(kindsAndSources(reopened(edited))).toEqual([['sql', '```\nđổi\n```']])
})

test('a new cell is written after the one it follows, and read back as itself', () => {
  const { notebook } = insertCell(open('Một\n\n```sql\nselect 1\n```'), 'sql', 'select 2', 'markdown-1' as CellId, 'b')
  expect(kindsAndSources(reopened(notebook))).toEqual([
    ['markdown', 'Một'],
    ['sql', 'select 2'],
    ['sql', 'select 1']
  ])
})

test('whatever is inserted and removed, the file read back has the same cells', () => {
  const step = fc.record({
    at: fc.nat(5),
    kind: fc.constantFrom('markdown', 'sql', 'chart'),
    source: fc.constantFrom('x', 'Đoạn văn', '```\ny\n```', 'hai\n\ndòng'),
    remove: fc.boolean()
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let notebook = open('Đầu\n\n```sql\nselect 1\n```\nCuối')
      for (const { at, kind, source, remove } of steps) {
        const cell = notebook.cells[at % Math.max(1, notebook.cells.length)]
        if (remove && cell) notebook = removeCell(notebook, cell.id)
        else notebook = insertCell(notebook, kind, source, cell?.id).notebook
      }
      expect(kindsAndSources(reopened(notebook))).toEqual(kindsAndSources(notebook))
    }),
    { numRuns: 2000 }
  )
})
