import { describe, expect, it } from 'vitest'
import { chartMarkup } from '../../src/chart/markup.ts'
import { draw, markup } from './drawing.ts'
import { gallery } from './gallery.ts'
import { asean, tableOf } from './record.ts'

const numbers = (svg: Element, selector: string, attribute: string): number[] =>
  [...svg.querySelectorAll(selector)].map((element) => Number(element.getAttribute(attribute)))

describe('a drawn chart', () => {
  it('is one image with a name and a description, and nothing in it can run, load or leak', () => {
    for (const [name, { body, table }] of Object.entries(gallery)) {
      const svg = draw(body, table)
      expect(svg.getAttribute('role'), name).toBe('img')
      expect(svg.getAttribute('aria-label')).toBeTruthy()
      const id = svg.getAttribute('aria-describedby')
      expect(svg.querySelector('desc')?.getAttribute('id')).toBe(id)
      expect(svg.querySelector('desc')?.textContent?.length).toBeGreaterThan(20)
      expect(svg.querySelectorAll('style, script, a, image, foreignObject, [href], [style]').length).toBe(0)
      for (const element of svg.querySelectorAll('*')) expect(element.getAttribute('aria-label')).toBeNull()
      expect(chartMarkup(svg)).not.toMatch(/url\(|NaN|undefined|Infinity|#[0-9a-f]{6}/)
    }
  })

  it('is the same text each time', () => {
    for (const { body, table } of Object.values(gallery)) expect(markup(body, table)).toBe(markup(body, table))
  })

  it('keeps every word inside its width', () => {
    for (const { body, table } of Object.values(gallery)) {
      for (const width of [340, 680]) {
        const svg = draw(body, table, 'vi', width)
        expect(Number(svg.getAttribute('width'))).toBe(width)
        for (const rect of numbers(svg, 'rect', 'x')) expect(rect).toBeLessThanOrEqual(width)
      }
    }
  })

  it('names the row of the table on each bar, in proportion to its value', () => {
    const rows = asean.filter((row) => row.edition === 2020)
    const svg = draw(gallery.bar?.body ?? '', tableOf(rows))
    const bars = [...svg.querySelectorAll('rect[data-row]')]
    expect(bars.length).toBe(10)
    const ratios = bars.map(
      (bar) => Number(bar.getAttribute('width')) / (rows[Number(bar.getAttribute('data-row'))]?.egdi ?? 0)
    )
    for (const ratio of ratios) expect(ratio / (ratios[0] ?? 1)).toBeCloseTo(1, 3)
  })

  it('leaves the gap between editions as long as it was: 2005 to 2008 is three times 2004 to 2005', () => {
    const rows = asean.filter((row) => row.iso3 === 'VNM')
    const svg = draw('data: a\nmarks:\n  - line: { x: edition, y: egdi }', tableOf(rows))
    const x = numbers(svg, 'circle', 'cx')
    const [a = 0, b = 0, c = 0] = [x[1], x[2], x[3]]
    expect((c - b) / (b - a)).toBeCloseTo(3, 1)
  })

  it('puts rank 1 on top', () => {
    const svg = draw(
      'data: a\nmarks:\n  - dot: { x: edition, y: rank }',
      tableOf([
        { edition: 2020, rank: 1 },
        { edition: 2022, rank: 90 }
      ])
    )
    const [first = 0, last = 0] = numbers(svg, 'circle', 'cy')
    expect(first).toBeLessThan(last)
  })

  it('draws a dashed bridge over an edition without a value, and a solid line elsewhere', () => {
    const rows = [2016, 2018, 2020, 2022].map((edition) => ({ edition, rank: edition === 2020 ? null : 88 }))
    const svg = draw('data: a\nmarks:\n  - line: { x: edition, y: rank }', tableOf(rows))
    expect(svg.querySelectorAll('g[stroke-dasharray] > path').length).toBe(1)
    expect(svg.querySelectorAll('circle').length).toBe(3)
    expect(svg.getAttribute('aria-label')).toContain('không vẽ: 1')
  })

  it('never draws an unrated state as a zero', () => {
    const rows = [
      { iso3: 'SGP', rank: 11, egdi: 0.9, rated: true },
      { iso3: 'PRK', rank: null, egdi: 0, rated: false },
      { iso3: 'SSD', rank: null, egdi: 0, rated: null }
    ]
    const svg = draw('data: a\nmarks:\n  - bar: { x: egdi, y: iso3 }', tableOf(rows))
    expect(svg.querySelectorAll('rect[data-row]').length).toBe(1)
    expect(svg.getAttribute('aria-label')).toContain('không vẽ: 2')
  })

  it('draws an empty table and a table of nulls as an empty chart that says so', () => {
    const types = { egdi: 'DOUBLE', iso3: 'VARCHAR' }
    for (const rows of [[], [{ iso3: null, egdi: null }]]) {
      const svg = draw('data: a\nmarks:\n  - bar: { x: egdi, y: iso3 }', tableOf(rows, types))
      expect(svg.querySelector('desc')?.textContent ?? svg.getAttribute('aria-label')).toMatch(/Không có hàng nào/)
    }
  })
})
