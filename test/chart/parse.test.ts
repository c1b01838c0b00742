import { describe, expect, it } from 'vitest'
import { bindChart, chartNames } from '../../src/chart/bind.ts'
import { chartSpecFrom, parseChart } from '../../src/chart/parse.ts'
import { sayProblem } from '../../src/i18n/say.ts'
import { specOf } from './drawing.ts'
import { gallery } from './gallery.ts'

function problemsOf(body: string) {
  const spec = parseChart(body)
  return spec.ok ? [] : spec.problems
}

const bar = (inside: string): string => `data: a\nmarks:\n  - bar: { x: egdi, y: iso3, ${inside} }`

describe('a chart body', () => {
  it('is read with both languages, accents kept', () => {
    const spec = specOf(bar('sort: -x, highlight: [VNM, "Việt Nam"]') + '\ntitle: { vi: "Chỉ số – Đường", en: Index }')
    expect(spec.title).toEqual({ vi: 'Chỉ số – Đường', en: 'Index' })
    expect(spec.marks[0]?.sort).toEqual({ by: 'x', descending: true })
    expect(spec.marks[0]?.highlight).toEqual({ values: ['VNM', 'Việt Nam'] })
  })

  it.each([
    ['data: a\nmarks:\n  - barr: { x: a, y: b }', 'chart_unknown_mark_near', 3, 5],
    ['data: a\nmarks:\n  - pie: { x: a, y: b }', 'chart_unknown_mark_near', 3, 5],
    ['data: a\nmarks:\n  - treemap: { x: a }', 'chart_unknown_mark', 3, 5],
    [bar('hihglight: VNM'), 'chart_unknown_channel_near', 3, 30],
    [bar('href: "javascript:alert(1)"'), 'chart_unknown_channel', 3, 30],
    [bar('src: "https://example.org/a.png"'), 'chart_unknown_channel_near', 3, 30],
    [bar('style: "x"'), 'chart_unknown_channel', 3, 30],
    [bar('fill: "url(#a)"'), 'chart_colour_by_name', 3, 36],
    [bar('fill: "#ff0000"'), 'chart_colour_by_name', 3, 36],
    [bar('__proto__: 1'), 'chart_unknown_channel', 3, 30],
    [bar('constructor: 1'), 'chart_unknown_channel', 3, 30],
    [bar('label: maybe'), 'chart_expected_flag', 3, 37],
    ['data: a\nmarks:\n  - line: { x: a }', 'chart_mark_needs', 3, 5],
    ['data: a\nmarks: []', 'chart_marks_list', 2, 8],
    ['data: a\nmarsk: []', 'chart_unknown_option_near', 2, 1],
    ['data: a\ndata: b', 'chart_yaml_duplicate', 2, 1],
    ['data: &a [1]\nmarks: *a', 'chart_yaml_alias', 2, 8],
    [bar('') + '\nx: { type: logarithm }', 'chart_unknown_value', 4, 12],
    [bar('') + '\nx: { decimals: 99 }', 'chart_expected_number', 4, 16],
    [bar('') + '\nheight: 1e9', 'chart_expected_number', 4, 9]
  ])('is refused with a position: %s', (body, key, line, column) => {
    expect(problemsOf(body)).toContainEqual(expect.objectContaining({ key, line, column }))
  })

  it.each([
    ['brackets', '['.repeat(9000)],
    ['braces', 'data: ' + '{a: '.repeat(4000)],
    ['dashes', '- '.repeat(9000)],
    ['indentation', Array.from({ length: 150 }, (_, depth) => ' '.repeat(depth) + 'a:').join('\n')],
    ['length', 'data: ' + 'a'.repeat(30_000)],
    ['nothing', ''],
    ['a number', '42'],
    ['a tag', 'data: !!js/function "x"\nmarks: !!set {a}'],
    ['a key that is a map', '? {a: 1}\n: 2']
  ])('that is hostile by %s ends in a sentence in both languages', (_, body) => {
    const problems = problemsOf(body)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems.slice(0, 5))
      for (const lang of ['vi', 'en'] as const) expect(sayProblem(lang, problem)).toMatch(/[.?]$/)
  })

  it('gives sentences without holes', () => {
    const sentences = problemsOf('dat: 1\nmarks:\n  - bra: 1\n  - bar: { x: a, fill: "rgb(1)" }').map((problem) =>
      sayProblem('vi', problem)
    )
    expect(sentences.length).toBeGreaterThan(3)
    for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|\{|\}/)
  })
})

describe('a spec made as plain data', () => {
  it('is the same as the spec read from text', () => {
    const made = chartSpecFrom({ data: 'a', marks: [{ bar: { x: 'egdi', y: 'iso3', sort: '-x' } }], note: undefined })
    const read = specOf('data: a\nmarks:\n  - bar: { x: egdi, y: iso3, sort: -x }')
    const withoutPlaces = JSON.parse(JSON.stringify(read, (key, value: unknown) => (key === 'at' ? undefined : value)))
    expect(made).toEqual({ ok: true, value: withoutPlaces })
  })

  it('is refused for what text is refused for', () => {
    const own = JSON.parse('{"data":"a","marks":[{"bar":{"x":"a","y":"b"}}],"__proto__":{"x":1}}') as unknown
    expect(chartSpecFrom(own).ok).toBe(false)
    expect(chartSpecFrom({ data: 'a', marks: [{ bar: { x: () => 1, y: 'b' } }] }).ok).toBe(false)
    const round: Record<string, unknown> = {}
    round.data = round
    expect(chartSpecFrom(round).ok).toBe(false)
  })
})

describe('a name of a notebook value', () => {
  it('is found and replaced by its values', () => {
    const spec = specOf(bar('highlight: [$country, LAO]'))
    expect(chartNames(spec)).toEqual(['country'])
    expect(bindChart(spec, { country: ['VNM', 'THA'] }).marks[0]?.highlight?.values).toEqual(['VNM', 'THA', 'LAO'])
    expect(bindChart(spec, {}).marks[0]?.highlight?.values).toEqual(['LAO'])
  })

  it('is one name however its accents are typed, and whatever the case of its letters', () => {
    const spec = specOf(bar(`highlight: [$${'năm'.normalize('NFD')}, $Năm, $năm]`))
    expect(chartNames(spec)).toHaveLength(1)
    expect(bindChart(spec, { năm: [2020] }).marks[0]?.highlight?.values).toEqual([2020, 2020, 2020])
    expect(bindChart(spec, { ['năm'.normalize('NFD')]: 7 }).marks[0]?.highlight?.values).toEqual([7, 7, 7])
  })

  it('stands in a title for its value, where it is no amount of money', () => {
    const spec = specOf(bar('sort: x') + '\ntitle: { vi: "Điểm, kỳ $năm (US$5)", en: "Score, $năm" }\nsubtitle: A$m')
    expect(chartNames(spec)).toEqual(['năm'])
    const { title, subtitle } = bindChart(spec, { năm: 2020 })
    expect(title).toEqual({ vi: 'Điểm, kỳ 2020 (US$5)', en: 'Score, 2020' })
    expect(subtitle).toBe('A$m')
  })

  it('leaves charts alone that use none', () => {
    for (const { body } of Object.values(gallery)) expect(chartNames(specOf(body))).toEqual([])
  })
})
