import { ColumnTable, op } from 'arquero'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { transformKind } from '../../src/cells/transform/kind.ts'
import { operations } from '../../src/cells/transform/operations.ts'
import { findReferences } from '../../src/cells/transform/references.ts'
import { renameInTransform } from '../../src/cells/transform/rename.ts'
import { tokenizeJs } from '../../src/cells/transform/js-tokens.ts'
import { verbs } from '../../src/cells/transform/verbs.ts'
import type { CellInputs } from '../../src/cells/host.ts'
import { sayProblem } from '../../src/i18n/say.ts'
import { ProblemError, type Problem } from '../../src/notebook/problem.ts'
import { helperNames } from '../../src/sandbox/helper-names.ts'
import { helpers } from '../../src/sandbox/helpers.ts'
import { nodeTransform } from '../../src/sandbox/node.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Value } from '../../src/table/table.ts'
import { makeEngineWithDataset } from '../support/run-cell.ts'

let engine: ReturnType<typeof makeEngineWithDataset>
beforeAll(() => void (engine = makeEngineWithDataset()))
afterAll(() => engine.close())

const names = (code: string) => findReferences(code).map(({ kind, name }) => (kind === 'parameter' ? '$' : '') + name)

async function run(source: string, values: Readonly<Record<string, Value>> = {}) {
  const spec = transformKind.parse(source)
  if (!spec.ok) throw new ProblemError(spec.problems[0] as Problem)
  const inputs: CellInputs = (name) =>
    name in values ? { type: 'value', value: values[name] ?? null, options: [] } : undefined
  const signal = new AbortController().signal
  const host = {
    engine,
    transform: nodeTransform,
    signal,
    relation: 'made',
    given: undefined,
    givenTo: () => undefined
  }
  return transformKind.run(spec.value, inputs, host)
}

async function rows(source: string, values?: Readonly<Record<string, Value>>) {
  const output = await run(source, values)
  return output.type === 'result' ? toRows(output.table) : []
}

async function problem(source: string): Promise<Problem> {
  const error = await run(source).catch((thrown: unknown) => thrown)
  if (!(error instanceof ProblemError)) throw new Error('no problem: ' + String(error))
  for (const lang of ['vi', 'en'] as const) expect(sayProblem(lang, error.problem)).not.toContain('{')
  return error.problem
}

describe('what a transform reads', () => {
  const cases: [string, string[]][] = [
    ['egdi.filter(d => d.edition === $edition)', ['egdi', '$edition']],
    [
      "egdi.join(countries, 'iso3').groupby('region').rollup({ m: op.mean('egdi'), egdi: op.count() })",
      ['egdi', 'countries']
    ],
    ['bảng_số.slice(0, 3)', ['bảng_số']],
    ['ba\u0309ng.slice(0, 3)', ['ba\u0309ng']],
    ["table('Số liệu 2020').concat(table(\"a'b\"))", ['Số liệu 2020', "a'b"]],
    ['const t = egdi; const { a, b: c } = { a: cpi }; return t.derive({ x: (d, $) => d.osi + $.k })', ['egdi', 'cpi']],
    ['// facts\n/* claims */ egdi.derive({ s: d => `facts ${d.iso3} ${ `cpi` }` })', ['egdi']],
    ['egdi.filter(d => /cpi|"/.test(d.iso3) && d.osi / d.tii / 2 > 1)', ['egdi']],
    ['aq.table({ x: [1] }).join(cpi)', ['cpi']],
    ['egdi.derive({ y: ({ osi, tii }) => osi + tii })', ['egdi']],
    ['function twice(t, n = 2) { return t.concat(cpi) }\ntwice(egdi)', ['cpi', 'egdi']],
    ['$n > 1 ? egdi : cpi', ['$n', 'egdi', 'cpi']],
    ['`${egdi.numRows()} ${`${cpi.numRows()}`}`', ['egdi', 'cpi']],
    ['egdi?.filter(d => d.x?.cpi)', ['egdi']],
    ['[...egdi].map(facts)', ['egdi', 'facts']]
  ]
  test.each(cases)('%s', (code, expected) => expect(names(code)).toEqual(expected))

  test('unfinished code has names too, and tokens that cover what is no blank', () => {
    const code = 'egdi.filter(d => `${cpi.x + "đang gõ \n /* ...'
    expect(names(code)).toEqual(expect.arrayContaining(['egdi', 'cpi']))
    for (let end = 0; end <= code.length; end++) {
      const tokens = tokenizeJs(code.slice(0, end))
      for (const { text, start } of tokens) expect(code.slice(start, start + text.length)).toBe(text)
    }
  })

  test('the helpers that code finds are the names that are not read as relations', () => {
    expect(new Set([...Object.keys(helpers), 'table'])).toEqual(helperNames)
  })

  test('the editor offers every function of op and every verb that gives a table, and no others', () => {
    expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(op).toSorted())
    const methods = Object.getOwnPropertyNames(ColumnTable.prototype).filter(
      (name) => !/^(constructor|to[A-Z].*)$/.test(name)
    )
    expect(verbs.map(({ name }) => name).toSorted()).toEqual(methods.toSorted())
  })

  test('a new name is written where the old one was read, and nowhere else', () => {
    const code = "a.join(b, 'a').filter(d => d.a > $a).derive({ a: d => d.b })"
    expect(renameInTransform(code, 'a', 'tổng')).toBe(
      "tổng.join(b, 'a').filter(d => d.a > $tổng).derive({ a: d => d.b })"
    )
    expect(renameInTransform('a.concat(table("a"))', 'a', 'class')).toBe('table("class").concat(table("class"))')
    expect(renameInTransform('a.filter(d => d.x > 1)', 'a', 'd')).toBeUndefined()
    expect(renameInTransform('b.count()', 'a', 'c')).toBe('b.count()')
  })
})

