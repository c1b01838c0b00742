import { gzipSync, strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { toUtf16, toWindows1258 } from '../support/make-files.ts'
import { takeIn } from '../support/take-in.ts'

let engine: BootableEngine
beforeAll(() => void (engine = createNodeEngine()))
afterAll(() => engine.close())

const csv = 'Tỉnh;Doanh thu;Ngày;Mã\nĐắk Lắk;1.234,5;25/12/2021;01\nHà Nội;-7;1/2/2022;02\n'
const rows = [
  { Tỉnh: 'Đắk Lắk', 'Doanh thu': 1234.5, Ngày: new Date('2021-12-25'), Mã: '01' },
  { Tỉnh: 'Hà Nội', 'Doanh thu': -7, Ngày: new Date('2022-02-01'), Mã: '02' }
]

describe('delimited text', () => {
  const encoded: [string, Uint8Array, string][] = [
    ['UTF-8', strToU8(csv), 'utf-8'],
    ['UTF-8 with a mark', strToU8('\ufeff' + csv), 'utf-8'],
    ['UTF-8 with decomposed accents', strToU8(csv.normalize('NFD')), 'utf-8'],
    ['UTF-16 LE with a mark', toUtf16(csv, false, true), 'utf-16le'],
    ['UTF-16 BE with a mark', toUtf16(csv, true, true), 'utf-16be'],
    ['UTF-16 LE without', toUtf16(csv, false, false), 'utf-16le'],
    ['Windows-1258', toWindows1258(csv), 'windows-1258']
  ]
  test.each(encoded)('in %s is recognised, with Vietnamese numbers, dates and codes', async (_, bytes, encoding) => {
    const taken = await takeIn(engine, 'doanh thu.csv', bytes)
    expect(taken.look.choices).toEqual({ encoding, delimiter: ';', heading: 1 })
    expect(taken.look.plan.columns.map(({ type }) => type)).toEqual(['text', 'number', 'date', 'text'])
    expect(taken.rows).toEqual(rows)
    expect(taken.relation).toMatchObject({ rowCount: 2, columns: [{}, { type: 'DOUBLE' }, { type: 'DATE' }, {}] })
  })

  test('in Windows-1252 is told from Vietnamese', async () => {
    const { look, rows } = await takeIn(engine, 'a.csv', Uint8Array.from(Buffer.from('nom;né\nFrançois;à\n', 'latin1')))
    expect(look.choices.encoding).toBe('windows-1252')
    expect(rows).toEqual([{ nom: 'François', né: 'à' }])
  })

  test('may have a title above its headings, quotes, blank lines and short rows', async () => {
    const text = 'BÁO CÁO\n\nTên,Số\n"a ""b"", c",1\n\nd\n'
    const { look, rows } = await takeIn(engine, 'x.csv', text)
    expect(look.choices.heading).toBe(3)
    expect(rows.filter((row) => row['Tên'] !== null)).toEqual([
      { Tên: 'a "b", c', Số: 1 },
      { Tên: 'd', Số: null }
    ])
  })

  test('without headings gets names; columns of one heading get different ones', async () => {
    expect((await takeIn(engine, 'x.tsv', '1\t2\n3\t4\n')).rows).toEqual([
      { cột_1: 1, cột_2: 2 },
      { cột_1: 3, cột_2: 4 }
    ])
    const corrected = await takeIn(engine, 'x.csv', 'a,a\nb,c\n', { choices: { heading: 1 } })
    expect(Object.keys(corrected.rows[0] ?? {})).toEqual(['a', 'a_2'])
  })

  test('has English numbers, words for nothing, yes and no, moments', async () => {
    const text =
      'n,v,b,t\n"1,234.5",1,có,2021-12-25 10:30\nN/A,-,không,2021-12-26T11:00:00\n0.593,3,có,2021-12-27 00:00\n'
    const { look, rows } = await takeIn(engine, 'x.csv', text)
    expect(look.plan.nulls).toEqual(['N/A', '-'])
    expect(look.plan.columns.map(({ type }) => type)).toEqual(['number', 'integer', 'boolean', 'timestamp'])
    expect(rows[0]).toEqual({ n: 1234.5, v: 1, b: true, t: new Date('2021-12-25T10:30Z') })
    expect(rows[1]).toEqual({ n: null, v: null, b: false, t: new Date('2021-12-26T11:00Z') })
  })

  test('is read as a person corrects it; what does not fit is counted', async () => {
    const { relation, rows } = await takeIn(engine, 'x.csv', 'mã,giá\n01,1.234\n02,không rõ\n', {
      plan: ({ columns }) => ({
        nulls: [],
        columns: columns.map((column) =>
          column.name === 'mã'
            ? { ...column, type: 'integer', name: 'số' }
            : { ...column, type: 'number', numbers: 'vi' }
        )
      })
    })
    expect(rows).toEqual([
      { số: 1, giá: 1234 },
      { số: 2, giá: null }
    ])
    expect(relation.losses?.misfits).toEqual([{ column: 'giá', count: 1, example: 'không rõ' }])
  })
})

describe('other formats', () => {
  test('Parquet keeps its types', async () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'Tỉnh', data: ['Đắk Lắk', null], type: 'STRING' },
        { name: 'n', data: [1.5, 2], type: 'DOUBLE' },
        { name: 'i', data: [2n ** 60n, 7n], type: 'INT64' },
        { name: 'd', data: [new Date('2021-12-25T10:00Z'), new Date('2022-01-01')], type: 'TIMESTAMP' }
      ]
    })
    const { rows, relation } = await takeIn(engine, 'x.parquet', new Uint8Array(bytes))
    expect(relation.columns.map(({ type }) => type)).toEqual(['VARCHAR', 'DOUBLE', 'BIGINT', 'TIMESTAMP'])
    expect(rows).toEqual([
      { Tỉnh: 'Đắk Lắk', n: 1.5, i: 2n ** 60n, d: new Date('2021-12-25T10:00Z') },
      { Tỉnh: null, n: 2, i: 7, d: new Date('2022-01-01') }
    ])
  })

  test.each([
    ['an array of objects', '[{"tên":"Huế","n":1},{"tên":"Đắk","n":2.5,"x":{"y":[1,2]}}]'],
    ['an object that holds one', '{"ok":true,"data":[{"tên":"Huế","n":1},{"tên":"Đắk","n":2.5,"x":{"y":[1,2]}}]}'],
    ['an object a line', '{"tên":"Huế","n":1}\n\n{"tên":"Đắk","n":2.5,"x":{"y":[1,2]}}\n']
  ])('JSON is %s; what is nested becomes columns', async (_, text) => {
    const { rows } = await takeIn(engine, 'x.json', text)
    expect(rows).toEqual([
      { tên: 'Huế', n: 1, 'x.y': null },
      { tên: 'Đắk', n: 2.5, 'x.y': [1, 2] }
    ])
  })

  test('XLSX gives the sheet that is asked for, dates as dates, below its headings', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Một',
          rows: [['BÁO CÁO'], ['Tỉnh', 'Số', 'Ngày'], ['Huế', 1.5, new Date('2021-12-25')], ['Đắk', '2,5', null]]
        },
        { name: 'Hai', rows: [['a'], [1]] }
      ]
    })
    const first = await takeIn(engine, 'x.xlsx', bytes)
    expect(first.look).toMatchObject({ sheets: ['Một', 'Hai'], choices: { sheet: 'Một', heading: 2 } })
    expect(first.rows).toEqual([
      { Tỉnh: 'Huế', Số: '1.5', Ngày: new Date('2021-12-25') },
      { Tỉnh: 'Đắk', Số: '2,5', Ngày: null }
    ])
    expect((await takeIn(engine, 'x.xlsx', bytes, { choices: { sheet: 'Hai' } })).rows).toEqual([{ a: 1 }])
  })

  test.each(['stream', 'file'] as const)(
    'Arrow as a %s keeps its types, whatever its columns are called',
    async (format) => {
      const table = tableFromArrays({ 'tên "gọi"': ['Huế', 'Đắk'], ok: [true, false], n: [1, 2.5] })
      const { rows } = await takeIn(engine, 'x.arrow', tableToIPC(table, { format }) as Uint8Array)
      expect(rows).toEqual([
        { 'tên "gọi"': 'Huế', ok: true, n: 1 },
        { 'tên "gọi"': 'Đắk', ok: false, n: 2.5 }
      ])
    }
  )

  test('gzip and zip are opened, and a zip of several files shows them', async () => {
    expect((await takeIn(engine, 'x.csv.gz', gzipSync(strToU8(csv)))).rows).toEqual(rows)
    const zip = zipSync({ 'đọc tôi.txt': strToU8('xin chào'), 'b/x.csv': strToU8(csv), '__MACOSX/._x': strToU8('?') })
    const { look } = await takeIn(engine, 'x.zip', zip)
    expect(look.members).toEqual(['đọc tôi.txt', 'b/x.csv'])
    expect((await takeIn(engine, 'x.zip', zip, { choices: { member: 'b/x.csv' } })).rows).toEqual(rows)
  })
})
