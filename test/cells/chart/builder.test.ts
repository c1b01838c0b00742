import { describe, expect, it } from 'vitest'
import { renameMark, setAt } from '../../../src/cells/chart/builder/edit-body.ts'
import { fieldsOf, suggestCharts } from '../../../src/cells/chart/builder/suggest.ts'
import { parseChart } from '../../../src/chart/parse.ts'

const body = `# của tôi
data: asean # bảng
marks:
  - bar: { x: egdi, y: "tên nước", mine: 1 } # theo nước
  - rule: { x: 0.5 }
unknown: [1, 2]`

describe('the builder', () => {
  it('changes one place and keeps comments, order, quotes and keys that nothing knows', () => {
    expect(setAt(body, ['marks', 0, 'bar', 'x'], 'rank')).toBe(body.replace('x: egdi', 'x: rank'))
    expect(setAt(body, ['data'], 'điểm')).toBe(body.replace('asean', 'điểm'))
    const filled = setAt(body, ['marks', 0, 'bar', 'fill'], 'part')
    expect(filled).toBe(body.replace('mine: 1 }', 'mine: 1, fill: part }'))
    const spaced = (text: string) => text.replace('[1, 2]', '[ 1, 2 ]')
    expect(setAt(filled, ['marks', 0, 'bar', 'fill'], undefined)).toBe(spaced(body))
  })

  it('makes another mark of one, without what only the old one knew', () => {
    const known = { before: ['x', 'y', 'sort'], after: ['x', 'y', 'text'] }
    expect(renameMark('marks:\n  - bar: { x: a, y: b, sort: -x, mine: 1 }', 0, 'dot', known)).toBe(
      'marks:\n  - dot: { x: a, y: b, mine: 1 }'
    )
  })

  it('leaves text alone that is no YAML', () => {
    expect(setAt('data: [', ['data'], 'x')).toBe('data: [')
  })

  it('suggests charts that fit the columns and can be read', () => {
    const typed = (columns: Record<string, string>) => Object.entries(columns).map(([name, type]) => ({ name, type }))
    const of = (columns: Record<string, string>) => suggestCharts(fieldsOf(typed(columns)))
    const over = of({ edition: 'INTEGER', iso3: 'VARCHAR', rank: 'INTEGER', egdi: 'DOUBLE' })
    expect(over.map(({ mark }) => mark)).toEqual(['line', 'bump', 'cell', 'box'])
    const now = of({ iso3: 'VARCHAR', name_vi: 'VARCHAR', name_en: 'VARCHAR', egdi: 'DOUBLE', osi: 'DOUBLE' })
    expect(now[0]).toMatchObject({ mark: 'bar', marks: [{ bar: { x: 'egdi', y: 'name', sort: '-x' } }] })
    expect(now.map(({ mark }) => mark)).toContain('geo')
    expect(of({ a: 'BOOLEAN' })).toEqual([])
    const once = fieldsOf([{ name: 'edition', type: 'INTEGER', values: [2024, 2024] }])
    expect(once).toEqual([{ name: 'edition', kind: 'other' }])
    for (const { marks } of [...over, ...now]) expect(parseChart(setAt('data: t', ['marks'], marks)).ok).toBe(true)
  })
})
