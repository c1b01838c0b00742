import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RuntimeCell } from '../../src/runtime/cell-kind.ts'
import { cell, open } from './sums.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd', 'đ', 'A', '')
const body = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'đ', 'z', '1', '2', 'boom'), { minLength: 1, maxLength: 3 })
  .map((terms) => terms.join(' + '))

const edit = fc.record({
  what: fc.constantFrom('body', 'insert', 'remove', 'move', 'rename', 'none'),
  at: fc.nat(9),
  to: fc.nat(9),
  name,
  body,
  /** Whether all that runs has ended before the next edit. */
  settles: fc.boolean()
})

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

function applied(cells: readonly RuntimeCell[], { what, at, to, name, body }: Edit, fresh: string): RuntimeCell[] {
  const i = at % Math.max(1, cells.length)
  const old = cells[i]
  if (what === 'insert' || !old) return cells.toSpliced(to % (cells.length + 1), 0, cell(fresh, body, name))
  if (what === 'body') return cells.with(i, cell(old.id, body, old.name ?? ''))
  if (what === 'rename') return cells.with(i, cell(old.id, old.body, name))
  if (what === 'remove') return cells.toSpliced(i, 1)
  if (what === 'move') return cells.toSpliced(i, 1).toSpliced(to % cells.length, 0, old)
  return [...cells]
}

const start = fc.array(fc.tuple(name, body), { maxLength: 5 })

/** Plays edits; gives the last word on each cell that is still there, and on each cell of a fresh start. */
async function played(first: readonly (readonly [string, string])[], edits: readonly Edit[], auto: boolean) {
  let cells = first.map(([name, body], i) => cell(`${i}`, body, name))
  const edited = open(cells, new Map(), 'value', auto)
  const seen = new Map<string, string>()
  const note = async () => {
    for (const line of await edited.results()) seen.set(/^\d+/.exec(line)?.[0] ?? '', line)
  }
  for (const [i, edit] of edits.entries()) {
    if (edit.settles) await note()
    cells = applied(cells, edit, `${first.length + i}`)
    edited.runtime.update(cells)
  }
  if (!auto) edited.runtime.runStale()
  await note()
  const fresh = open(cells)
  const results = await fresh.results()
  return {
    edited: cells.map(({ id }) => seen.get(id)),
    fresh: cells.map(({ id }) => results.find((line) => /^\d+/.exec(line)?.[0] === id)),
    graphs: [edited.runtime.graph(), fresh.runtime.graph()] as const
  }
}

test.each([
  ['whatever is edited, inserted, removed, moved and renamed,', true],
  ['whatever is edited while nothing runs by itself, and then run,', false]
])('%s ends in the same graph and results as a fresh start', async (_, auto) => {
  await fc.assert(
    fc.asyncProperty(start, fc.array(edit, { maxLength: 5 }), async (first, edits) => {
      const { edited, fresh, graphs } = await played(first, edits, auto)
      expect(edited).toEqual(fresh)
      expect(graphs[0]).toEqual(graphs[1])
    }),
    { numRuns: auto ? 10_000 : 3_000 }
  )
})
