import { expect, test } from 'vitest'
import { cell, id, open } from './sums.ts'

test('cells run after what they read, whatever their order on the page', async () => {
  expect(await open([cell('c', 'a + b'), cell('b', 'a + 1'), cell('a', '1')]).results()).toEqual(['a=1', 'b=2', 'c=3'])
})

test('an edit runs what was edited and what reads it, and nothing else', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a'), cell('c', '5'), cell('d', 'b + c')])
  await results()
  runtime.update([cell('a', '2'), cell('b', 'a'), cell('c', '5'), cell('d', 'b + c')])
  expect(await results()).toEqual(['a=2', 'b=2', 'd=7'])
})

test('names are compared as DuckDB does: ASCII letters without case, all others as they are, accents composed', async () => {
  expect(await open([cell('1', '4', 'A'), cell('2', 'a', 'x')]).results()).toEqual(['1=4', '2=4'])
  expect(await open([cell('1', '4', 'Đ'), cell('2', 'đ', 'x')]).results()).toEqual(['2!runtime_missing đ', '1=4'])
  const [composed, decomposed] = ['ế'.normalize('NFC'), 'ế'.normalize('NFD')]
  expect(await open([cell('1', '4', composed), cell('2', decomposed, 'x')]).results()).toEqual(['1=4', '2=4'])
})

test('the second of two equal names is the one in error', async () => {
  const results = await open([cell('1', '4', 'a'), cell('2', '5', 'A'), cell('3', 'a', '')]).results()
  expect(results.sort()).toEqual(['1=4', '2!runtime_duplicate A', '3=4'])
})

test('a cycle is an error on each of its cells, with the names in it', async () => {
  const results = await open([cell('a', 'b'), cell('b', 'c'), cell('c', 'a'), cell('d', 'a'), cell('e', '1')]).results()
  expect(results.filter((line) => line.includes('cycle')).map((line) => line[0])).toEqual(
    expect.arrayContaining(['a', 'b', 'c'])
  )
  expect(results).toContain('a!runtime_cycle a → b → c → a')
  expect(results).toContain('d!runtime_upstream a')
  expect(results).toContain('e=1')
})

test('a missing name is an error that names it; a table of the dataset is not missing', async () => {
  expect(await open([cell('a', 'q'), cell('b', 'z')]).results()).toEqual(['a!runtime_missing q', 'b=NaN'])
})

test('a cell that fails or does not parse fails its readers, and mending it mends them', async () => {
  const { runtime, results } = open([cell('a', 'boom'), cell('b', 'a'), cell('c', 'bad'), cell('d', 'c')])
  expect((await results()).sort()).toEqual([
    'a!runtime_broken boom',
    'b!runtime_upstream a',
    'c!runtime_broken bad',
    'd!runtime_upstream c'
  ])
  runtime.update([cell('a', '1'), cell('b', 'a'), cell('c', 'bad'), cell('d', 'c')])
  expect(await results()).toEqual(['a=1', 'b=1'])
})

test('a removed cell is forgotten and its readers miss it', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a')])
  await results()
  runtime.update([cell('b', 'a')])
  expect(await results()).toEqual(['forget a', 'b!runtime_missing a'])
})

test('a superseded run never shows', async () => {
  const { runtime, results, gates } = open([cell('a', '1 + wait x')])
  await new Promise((resolve) => setTimeout(resolve))
  runtime.update([cell('a', '2')])
  gates.get('x')?.()
  expect(await results()).toEqual(['a=2'])
})

test('a stopped cell is stale and its readers do not run on the old result', async () => {
  const { runtime, results } = open([cell('a', '1 + wait x'), cell('b', 'a')])
  await new Promise((resolve) => setTimeout(resolve))
  runtime.stop(id('a'))
  expect(await results()).toEqual(['a~', 'b!runtime_upstream_stale a'])
})

test('moving an input runs its readers but not the input', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a + 1'), cell('c', '9')])
  await results()
  runtime.put(id('a'), 5)
  expect(await results()).toEqual(['a=5', 'b=6'])
})

test('known results run nothing, until a reader must query them', async () => {
  const known = new Map([
    [id('a'), 1],
    [id('b'), 2]
  ])
  const values = open([cell('a', '1'), cell('b', 'a + 1')], known)
  expect(await values.results()).toEqual([])
  values.runtime.update([cell('a', '1'), cell('b', 'a + 1'), cell('c', 'b + 1')])
  expect(await values.results()).toEqual(['c=3'])

  const relations = open([cell('a', '1'), cell('b', 'a + 1')], known, 'relation')
  expect(await relations.results()).toEqual([])
  relations.runtime.update([cell('a', '1'), cell('b', 'a + 1'), cell('c', 'b + 1')])
  expect(await relations.results()).toEqual(['a=1', 'b=2', 'c=3'])
})

test('what an update would run is known beforehand, and nothing is run by asking', async () => {
  const { runtime, results } = open([cell('a', '1'), cell('b', 'a'), cell('c', 'b'), cell('d', '2')])
  await results()
  const next = [cell('a', '2'), cell('b', 'a'), cell('c', 'b'), cell('d', '2'), cell('e', 'd')]
  expect([...runtime.plan(next)].sort()).toEqual(['a', 'b', 'c', 'e'])
  expect(await results()).toEqual([])
  runtime.update(next)
  expect((await results()).sort()).toEqual(['a=2', 'b=2', 'c=2', 'e=2'])
})

test('a plan counts the baked cells that must run so that others can', async () => {
  const { runtime } = open([cell('a', '1'), cell('b', '2')], new Map([[id('a'), 1]]), 'relation')
  const next = [cell('a', '1'), cell('b', 'a')]
  expect([...runtime.plan(next)].sort()).toEqual(['a', 'b'])
})

test('stopping all leaves every running cell stale, at once, and a later run brings all back', async () => {
  const { runtime, results, log, gates } = open([cell('a', '1 + wait x'), cell('b', 'a'), cell('c', '3')])
  await new Promise((resolve) => setTimeout(resolve))
  runtime.stopAll()
  expect(log.filter((line) => line.endsWith('~'))).toEqual(['a~', 'b~'])
  await results()
  runtime.runStale()
  await new Promise((resolve) => setTimeout(resolve))
  gates.get('x')?.()
  expect(await results()).toEqual(['a=1', 'b=1'])
})

test('a running cell knows since when, one that waits does not, and one that ended how long it took', async () => {
  const { runtime, results, gates, clock } = open([cell('a', '1 + wait x'), cell('b', 'a')])
  clock.now = 100
  await new Promise((resolve) => setTimeout(resolve))
  expect([runtime.since(id('a')), runtime.since(id('b'))]).toEqual([100, undefined])
  clock.now = 350
  gates.get('x')?.()
  await results()
  expect([runtime.since(id('a')), runtime.took(id('a'))]).toEqual([undefined, 250])
})

test('the graph tells who reads whom, which tables are read, and in what state each cell is', async () => {
  const { runtime, results } = open([cell('b', 'a + z'), cell('a', '1'), cell('c', 'boom', '')])
  await results()
  expect(runtime.graph()).toEqual({
    nodes: [
      { id: 'b', kind: 'sum', name: 'b', state: 'live' },
      { id: 'a', kind: 'sum', name: 'a', state: 'live' },
      { id: 'c', kind: 'sum', state: 'failed' }
    ],
    edges: [{ from: 'a', to: 'b', need: 'value' }],
    tables: [{ name: 'z', readers: ['b'] }]
  })
})
