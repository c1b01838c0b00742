import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { gather } from '../../src/files/gather.ts'
import { limits } from '../../src/files/limits.ts'
import { unpackLz4Frame } from '../../src/files/lz4-frame.ts'
import { isMessageKey } from '../../src/i18n/say.ts'
import { ProblemError } from '../../src/notebook/problem.ts'
import { makeParquet, makeXlsx, makeZip, toWindows1258 } from '../support/make-files.ts'
import { takeIn } from '../support/take-in.ts'

let engine: BootableEngine
beforeAll(() => void (engine = createNodeEngine()))
afterAll(() => engine.close())

/** What a file comes to: its rows, the key of its sentence, or whatever a parser threw, which the worker makes a sentence of. */
async function outcome(name: string, bytes: Uint8Array | string): Promise<number | string> {
  try {
    return (await takeIn(engine, name, bytes)).relation.rowCount ?? 0
  } catch (error) {
    if (!(error instanceof ProblemError)) return 'thrown'
    expect(isMessageKey(error.problem.key)).toBe(true)
    return error.problem.key
  }
}

const bad: [string, string, Uint8Array | string, (number | string)[]][] = [
  ['an empty file', 'x.csv', '', ['files_empty']],
  ['a file of blank lines', 'x.csv', '\n\n\n', ['files_empty']],
  ['a picture', 'x.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2), ['files_unknown']],
  ['an old Excel file', 'x.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), ['files_old_excel']],
  ['a quote that never ends', 'x.csv', 'a,b\n1,"mở\n2,3\n', [1]],
  ['bytes that are no UTF-8', 'x.csv', Uint8Array.of(...strToU8('tỉnh,số\nHu'), 0xff, 0xc3, ...strToU8(',1\n')), [1]],
  [
    'UTF-16 that ends within a letter',
    'x.csv',
    Uint8Array.of(0xff, 0xfe, ...[...'tên\nĐất'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]), 0x1e),
    [1]
  ],
  ['a column of numbers, dates and words', 'x.csv', 'a\n1.234,5\n25/02/2021\nmột\n', [3]],
  ['JSON that is cut off', 'x.json', '[{"a": 1}, {"a": ', ['files_json']],
  ['a broken line of NDJSON', 'x.ndjson', '{"a": 1}\n{"a": \n', ['files_json_line']],
  ['a Parquet file that is cut off', 'x.parquet', makeParquet(500).slice(0, 900), ['thrown']],
  ['a name that promises Parquet', 'x.parquet', 'a,b\n1,2\n', ['files_unknown']],
  ['a zip that is cut off', 'x.zip', makeZip({ 'a.csv': 'a\n1\n' }).slice(0, 50), ['files_zip_broken']],
  ['a zip of nothing', 'x.zip', zipSync({}), ['files_empty']],
  [
    'gzip that is cut off',
    'x.csv.gz',
    Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x4b),
    ['files_packed_broken']
  ],
  ['zips in zips in zips', 'x.zip', nest(makeZip({ 'a.csv': 'a\n1\n' }), 4), ['files_too_deep']],
  ['an Arrow file of garbage', 'x.arrow', strToU8('ARROW1\0\0' + 'x'.repeat(300)), ['thrown']]
]
test.each(bad)('%s ends in a table or a sentence, and other data is there', async (_, name, bytes, allowed) => {
  await engine.define('khác', 'select 7 as n', {}, new AbortController().signal)
  expect(allowed).toContain(await outcome(name, bytes))
  const other = await engine.query('select n from khác', {}, new AbortController().signal)
  expect(other.columns[0]?.values).toEqual([7])
})

test('cut at any byte, files of every format end in a table or a sentence', async () => {
  const whole: [string, Uint8Array][] = [
    ['x.xlsx', await makeXlsx([['Tỉnh'], ['Huế']])],
    ['x.zip', makeZip({ 'a.csv': 'Tỉnh\nHuế\n' })],
    ['x.parquet', makeParquet(3)],
    ['x.csv', toWindows1258('Tỉnh;số\nĐắk Lắk;1,5\n')]
  ]
  for (const [name, bytes] of whole) {
    for (let part = 0; part < 8; part++) {
      const length = Math.floor((bytes.length * part) / 8)
      expect(['number', 'string']).toContain(typeof (await outcome(name, bytes.slice(0, length))))
    }
  }
})

test('hundreds of columns are a table, ten thousand are a sentence', async () => {
  const wide = (columns: number) =>
    `${Array.from({ length: columns }, (_, i) => `cột${i}`).join(',')}\n${'1,'.repeat(columns - 1)}1\n`
  expect(await outcome('x.csv', wide(300))).toBe(1)
  expect(await outcome('x.csv', wide(10_000))).toBe('files_too_wide')
  const json = JSON.stringify([Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => ['c' + i, i]))])
  expect(await outcome('x.json', json)).toBe('files_too_wide')
})

test('a value of many megabytes is kept whole', async () => {
  await takeIn(engine, 'x.csv', `a,b\n1,${'ă'.repeat(5_000_000)}\n`)
  const { columns } = await engine.query('select length(b) from t', {}, new AbortController().signal)
  expect(columns[0]?.values).toEqual([5_000_000])
})

test('what unfolds too far is refused while it unfolds', async () => {
  const bomb = makeZip({ 'a.csv': '0'.repeat(30_000_000) })
  expect(bomb.length).toBeLessThan(60_000)
  const stream = new Blob([new Uint8Array(30_000_000)]).stream() as ReadableStream<Uint8Array>
  await expect(gather(stream, 1_000_000, () => undefined)).rejects.toMatchObject({
    problem: { key: 'files_too_large' }
  })
  const declared = zipSync({ 'xl/workbook.xml': strToU8('x') })
  new DataView(declared.buffer).setUint32(declared.length - 22 - 46 - 15 + 24, limits.decoded + 1, true)
  expect(await outcome('x.xlsx', declared)).toBe('files_too_large')
})

test('JSON nested beyond reason becomes text or a sentence', async () => {
  const deep = '[{"a":' + '['.repeat(50_000) + ']'.repeat(50_000) + '}]'
  expect([1, 'thrown', 'files_json']).toContain(await outcome('x.json', deep))
  const { rows } = await takeIn(engine, 'x.json', '[{"a":{"b":{"c":{"d":{"e":{"f":1}}}}},"l":[{"x":1}],"m":[1,"x"]}]')
  expect(rows).toEqual([{ 'a.b.c.d.e': '{"f":1}', l: '[{"x":1}]', m: '[1,"x"]' }])
})

test('LZ4 frames unpack, and broken ones throw instead of growing', () => {
  // "aaaaaaaaaaaa": one literal, then a match of eleven that leans on itself.
  const frame = [0x04, 0x22, 0x4d, 0x18, 0x60, 0x40, 0x82, 5, 0, 0, 0, 0x17, 0x61, 1, 0, 0, 0, 0, 0, 0]
  expect(new TextDecoder().decode(unpackLz4Frame(Uint8Array.from(frame), 1000))).toBe('a'.repeat(12))
  expect(() => unpackLz4Frame(Uint8Array.from(frame), 5)).toThrow(RangeError)
  expect(() => unpackLz4Frame(Uint8Array.from(frame.slice(0, 12)), 1000)).toThrow(RangeError)
  expect(() => unpackLz4Frame(Uint8Array.of(1, 2, 3, 4, 5), 1000)).toThrow(RangeError)
})

function nest(zip: Uint8Array, levels: number): Uint8Array {
  return levels === 0 ? zip : nest(zipSync({ [`${levels}.zip`]: zip }), levels - 1)
}
