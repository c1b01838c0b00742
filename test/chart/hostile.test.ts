import { describe, expect, it } from 'vitest'
import { chartMarkup } from '../../src/chart/markup.ts'
import { grammar } from '../../src/chart/grammar.ts'
import { chartSpecFrom, parseChart } from '../../src/chart/parse.ts'
import { toStandalone } from '../../src/chart/standalone.ts'
import { sayProblem } from '../../src/i18n/say.ts'
import { draw } from './drawing.ts'
import { tableOf } from './record.ts'

const attacks = [
  'href: "javascript:alert(1)"',
  'src: "https://example.org/x.png"',
  'title: "<script>"',
  'fill: "url(#a)"',
  'fill: "url(https://example.org/a.svg)"',
  'stroke: "red; background: url(//example.org)"',
  'style: "background: url(//example.org)"',
  'render: "() => 1"',
  'channels: { href: a }',
  '__proto__: { x: 1 }',
  'constructor: { prototype: 1 }',
  'toString: x',
  'tip: true',
  'imageFilter: blur',
  'clip: sphere',
  'pointerEvents: all'
]

describe('a hostile spec', () => {
  it.each(Object.keys(grammar))('is refused in every corner of %s, with a sentence in both languages', (mark) => {
    const needs = grammar[mark as keyof typeof grammar].needs[0]?.map((name) => `${name}: ${name}`).join(', ')
    for (const attack of attacks) {
      const spec = parseChart(`data: t\nmarks:\n  - ${mark}: { ${needs}, ${attack} }`)
      if (spec.ok) throw new Error('taken: ' + attack)
      for (const problem of spec.problems)
        for (const lang of ['vi', 'en'] as const) expect(sayProblem(lang, problem)).toMatch(/[.?]$/)
    }
  })

  it.each([
    'transform:\n  - bin: { column: "x); drop table t; --", step: "1" }',
    'transform:\n  - eval: { column: x }',
    'transform:\n  - group: { by: x, __proto__: count }\n  - __proto__: {}',
    `transform: [${'{ bin: { column: x, step: 1 } }, '.repeat(9)}]`,
    'transform:\n  - group: { by: x, n: "system x" }',
    'annotations:\n  - { x: 1, href: "javascript:alert(1)", text: a }',
    'annotations:\n  - { x: { a: 1 }, text: a }',
    `annotations: [${'{ x: 1, text: a }, '.repeat(21)}]`,
    'select: { name: "a; drop", column: x }',
    'select: { name: __proto__x y, column: x }',
    'select: { column: x }'
  ])('is refused in its other parts: %s', (part) => {
    expect(parseChart(`data: t\n${part}\nmarks:\n  - dot: { x: x, y: y }`).ok).toBe(false)
  })

  it('of columns named like prototypes draws their values and nothing else', () => {
    const table = tableOf([{ constructor: 1, toString: 'a' } as unknown as Record<string, number | string>])
    const svg = chartMarkup(draw('data: t\nmarks:\n  - bar: { x: constructor, y: toString }', table))
    expect(svg).toContain('>a<')
  })

  it('whose words are markup stays words, in the page and in a saved picture', () => {
    const words = '<img src=x onerror=alert(1)>"&\''
    const svg = draw('data: t\ntitle: x\nmarks:\n  - bar: { x: v, y: name }', tableOf([{ v: 1, name: words }]))
    expect(svg.querySelectorAll('img').length).toBe(0)
    const around = { title: words, subtitle: words, notes: [words], theme: 'light' as const }
    const { svg: saved } = toStandalone(chartMarkup(svg), around)
    expect(saved).not.toContain('<img')
    expect(saved).not.toMatch(/url\(|href|<script/)
  })

  it('as plain data is refused alike, whatever it is made of', () => {
    const deep: Record<string, unknown> = {}
    let at = deep
    for (let i = 0; i < 10_000; i++) at = at['marks'] = {} as Record<string, unknown>
    expect(chartSpecFrom(deep).ok).toBe(false)
    expect(
      chartSpecFrom({ data: 't', marks: Array.from({ length: 10_000 }, () => ({ dot: { x: 'x', y: 'y' } })) }).ok
    ).toBe(false)
    expect(
      chartSpecFrom({ data: 't', marks: [{ geo: { state: 'a', fill: 'b' } }, { dot: { x: 'x', y: 'y' } }] }).ok
    ).toBe(false)
  })

  it('of countless squares is refused with a sentence', () => {
    const table = tableOf([{ n: 1e9, what: 'a' }])
    expect(() => draw('data: t\nmarks:\n  - waffle: { x: n, y: what, unit: 1 }', table)).toThrow('chart_waffle_squares')
    expect(draw('data: t\nmarks:\n  - waffle: { x: n, y: what }', table).querySelectorAll('path').length).toBe(1)
  })
})
