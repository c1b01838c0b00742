import { describe, expect, it } from 'vitest'
import { summariseChart } from '../../src/chart/summary.ts'
import { specOf } from './drawing.ts'
import { gallery } from './gallery.ts'
import { asean, tableOf, wordsIn } from './record.ts'

const written = (value: number): string => value.toFixed(3).replace('.', ',')

describe('the summary of a chart', () => {
  it('tells extremes and the place of what stands out, as recomputed from the record, for every edition', () => {
    for (const edition of new Set(asean.map((row) => row.edition))) {
      const rows = asean.filter((row) => row.edition === edition)
      const rated = rows.filter((row) => row.rank !== null).sort((a, b) => b.egdi - a.egdi)
      const [top, bottom, vietnam] = [rated[0], rated.at(-1), rated.find((row) => row.iso3 === 'VNM')]
      const body = 'data: a\nmarks:\n  - bar: { x: egdi, y: iso3, highlight: VNM }\nx: { decimals: 3 }'
      const summary = summariseChart(specOf(body), tableOf(rows), wordsIn('vi'))
      expect(summary).toContain(`Số hàng: ${rated.length}.`)
      expect(summary).toContain(`(${written(top?.egdi ?? 0)}); thấp nhất`)
      expect(summary).toContain(`(${written(bottom?.egdi ?? 0)}).`)
      const place = 1 + rated.filter((row) => row.egdi > (vietnam?.egdi ?? 0)).length
      expect(summary).toContain(`Việt Nam: ${written(vietnam?.egdi ?? 0)}, đứng thứ ${place} trong ${rated.length}.`)
    }
  })

  it('tells from what to what a line goes', () => {
    const { body, table } = gallery.line ?? { body: '', table: { columns: [], rowCount: 0 } }
    expect(summariseChart(specOf(body), table, wordsIn('vi'))).toContain('Việt Nam: từ 97 (2003) đến 71 (2024).')
    expect(summariseChart(specOf(body), table, wordsIn('en'))).toContain('Viet Nam: from 97 (2003) to 71 (2024).')
  })

  it('takes the lowest rank as the first', () => {
    const { body, table } = gallery['dot-rows'] ?? { body: '', table: { columns: [], rowCount: 0 } }
    const summary = summariseChart(specOf(body), table, wordsIn('en'))
    expect(summary).toContain('First: Singapore (11); last: Laos (167).')
    expect(summary).toContain('Viet Nam: 86, place 6 of 10.')
  })

  it('counts the rows that have no value', () => {
    const rows = [
      { year: 2020, rank: 5 },
      { year: 2022, rank: null },
      { year: 2024, rank: 3 }
    ]
    const summary = summariseChart(
      specOf('data: a\nmarks:\n  - line: { x: year, y: rank }'),
      tableOf(rows),
      wordsIn('en')
    )
    expect(summary).toContain('points: 2')
    expect(summary).toContain('Rows without a value, not drawn: 1.')
  })
})
