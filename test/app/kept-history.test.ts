import { expect, test } from 'vitest'
import { keptHistory } from '../../src/app/kept-history.ts'
import { setSource } from '../../src/notebook/edit.ts'
import { fingerprint } from '../../src/notebook/fingerprint.ts'
import { toHistoryText } from '../../src/notebook/history-text.ts'
import { presentOf, record, startHistory, undo, type History } from '../../src/notebook/history.ts'
import type { CellId } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { toText } from '../../src/notebook/to-text.ts'
import type { Kept } from '../../src/storage/kept.ts'

const says = (n: number) => `\`\`\`sql name=đất\nselect ${n}\n\`\`\`\n`
const steps = [2, 3].reduce(
  (history, n) => record(history, setSource(presentOf(history), 'sql-1' as CellId, `select ${n}`), 'form', n),
  startHistory(parseNotebook(says(1)).notebook)
)

const kept = (text: string, rest: Partial<Kept> = {}): Kept =>
  ({
    id: 'kaaaaaaaaaaaaaaa',
    title: '',
    created: 0,
    updated: 9,
    version: 1,
    drafts: {},
    trail: [],
    text,
    ...rest
  }) as Kept
const nothing = () => Promise.reject(new Error('nothing is published'))
const texts = (history: History | undefined): string[] => {
  if (!history) return []
  return [toText(presentOf(history)), ...texts(undo(history)?.history)]
}
const stored = { undo: toHistoryText(steps) }

test('a text that the stored history ends with has that history', async () => {
  expect(texts(await keptHistory(kept(says(3), stored), nothing))).toEqual([says(3), says(2), says(1)])
})

test('what was done after the history was stored is one more step', async () => {
  const history = await keptHistory(kept(says(4), stored), nothing)
  expect(texts(history)).toEqual([says(4), says(3), says(2), says(1)])
  expect(history?.steps.at(-1)).toMatchObject({ deed: 'recover', at: 9 })
})

test('what was undone after it was stored can be done again', async () => {
  const history = await keptHistory(kept(says(2), stored), nothing)
  expect(texts(history)).toEqual([says(2), says(1)])
  expect(history?.steps.length).toBe(2)
})

test('a copy of which no history was stored begins with the author’s text, as long as that is what was copied', async () => {
  const origin = { fingerprint: fingerprint(says(1)), slug: 'đất' }
  const published = (text: string) => (path: string) =>
    path === 'n/đất/notebook.md' ? Promise.resolve(text) : nothing()
  expect(texts(await keptHistory(kept(says(2), { origin }), published(says(1))))).toEqual([says(2), says(1)])
  expect(await keptHistory(kept(says(2), { origin }), published(says(7)))).toBeUndefined()
  expect(await keptHistory(kept(says(2), { origin }), nothing)).toBeUndefined()
  const sent = { fingerprint: fingerprint(says(1)), text: says(1) }
  expect(texts(await keptHistory(kept(says(2), { origin: sent }), nothing))).toEqual([says(2), says(1)])
  expect(await keptHistory(kept(says(2)), nothing)).toBeUndefined()
})
