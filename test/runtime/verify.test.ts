import { expect, test } from 'vitest'
import { cell, id, open } from './sums.ts'

const states = (runtime: ReturnType<typeof open>['runtime']) => runtime.graph().nodes.map(({ state }) => state)

test('what is known is computed again without a word until it is done', async () => {
  const known = new Map([
    [id('a'), 1],
    [id('b'), 3]
  ])
  const { runtime, log, results } = open([cell('a', '1'), cell('b', 'a + 1')], known)
  runtime.verify()
  expect(log).toEqual([])
  expect(states(runtime)).toEqual(['baked', 'baked'])
  expect(await results()).toEqual(['a=1', 'b=2'])
  expect(states(runtime)).toEqual(['live', 'live'])
})

test('a verification that fails leaves what is known', async () => {
  const { runtime, results } = open([cell('a', 'boom')], new Map([[id('a'), 7]]))
  runtime.verify()
  expect(await results()).toEqual([])
  expect(states(runtime)).toEqual(['baked'])
})

test('a change overtakes a verification', async () => {
  const { runtime, results, gates } = open([cell('a', '1 + wait x')], new Map([[id('a'), 1]]))
  runtime.verify()
  await new Promise((resolve) => setTimeout(resolve))
  runtime.update([cell('a', '2')])
  gates.get('x')?.()
  expect(await results()).toEqual(['a=2'])
})
