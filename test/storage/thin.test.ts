import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stamp } from '../../src/storage/kept.ts'
import { fewestStates, thin } from '../../src/storage/thin.ts'

const day = 24 * 3_600_000
const start = Date.UTC(2026, 0, 1)

/** Adds states one after the other, thinning each time, as writing does. */
function live(times: readonly number[]): readonly Stamp[] {
  return times.reduce<readonly Stamp[]>((stamps, at, i) => thin([...stamps, { at, version: i + 1 }], at).keep, [])
}

describe('earlier states', () => {
  test('are all kept while there are few', () => {
    const times = Array.from({ length: fewestStates }, (_, i) => start + i)
    expect(live(times)).toHaveLength(fewestStates)
  })

  test('are never fewer than twenty when there were so many, and the newest is among them', () => {
    const gap = fc.oneof(fc.nat(500), fc.nat(60_000), fc.nat(day), fc.nat(90 * day))
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 300 }), (gaps) => {
        let at = start
        const times = gaps.map((gap) => (at += gap))
        const stamps = live(times)
        expect(stamps.length).toBeGreaterThanOrEqual(Math.min(fewestStates, times.length))
        if (times.length > 0) expect(stamps.at(-1)?.at).toBe(at)
      })
    )
  })

  test('stay few in a year of writing, dense of today and sparse of long ago', () => {
    const times = Array.from({ length: 365 * 40 }, (_, i) => start + Math.floor(i / 40) * day + (i % 40) * 15_000)
    const stamps = live(times)
    expect(stamps.length).toBeLessThan(150)
    const ages = stamps.map(({ at }) => (times.at(-1) as number) - at)
    expect(ages.filter((age) => age < 600_000).length).toBeGreaterThanOrEqual(10)
    expect(ages.filter((age) => age > 70 * day).length).toBeGreaterThanOrEqual(8)
  })
})
