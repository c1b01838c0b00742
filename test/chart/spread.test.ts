import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spread } from '../../src/chart/marks/spread.ts'

it('moves labels apart, keeps their order, and leaves those alone that have room', () => {
  expect(spread([10, 50], 15, 0, 100)).toEqual([10, 50])
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 20 }), (wanted) => {
      const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
      const moved = order.map((index) => spread(wanted, 15, 0, 300)[index] ?? 0)
      for (let at = 1; at < moved.length; at++)
        expect((moved[at] ?? 0) - (moved[at - 1] ?? 0)).toBeGreaterThan(15 - 1e-6)
      for (const place of moved) expect(place).toSatisfy((value: number) => value >= -1e-6 && value <= 300 + 1e-6)
    })
  )
})
