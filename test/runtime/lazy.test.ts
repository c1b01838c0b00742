import { expect, test } from 'vitest'
import { cell, id, open } from './sums.ts'

const lazily = (...cells: Parameters<typeof open>[0]) => open(cells, new Map(), 'value', false)

test('a change marks what it touches stale and runs nothing', async () => {
  const { runtime, results } = lazily(cell('a', '1'), cell('b', 'a'), cell('c', '3'))
  expect(await results()).toEqual(['a~', 'b~', 'c~'])
  runtime.runAll()
  expect(await results()).toEqual(['a=1', 'c=3', 'b=1'])
  runtime.update([cell('a', '2'), cell('b', 'a'), cell('c', '3')])
  expect(await results()).toEqual(['a~', 'b~'])
})

test('running a cell runs what it needs, and marks stale what reads either', async () => {
  const { runtime, results } = lazily(cell('a', '1'), cell('b', 'a'), cell('c', 'a'), cell('d', 'b'))
  runtime.runAll()
  await results()
  runtime.update([cell('a', '2'), cell('b', 'a'), cell('c', 'a'), cell('d', 'b')])
  await results()
  runtime.run(id('b'))
  expect(await results()).toEqual(['d~', 'c~', 'a=2', 'b=2'])
})

test('running what is stale runs that and nothing else', async () => {
  const { runtime, results } = lazily(cell('a', '1'), cell('b', 'a'), cell('c', '3'))
  runtime.runAll()
  await results()
  runtime.update([cell('a', '2'), cell('b', 'a'), cell('c', '3')])
  await results()
  runtime.runStale()
  expect(await results()).toEqual(['a=2', 'b=2'])
})

test('a moved input keeps its new value, and its readers are stale', async () => {
  const { runtime, results } = lazily(cell('a', '1'), cell('b', 'a'))
  runtime.runAll()
  await results()
  runtime.put(id('a'), 5)
  expect(await results()).toEqual(['a=5', 'b~'])
  runtime.run(id('b'))
  expect(await results()).toEqual(['b=5'])
})

test('a change ends the run of a cell that it touches', async () => {
  const { runtime, results, gates } = lazily(cell('a', '1 + wait x'))
  runtime.runAll()
  await new Promise((resolve) => setTimeout(resolve))
  runtime.update([cell('a', '2')])
  gates.get('x')?.()
  await results()
  expect(runtime.graph().nodes.map(({ state }) => state)).toEqual(['stale'])
})
