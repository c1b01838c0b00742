import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insertCell, setSource } from '../../src/notebook/edit.ts'
import { toHistoryText } from '../../src/notebook/history-text.ts'
import { presentOf, record, redo, startHistory, undo, type History } from '../../src/notebook/history.ts'
import type { CellId } from '../../src/notebook/notebook.ts'
import { parseHistory } from '../../src/notebook/parse-history.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { anyEdit, applyEdit, files, open } from './edits.ts'

const textOf = (history: History) => toText(presentOf(history))
const back = (history: History) => undo(history)?.history ?? history
const forth = (history: History) => redo(history)?.history ?? history
const a = 'sql-1' as CellId
const b = 'sql-2' as CellId

/** Types texts into cells of `A` and `B`, each at a time in milliseconds. */
function typed(...keys: [CellId, string, number][]): History {
  const start = startHistory(open('```sql\nA\n```\n\n```sql\nB\n```\n'))
  return keys.reduce(
    (history, [id, text, at]) => record(history, setSource(presentOf(history), id, text), 'type', at, id),
    start
  )
}

const edited = fc
  .tuple(fc.constantFrom(...files), fc.array(fc.tuple(anyEdit, fc.nat(2000)), { maxLength: 8 }))
  .map(([file, edits]) => {
    let [history, now] = [startHistory(open(file)), 0]
    const texts = [textOf(history)]
    for (const [edit, wait] of edits) {
      now += wait
      const steps = history.steps.length
      const deed = edit.what === 'source' ? 'type' : 'insert'
      history = record(history, applyEdit(presentOf(history), edit), deed, now, a)
      if (history.steps.length > steps) texts.push(textOf(history))
      else texts[texts.length - 1] = textOf(history)
    }
    return { history, texts }
  })

test('n random edits, n times undone and done again, give the same bytes at every step', () => {
  fc.assert(
    fc.property(edited, ({ history, texts }) => {
      let held = history
      for (const text of texts.toReversed()) {
        expect(textOf(held)).toBe(text)
        held = back(held)
      }
      expect(undo(held)).toBeUndefined()
      for (const text of texts) {
        expect(textOf(held)).toBe(text)
        held = forth(held)
      }
      expect(redo(held)).toBeUndefined()
    }),
    { numRuns: 10_000 }
  )
})

test('a history written and read back is the same, undone steps and all', () => {
  fc.assert(
    fc.property(edited, fc.nat(8), ({ history }, undone) => {
      let held = history
      for (let i = 0; i < undone; i++) held = back(held)
      expect(parseHistory(toHistoryText(held))).toEqual(held)
    }),
    { numRuns: 3_000 }
  )
})

test('typing in one cell is one step, until a pause, another cell or another deed', () => {
  expect(typed([a, 'x', 0], [a, 'xy', 900], [a, 'xyz', 1800]).steps).toHaveLength(1)
  expect(typed([a, 'x', 0], [a, 'xy', 2000]).steps).toHaveLength(2)
  expect(typed([a, 'x', 0], [b, 'y', 100], [a, 'xz', 200]).steps).toHaveLength(3)
  expect(typed([a, 'x', 0], [a, 'x', 100]).steps).toHaveLength(1)
})

test('so is typing in the title', () => {
  const typed = ['A', 'Ab', 'Abc'].reduce(
    (history, title, i) => record(history, { ...presentOf(history), front: { raw: title, title } }, 'front', i * 100),
    startHistory({ front: { raw: '', title: '' }, cells: [] })
  )
  expect(typed.steps.map(({ notebook }) => notebook.front.title)).toEqual(['Abc'])
})

test('typing without a pause is still parted, so that undo takes back seconds and not minutes', () => {
  const keys = Array.from({ length: 100 }, (_, i): [CellId, string, number] => [a, 'đ'.repeat(i + 1), i * 1000])
  expect(typed(...keys).steps.length).toBeGreaterThan(3)
})

test('typing after an undo is a step of its own and drops what was undone', () => {
  const history = back(typed([a, 'x', 0], [b, 'y', 100]))
  const next = record(history, setSource(presentOf(history), a, 'xz'), 'type', 200, a)
  expect(next.steps).toHaveLength(2)
  expect(redo(next)).toBeUndefined()
  expect(textOf(back(next))).toBe(textOf(history))
})

test('an undone step says what it was and in which cell', () => {
  expect(undo(typed([a, 'x', 0], [b, 'y', 100]))?.step).toMatchObject({ deed: 'type', cell: b })
})

test('a long history keeps its newest steps, in memory and as text', () => {
  const keys = Array.from({ length: 600 }, (_, i): [CellId, string, number] => [
    a,
    'Đường ' + (i % 7) + 'x'.repeat(20_000),
    i * 9000
  ])
  const history = typed(...keys)
  expect(history.steps.length).toBeGreaterThan(100)
  expect(history.steps.length).toBeLessThanOrEqual(500)
  const text = toHistoryText(history, 60_000)
  expect(text.length).toBeLessThanOrEqual(60_000)
  const held = parseHistory(text) as History
  expect(textOf(held)).toBe(textOf(history))
  expect(textOf(back(held))).toBe(textOf(back(history)))
  expect(toHistoryText(history, 1000)).toBe('')
})

test('a key in a long cell costs a few characters, not the cell', () => {
  const long = insertCell(open(''), 'sql', 'select '.repeat(10_000)).notebook
  const id = long.cells.at(-1)?.id as CellId
  let history = startHistory(long)
  for (let i = 0; i < 100; i++) {
    history = record(history, setSource(presentOf(history), id, 'select '.repeat(10_000) + i), 'type', i * 5000, id)
  }
  expect(toHistoryText(history).length).toBeLessThan(90_000)
})

test.each([
  '',
  'không phải JSON',
  '{}',
  '[]',
  '{"version":1,"fronts":[],"cells":[],"notebooks":[[0,0,0]],"steps":[],"done":0}',
  '{"version":1,"fronts":[""],"cells":[],"notebooks":[[0,0,0,0]],"steps":[],"done":0}',
  '{"version":1,"fronts":[""],"cells":[],"notebooks":[[0,1,0]],"steps":[],"done":0}',
  '{"version":1,"fronts":[""],"cells":[[0,0,0,"","",""]],"notebooks":[[0,0,0,0]],"steps":[],"done":0}',
  '{"version":1,"fronts":[""],"cells":[],"notebooks":[[0,0,0]],"steps":[],"done":1}'
])('a text that is no history is refused: %s', (text) => {
  expect(parseHistory(text)).toBeUndefined()
})