describe('what a transform gives', () => {
  test('verbs over the dataset agree with SQL, and the result is a relation', async () => {
    const source = `egdi
      .filter(d => d.edition === $edition && d.rated)
      .join(countries, 'iso3')
      .groupby('region')
      .rollup({ states: op.count(), mean: op.mean('egdi') })
      .orderby(desc('mean'))`
    const sql = `select region, count(*) as states, avg(egdi) as mean from egdi join countries using (iso3)
      where edition = 2020 and rated group by region order by mean desc`
    const expected = toRows(await engine.query(sql, {}, new AbortController().signal))
    const found = await rows(source, { edition: 2020 })
    expect(found.map(({ region, states }) => [region, states])).toEqual(
      expected.map(({ region, states }) => [region, states])
    )
    found.forEach(({ mean }, i) => expect(mean).toBeCloseTo(Number(expected[i]?.['mean']), 12))
    expect(toRows(await engine.query('select count(*) as n from made', {}, new AbortController().signal))).toEqual([
      { n: expected.length }
    ])
  })

  test('every type comes through as a person reads it', async () => {
    await engine.define(
      'typed',
      `select 'Đắk Lắk' as t, 'tie\u0302\u0301ng' as d, true as b, 1.25 as c, 170141183460469231731687303715884105727::hugeint as h,
       date '2021-02-25' as day, timestamp '2021-02-25 01:02:03' as at, null::integer as n, [1, 2] as l, sum(range)::bigint as s
       from range(3)`,
      {},
      new AbortController().signal
    )
    expect(await rows("typed.select(not('h')).derive({ up: d => op.upper(d.t) })")).toEqual([
      {
        t: 'Đắk Lắk',
        d: 'tie\u0302\u0301ng',
        b: true,
        c: 1.25,
        day: new Date('2021-02-25'),
        at: new Date('2021-02-25T01:02:03Z'),
        n: null,
        l: [1, 2],
        s: 3,
        up: 'ĐẮK LẮK'
      }
    ])
  })

  test('values are bound, whatever they hold', async () => {
    const value = "x' || true); throw 1 //`${y}"
    expect(await rows('egdi.slice(0, 1).derive({ v: d => $v }).select("v")', { v: value })).toEqual([{ v: value }])
    expect(await rows('egdi.slice(0, $n).count()', { n: 7 })).toEqual([{ count: 7 }])
  })

  test('code may call its own things as helpers are called', async () => {
    expect(await rows('const all = egdi.slice(0, 2), bin = 1\nall.count()')).toEqual([{ count: 2 }])
  })

  test('rows made by code are a table too', async () => {
    expect(await rows('return [{ tên: "Huế", n: 1 }, { tên: "Đà Nẵng", n: 2 }]')).toEqual([
      { tên: 'Huế', n: 1 },
      { tên: 'Đà Nẵng', n: 2 }
    ])
  })
})

