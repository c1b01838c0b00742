import { describe, expect, it } from 'vitest'
import { drawnTable } from '../../src/chart/drawn-table.ts'
import { checkIntegrity } from '../../src/chart/integrity.ts'
import { sayProblem } from '../../src/i18n/say.ts'
import { draw, specOf } from './drawing.ts'
import { gallery } from './gallery.ts'
import { asean, tableOf } from './record.ts'

const table = tableOf(asean)
const of2020 = tableOf(asean.filter((row) => row.edition === 2020))
const vietnam = tableOf(asean.filter((row) => row.iso3 === 'VNM'))
const spec = (mark: string, rest = ''): string => `data: a\nmarks:\n  - ${mark}\n${rest}`

describe('a spec that would mislead', () => {
  it.each([
    [spec('bar: { x: egdi, y: iso3 }', 'x: { domain: [0.3, 1] }'), of2020, 'chart_warn_bar_zero'],
    [spec('bar: { x: rank, y: iso3 }'), of2020, 'chart_warn_bar_rank'],
    [spec('bar: { x: egdi, y: iso3 }'), table, 'chart_warn_bar_shared'],
    [spec('line: { x: edition, y: rank }', 'y: { reverse: false }'), vietnam, 'chart_warn_rank_direction'],
    [spec('line: { x: edition, y: rank }', 'y: { better: higher }'), vietnam, 'chart_warn_rank_better'],
    [spec('line: { x: edition, y: rank }'), table, 'chart_warn_line_doubled'],
    [spec('line: { x: edition, y: rank, series: iso3 }'), table, 'chart_warn_many_series'],
    [spec('line: { x: iso3, y: egdi }'), of2020, 'chart_warn_line_category'],
    [spec('bar: { x: edition, y: egdi }', 'x: { type: category }'), vietnam, 'chart_warn_uneven_steps'],
    [spec('dot: { x: edition, y: egdi }', 'y: { type: log, zero: true }'), vietnam, 'chart_warn_log_zero'],
    [spec('line: { x: edtion, y: rank }'), table, 'chart_unknown_column_near'],
    [spec('line: { x: __proto__, y: rank }'), table, 'chart_unknown_column']
  ])('is told so with the fix: %s', (body, data, key) => {
    const problems = checkIntegrity(specOf(body), data)
    expect(problems.map((problem) => problem.key)).toContain(key)
    for (const problem of problems)
      for (const lang of ['vi', 'en'] as const) expect(sayProblem(lang, problem)).not.toMatch(/undefined|\{/)
    expect(problems.find((problem) => problem.key === key)?.line).toBeGreaterThan(0)
  })

  it('still has bars from zero', () => {
    const at = (body: string) =>
      [...draw(body, of2020).querySelectorAll('rect[data-row]')].map((bar) => Number(bar.getAttribute('width')))
    const honest = at(spec('bar: { x: egdi, y: iso3 }', 'x: { domain: [0, 1] }'))
    expect(at(spec('bar: { x: egdi, y: iso3 }', 'x: { domain: [0.3, 1] }'))).toEqual(honest)
  })

  it('does not include the charts of the gallery', () => {
    for (const [name, { body, table: data }] of Object.entries(gallery))
      expect(checkIntegrity(specOf(body), data), name).toEqual([])
  })

  it('is refused, not drawn, when it is too large', () => {
    const rows = 50_001
    const large = {
      rowCount: rows,
      columns: ['x', 'y'].map((name) => ({
        name,
        type: 'INTEGER',
        values: Array.from({ length: rows }, (_, at) => at)
      }))
    }
    const body = spec('dot: { x: x, y: y }')
    expect(checkIntegrity(specOf(body), large)[0]?.key).toBe('chart_too_many_rows')
    expect(() => draw(body, large)).toThrow('chart_too_many_rows')
    const many = tableOf(Array.from({ length: 501 }, (_, at) => ({ name: `n${at}`, value: at })))
    expect(checkIntegrity(specOf(spec('bar: { x: value, y: name }')), many)[0]?.key).toBe('chart_too_many_categories')
  })
})

describe('the data of a chart', () => {
  it('is what is drawn: its columns with the sources, the rows that have values', () => {
    const rows = [
      { iso3: 'VNM', rank: 86, egdi: 0.6667, fact_id: 'f1', other: 1 },
      { iso3: 'PRK', rank: null, egdi: 0, fact_id: null, other: 2 }
    ]
    const drawn = drawnTable(specOf(spec('bar: { x: egdi, y: iso3 }')), tableOf(rows))
    expect(drawn.rowCount).toBe(1)
    expect(drawn.columns.map((column) => [column.name, ...column.values])).toEqual([
      ['iso3', 'VNM'],
      ['egdi', 0.6667],
      ['fact_id', 'f1']
    ])
  })
})
