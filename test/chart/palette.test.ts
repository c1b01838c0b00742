import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { palettes, rampLength, withColours } from '../../src/chart/palette.ts'
import { markup } from './drawing.ts'
import { gallery } from './gallery.ts'

const css = readFileSync(new URL('../../src/chart/chart.css', import.meta.url), 'utf8')

function linear(hex: string): [number, number, number] {
  const part = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function luminance([r, g, b]: readonly [number, number, number]): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a = '', b = ''): number {
  const [low = 0, high = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

/** Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB. */
const deficiencies = {
  protan: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deutan: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881]
}

function seenBy(matrix: readonly number[], hex: string): number[] {
  const rgb = linear(hex)
  const seen = [0, 3, 6].map((row) => rgb.reduce((sum, value, at) => sum + (matrix[row + at] ?? 0) * value, 0))
  return seen.map((value) => Math.cbrt(Math.min(1, Math.max(0, value))))
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const palette = palettes[theme]
  const series = [1, 2, 3, 4, 5, 6].map((step) => palette[`series-${step}`] ?? '')

  it('keeps marks at 3:1 and words at 4.5:1', () => {
    expect(contrast(palette.muted, palette.surface)).toBeGreaterThanOrEqual(3)
    for (const name of ['text', 'label', 'accent'])
      expect(contrast(palette[name], palette.surface)).toBeGreaterThanOrEqual(4.5)
    for (const colour of series) expect(contrast(colour, palette.surface)).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps the value in a shaded cell readable on every step', () => {
    for (let step = 1; step <= rampLength; step++) {
      const ink = step > rampLength / 2 ? palette.surface : palette.text
      expect(contrast(palette[`ramp-${step}`], ink), `step ${step}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('goes one way in lightness along the ramp', () => {
    const light = Array.from({ length: rampLength }, (_, at) => luminance(linear(palette[`ramp-${at + 1}`] ?? '')))
    const sorted = [...light].sort((a, b) => (theme === 'light' ? b - a : a - b))
    expect(light).toEqual(sorted)
  })

  it('keeps the first four series apart for red-green deficiencies', () => {
    for (const matrix of Object.values(deficiencies)) {
      for (let a = 0; a < 4; a++) {
        for (let b = a + 1; b < 4; b++) {
          const [one, other] = [seenBy(matrix, series[a] ?? ''), seenBy(matrix, series[b] ?? '')]
          const distance = Math.hypot(...one.map((value, at) => value - (other[at] ?? 0)))
          expect(distance, `series ${a + 1} and ${b + 1}`).toBeGreaterThan(0.08)
        }
      }
    }
  })

  it('is what the style sheet says', () => {
    for (const [name, value] of Object.entries(palette)) {
      const stated = [...css.matchAll(new RegExp(`--chart-${name}: (#[0-9a-f]{6});`, 'g'))].map((match) => match[1])
      expect(stated.filter((colour) => colour === value).length, name).toBe(theme === 'light' ? 1 : 2)
    }
  })

  it('can be put into a chart that leaves the page', () => {
    const { body, table } = gallery.cell ?? { body: '', table: { columns: [], rowCount: 0 } }
    expect(withColours(markup(body, table), theme)).not.toContain('var(')
  })
})