describe('what a person is told', () => {
  const cases: [string, string, Partial<Problem>][] = [
    ['an empty cell', ' \n', { key: 'sandbox_empty' }],
    ['a bracket too few', 'egdi\n  .filter(d => d.osi > 0.5', { key: 'sandbox_syntax', line: 2 }],
    [
      'a misspelt column',
      'egdi\n  .filter(d => d.edtion === 2020)',
      { key: 'sandbox_no_column_suggest', params: { name: 'edtion', candidate: 'edition' }, line: 2, column: 18 }
    ],
    [
      'a misspelt column by name',
      "egdi\n  .groupby('editon')\n  .count()",
      { key: 'sandbox_no_column_suggest', line: 2, column: 13 }
    ],
    ['a column that is nowhere', "egdi.select('xyzzy')", { key: 'sandbox_no_column', line: 1 }],
    [
      'a misspelt verb',
      'egdi\n  .slice(0, 9)\n  .fliter(d => d.osi)',
      { key: 'sandbox_no_verb_suggest', params: { name: 'fliter', candidate: 'filter' }, line: 3, column: 4 }
    ],
    [
      'a misspelt function',
      'egdi.rollup({ m: d => op.meen(d.osi) })',
      { key: 'sandbox_no_op_suggest', params: { name: 'meen', candidate: 'mean' }, line: 1 }
    ],
    [
      'a misspelt function outside',
      "egdi.rollup({ m: op.meen('osi') })",
      { key: 'sandbox_no_op_suggest', line: 1, column: 21 }
    ],
    [
      'a variable that verbs cannot see',
      'const k = 1\negdi.filter(d => d.osi > k)',
      { key: 'sandbox_no_variable', params: { name: 'k' }, line: 2, column: 26 }
    ],
    ['a table that is not here', 'egdi.join(\n  egid)', { key: 'engine_no_table_suggest', line: 2, column: 3 }],
    [
      'the network',
      "egdi.filter(d => d.osi)\nfetch('https://example.org')",
      { key: 'sandbox_denied', params: { name: 'fetch' }, line: 2, column: 1 }
    ],
    ['storage', 'indexedDB.open("x")', { key: 'sandbox_denied', line: 1 }],
    ['the page', 'window.parent.document', { key: 'sandbox_denied', line: 1 }],
    ['no table', 'egdi.numRows()', { key: 'sandbox_no_table' }],
    ['no columns', 'egdi.select()', { key: 'sandbox_no_columns' }],
    [
      'an error of its own',
      'egdi\nthrow new Error("hỏng rồi")',
      { key: 'sandbox_failed', params: { message: 'hỏng rồi' }, line: 2 }
    ],
    [
      'a table by a name that is computed',
      'table("eg" + "di")',
      { key: 'sandbox_no_relation', params: { name: 'egdi' }, line: 1 }
    ]
  ]
  test.each(cases)('%s is told with its place', async (_, source, expected) => {
    expect(await problem(source)).toMatchObject(expected)
  })
})

test.each([
  ['import("https://ví.dụ/a.js"); egdi', 1, 1],
  ['const tải = () =>\n  import ("a")\negdi', 2, 3],
  ['import a from "a"', 1, 1],
  ['egdi.derive({ import: d => d.import + "import(1)" }) // import(2)', undefined, undefined]
])('other code cannot be brought in: %s', (code, line, column) => {
  const spec = transformKind.parse(code)
  expect(spec.ok ? {} : spec.problems[0]).toEqual(
    line === undefined ? {} : { key: 'sandbox_denied', params: { name: 'import' }, line, column }
  )
})
