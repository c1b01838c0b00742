import { describe, expect, it } from 'vitest'
import { maybeFix } from '../../../src/cells/chart/fix.ts'
import { isFixable } from '../../../src/cells/chart/is-fixable.ts'
import { methodWarnings } from '../../../src/cells/chart/method-warning.ts'
import { checkIntegrity } from '../../../src/chart/integrity.ts'
import { parseChart } from '../../../src/chart/parse.ts'
import { asean, tableOf } from '../../chart/record.ts'

const all = tableOf(asean)
const of2020 = tableOf(asean.filter((row) => row.edition === 2020))
const vietnam = tableOf(asean.filter((row) => row.iso3 === 'VNM'))
const specOf = (body: string) => {
  const spec = parseChart(body)
  if (!spec.ok) throw new Error(JSON.stringify(spec.problems))
  return spec.value
}
const warningsOf = (body: string, table = all) => [
  ...checkIntegrity(specOf(body), table),
  ...methodWarnings(specOf(body), table)
]

describe('the fix of a warning', () => {
  it.each([
    ['bar: { x: egdi, y: iso3 } # giữ', 'x: { domain: [0.3, 1] }', of2020, 'chart_warn_bar_zero'],
    ['bar: { x: rank, y: iso3 }', '', of2020, 'chart_warn_bar_rank'],
    ['line: { x: edition, y: rank }', 'y: { reverse: false, label: Hạng }', vietnam, 'chart_warn_rank_direction'],
    ['line: { x: edition, y: rank }', 'y: { better: higher }', vietnam, 'chart_warn_rank_better'],
    ['line: { x: edition, y: rank }', '', all, 'chart_warn_line_doubled'],
    ['line: { x: edition, y: rank, series: iso3 }', '', all, 'chart_warn_many_series'],
    ['line: { x: iso3, y: egdi }', '', of2020, 'chart_warn_line_category'],
    ['bar: { x: edition, y: egdi }', 'x: { type: category }', vietnam, 'chart_warn_uneven_steps'],
    ['dot: { x: edition, y: egdi }', 'y: { type: log, zero: true }', vietnam, 'chart_warn_log_zero'],
    ['line: { x: edition, y: egdi }', '', vietnam, 'cells_chart_method']
  ])('makes it go, and leaves comments and the rest as they are: %s', (mark, rest, table, key) => {
    const body = `# của tôi\ndata: a # bảng\nmarks:\n  - ${mark}\n${rest}`.trimEnd()
    const problem = warningsOf(body, table).find((warning) => warning.key === key)
    if (!problem) throw new Error('no such warning')
    expect(isFixable(problem)).toBe(true)
    const fixed = maybeFix(problem, body, specOf(body), table) ?? ''
    expect(warningsOf(fixed, table).map((warning) => warning.key)).not.toContain(key)
    expect(fixed).toContain('# của tôi\ndata: a # bảng\n')
    if (mark.includes('# giữ')) expect(fixed).toContain('# giữ')
    if (rest.includes('Hạng')) expect(fixed).toContain('label: Hạng')
  })

  it('is not offered where a person has to decide', () => {
    const body = 'data: a\nmarks:\n  - bar: { x: egdi, y: iso3 }'
    const problem = warningsOf(body).find(({ key }) => key === 'chart_warn_bar_shared')
    expect(problem && isFixable(problem)).toBe(false)
  })

  it('says the weights of 2008 and 2010 once they are mixed with others, and only then', () => {
    const body = 'data: a\nmarks:\n  - line: { x: edition, y: egdi }'
    const late = tableOf(asean.filter((row) => row.iso3 === 'VNM' && row.edition > 2010))
    expect(methodWarnings(specOf(body), late)).toEqual([])
    expect(methodWarnings(specOf(body + '\nnote: 2008 và 2010 khác'), vietnam)).toEqual([])
    expect(methodWarnings(specOf(body), vietnam)).toEqual([{ key: 'cells_chart_method' }])
  })
})
