import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toText } from '../../src/notebook/to-text.ts'
import { anyEdit, applyEdit, cellsSeen, files, open, reopened, unpacked } from './edits.ts'

test('whatever is edited, the file read back has the same cells', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(anyEdit, { maxLength: 8 }), (file, edits) => {
      const notebook = edits.reduce((held, edit) => unpacked(applyEdit(held, edit)), open(file))
      expect(cellsSeen(reopened(notebook))).toEqual(cellsSeen(notebook))
    }),
    { numRuns: 5_000 }
  )
})

test('a cell that is edited as text leaves every byte of the others, half a fence or half a block in it or not', () => {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.array(anyEdit, { maxLength: 5 }), anyEdit, (file, edits, last) => {
      const notebook = edits.reduce((held, edit) => unpacked(applyEdit(held, edit)), open(file))
      const edited = applyEdit(notebook, { ...last, what: 'source' })
      const at = edited.cells.findIndex((cell, i) => cell !== notebook.cells[i])
      expect(edited.cells.toSpliced(at, 1)).toEqual(notebook.cells.toSpliced(at, 1))
      const after = at < 0 ? [] : cellsSeen({ ...edited, cells: edited.cells.slice(at + 1) })
      expect(cellsSeen(reopened(edited)).slice(-after.length || Infinity)).toEqual(after)
    }),
    { numRuns: 5_000 }
  )
})

test('an edit keeps the bytes of the cells that it does not move, join or part', () => {
  const text = '  A\n```sql   name=a  x="b c"\nselect 1\n````\n\n\n\n```chart\ndata: a\n```\nB\n\n+++\nC'
  for (const what of ['fold', 'hide', 'name', 'split', 'kind'] as const) {
    const notebook = open(text)
    const edited = applyEdit(notebook, { what, cells: [1], at: 4, source: '', kind: 'chart' })
    expect(toText(edited)).not.toBe(text)
    expect(toText(edited).startsWith('  A\n')).toBe(true)
    expect(toText(edited).endsWith('```chart\ndata: a\n```\nB\n\n+++\nC')).toBe(true)
  }
})
