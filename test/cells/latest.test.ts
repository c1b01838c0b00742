import { expect, test } from 'vitest'
import { latest } from '../../src/cells/input/latest.ts'

/** A taker that is done with a value when told. */
function slow() {
  const taken: number[] = []
  let release: (() => void) | undefined
  const settled = () => new Promise<void>((resolve) => (release = resolve))
  const done = async () => {
    release?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { taken, settled, done }
}

test('the first value is taken at once, and of those that come meanwhile only the last', async () => {
  const { taken, settled, done } = slow()
  const moves = latest<number>((value) => taken.push(value), settled, 10_000)
  for (const value of [1, 2, 3, 4]) moves.offer(value)
  expect(taken).toEqual([1])
  await done()
  expect(taken).toEqual([1, 4])
  await done()
  moves.offer(5)
  expect(taken).toEqual([1, 4, 5])
})

test('the end of a movement does not wait, and nothing older comes after it', async () => {
  const { taken, settled, done } = slow()
  const moves = latest<number>((value) => taken.push(value), settled, 10_000)
  moves.offer(1)
  moves.offer(2)
  moves.finish(3)
  await done()
  await done()
  expect(taken).toEqual([1, 3])
})

test('a movement that ends where it last was sets nothing off again', async () => {
  const { taken, settled, done } = slow()
  const moves = latest<readonly number[]>((value) => taken.push(...value), settled, 10_000)
  moves.offer([1])
  moves.finish([1])
  await done()
  moves.offer([1])
  expect(taken).toEqual([1, 1])
})

test('what does not settle in time is superseded', async () => {
  const { taken, settled } = slow()
  const moves = latest<number>((value) => taken.push(value), settled, 5)
  moves.offer(1)
  moves.offer(2)
  await expect.poll(() => taken).toEqual([1, 2])
})
