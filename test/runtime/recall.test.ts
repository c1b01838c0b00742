import { expect, test } from 'vitest'
import type { CellId } from '../../src/notebook/notebook.ts'
import type { Standing } from '../../src/runtime/standing.ts'
import { cell, id, open } from './sums.ts'

/** Knows results by the texts of cells and of all that they read. */
function knowing(known: Readonly<Record<string, number>>) {
  return (standings: readonly Standing<number>[]): Map<CellId, number> => {
    const texts = new Map<CellId, string>()
    const found = new Map<CellId, number>()
    for (const { cell, reads, output } of standings) {
      const text = [cell.body, ...reads.map(([name, from]) => (from === undefined ? name : texts.get(from)))].join(
        ' ← '
      )
      texts.set(cell.id, text)
      const result = known[text]
      if (output === undefined && result !== undefined) found.set(cell.id, result)
    }
    return found
  }
}

const opened = (
  cells: Parameters<typeof open>[0],
  known: Readonly<Record<string, number>>,
  need?: 'relation',
  auto = true
) => open(cells, undefined, need, auto, knowing(known))

test('a cell whose result is known does not run, one that reads it does', async () => {
  const { runtime, results } = opened([cell('a', '1'), cell('b', 'a + 2')], { '1': 1 })
  expect(await results()).toEqual(['a:1', 'b=3'])
  expect(runtime.graph().nodes.map(({ state }) => state)).toEqual(['baked', 'live'])
})

test('an edit takes the results that are known of it, and runs only the rest', async () => {
  const { runtime, results } = opened([cell('a', '1'), cell('b', 'a + 2'), cell('c', 'b + 1')], {
    '5': 5,
    'a + 2 ← 5': 7
  })
  expect(await results()).toEqual(['a=1', 'b=3', 'c=4'])
  runtime.update([cell('a', '5'), cell('b', 'a + 2'), cell('c', 'b + 1')])
  expect(await results()).toEqual(['a:5', 'b:7', 'c=8'])
})

test('a known cell runs after all when one that must query it runs', async () => {
  const { results } = opened([cell('a', '1'), cell('b', 'a + 2')], { '1': 1 }, 'relation')
  expect(await results()).toEqual(['a:1', 'a=1', 'b=3'])
})

test('what is known overtakes a run, and is shown where nothing runs by itself', async () => {
  const { runtime, results, gates } = opened([cell('a', 'wait x + 1')], { '2': 2 })
  await new Promise((resolve) => setTimeout(resolve))
  runtime.update([cell('a', '2')])
  gates.get('x')?.()
  expect(await results()).toEqual(['a:2'])
  const lazy = opened([cell('a', '1'), cell('b', 'a + 2')], { '1': 1 }, undefined, false)
  expect(await lazy.results()).toEqual(['a:1', 'b~'])
})

test('cells that cannot run, or read what only an engine knows, stand nowhere', () => {
  const { runtime } = opened([cell('a', 'bad'), cell('b', 'q'), cell('c', 'b + 1'), cell('d', 'z')], {}, 'relation')
  expect(runtime.standings().map(({ cell, reads }) => [cell.id, reads])).toEqual([[id('d'), [['z', undefined]]]])
})
