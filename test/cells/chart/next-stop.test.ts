import { describe, expect, it } from 'vitest'
import { nearestStop, nextStop, type Stop } from '../../../src/cells/drawing/next-stop.ts'

const stop = (row: number, x: number, y: number, series = ''): Stop => ({ row, x, y, series })

describe('the arrow keys', () => {
  const lines = {
    rows: false,
    list: [stop(0, 0, 10, 'a'), stop(2, 0, 50, 'b'), stop(1, 100, 40, 'a'), stop(3, 100, 12, 'b')]
  }
  const from = (row: number, key: string) =>
    nextStop(
      lines,
      lines.list.find((at) => at.row === row),
      key
    )?.row

  it('stay on a line along it, though another is nearer', () => {
    expect(from(0, 'ArrowRight')).toBe(1)
    expect(from(1, 'ArrowLeft')).toBe(0)
  })

  it('change lines at the same place', () => {
    expect(from(0, 'ArrowDown')).toBe(2)
    expect(from(1, 'ArrowUp')).toBe(3)
  })

  it('begin at the first, end at the last, and stop at the edge', () => {
    expect(nextStop(lines, undefined, 'ArrowRight')?.row).toBe(0)
    expect(from(0, 'End')).toBe(3)
    expect(from(3, 'Home')).toBe(0)
    expect(from(1, 'ArrowRight')).toBeUndefined()
  })

  it('go from bar to bar, however long they are', () => {
    const bars = { rows: true, list: [stop(0, 200, 10), stop(1, 20, 30), stop(2, 190, 50)] }
    expect(nextStop(bars, bars.list[0], 'ArrowDown')?.row).toBe(1)
    expect(nextStop(bars, bars.list[1], 'ArrowDown')?.row).toBe(2)
    expect(nextStop(bars, bars.list[2], 'ArrowUp')?.row).toBe(1)
  })
})

it('the mark nearest to a point is within reach, or none', () => {
  const stops = [stop(0, 0, 0), stop(1, 30, 0)]
  expect(nearestStop(stops, 20, 0, 18)?.row).toBe(1)
  expect(nearestStop(stops, 50, 50, 18)).toBeUndefined()
})
