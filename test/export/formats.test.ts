import { readXlsx } from 'hucre/xlsx'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/export/formats.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { never, tableOf, written, writtenRelation, writtenTable } from './written.ts'

const sources = [
  { label: '', text: 'Câu gốc' },
  { label: 'egov-2020-01', text: '“Việt Nam đứng thứ 86/193 quốc gia” (Cần nhận diện tồn tại)' },
  { label: 'asean', text: 'select *\nfrom egdi' }
]
const decomposed = 'Thủ tục'.normalize('NFD')
const dangerous = ["=cmd|'/c calc'!A0", '+1', '-1', '@x', '\tx']
const ranks = tableOf(
  ['nước', 'VARCHAR', ['Việt Nam', decomposed, '', null]],
  ['hạng', 'INTEGER', [86, 1000, null, 3]],
  ['điểm', 'DOUBLE', [0.6667, 1234.5, 0, -1]]
)

describe('CSV', () => {
  test('for programs it is plain: no mark, commas, decimal points, nothing changed', async () => {
    const { text } = await writtenTable('csv', ranks)
    expect(text).toBe(`nước,hạng,điểm\r\nViệt Nam,86,0.6667\r\n${decomposed},1000,1234.5\r\n"",,0\r\n,3,-1\r\n`)
  })

  test('for Vietnamese Excel it has the mark, semicolons and decimal commas', async () => {
    const { text } = await writtenTable('csv', ranks, { csv: 'excel-vi' })
    expect(text.startsWith('\uFEFFnước;hạng;điểm\r\nViệt Nam;86;0,6667\r\n')).toBe(true)
  })

  test('text that Excel would run as a formula becomes text; negative numbers stay numbers', async () => {
    const table = tableOf(['=tên', 'VARCHAR', dangerous], ['số', 'INTEGER', [-1, -2, -3, -4, -5]])
    const { text } = await writtenTable('csv', table, { csv: 'excel-en' })
    expect(text).toBe("\uFEFF'=tên,số\r\n'=cmd|'/c calc'!A0,-1\r\n'+1,-2\r\n'-1,-3\r\n'@x,-4\r\n'\tx,-5\r\n")
    expect((await writtenTable('csv', table)).text).toContain("=cmd|'/c calc'!A0,-1")
  })

  test('the sources are comment lines above the head', async () => {
    const { text } = await writtenTable('csv', ranks, { sources })
    expect(text.split('\r\n').slice(0, 5)).toEqual([
      '# Câu gốc',
      '# egov-2020-01: “Việt Nam đứng thứ 86/193 quốc gia” (Cần nhận diện tồn tại)',
      '# asean: select *',
      '# from egdi',
      'nước,hạng,điểm'
    ])
  })
})

describe('Excel', () => {
  const read = async (bytes: Uint8Array) => {
    const book = await readXlsx(bytes)
    return Object.fromEntries(book.sheets.map(({ name, rows }) => [name, rows]))
  }

  test('numbers, dates, moments and truth values are of their own kind, null is empty', async () => {
    const table = tableOf(
      ['chữ', 'VARCHAR', ['Đắk Lắk', decomposed, '', null]],
      ['số', 'DOUBLE', [1234.5, -0.25, 0, null]],
      ['ngày', 'DATE', [new Date('2021-02-25'), new Date('1900-01-15'), null, null]],
      ['lúc', 'TIMESTAMP', ['2021-02-25 06:00:00', null, null, null]],
      ['đúng', 'BOOLEAN', [true, false, null, null]],
      ['mảng', 'INTEGER[]', [[1, 2], null, null, null]]
    )
    const { mẫu: rows } = await read((await writtenTable('xlsx', table)).bytes)
    expect(rows?.[0]).toEqual(['chữ', 'số', 'ngày', 'lúc', 'đúng', 'mảng'])
    expect(rows?.[1]).toEqual([
      'Đắk Lắk',
      1234.5,
      new Date('2021-02-25'),
      new Date('2021-02-25T06:00:00Z'),
      true,
      '[1,2]'
    ])
    expect(rows?.[2]?.slice(0, 3)).toEqual([decomposed, -0.25, '1900-01-15'])
    expect(rows?.[3]?.[1]).toBe(0)
  })

  test('integers that Excel would round are text, and so is what only looks like a formula', async () => {
    const table = tableOf(
      ['lớn', 'HUGEINT', [10n ** 30n + 1n, 123456789012345, 9007199254740993n, 1e15, 0]],
      ['chữ', 'VARCHAR', dangerous]
    )
    const { bytes } = await writtenTable('xlsx', table)
    const { mẫu: rows } = await read(bytes)
    expect(rows?.slice(1).map(([big]) => big)).toEqual([
      String(10n ** 30n + 1n),
      123456789012345,
      '9007199254740993',
      1e15,
      0
    ])
    expect(rows?.slice(1).map(([, text]) => text)).toEqual(dangerous)
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f>')
  })

  test('the sources have a sheet; signs that XML lacks and endless text do no harm', async () => {
    const table = tableOf(['a', 'VARCHAR', ['\u0001 & <b> _x0041_', 'ớ'.repeat(40_000)]])
    const { bytes, notes } = await writtenTable('xlsx', table, { sources, name: 'a/b:c' })
    const book = await read(bytes)
    expect(Object.keys(book)).toEqual(['a b c', 'Nguồn'])
    expect(book['Nguồn']).toEqual([
      ['Câu gốc', null],
      [sources[1]?.label, sources[1]?.text],
      ['asean', 'select *\nfrom egdi']
    ])
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])
    expect(xml).toContain('_x0001_ &amp; &lt;b&gt; _x005F_x0041_')
    expect(notes).toEqual([{ key: 'export_cut_cells', params: { count: 1 } }])
  })
})

test('Markdown is a table whose cells cannot break it, with the sources below', async () => {
  const table = tableOf(['a|b', 'VARCHAR', ['x | y\nz', '<b>*đậm*']], ['số', 'INTEGER', [1, null]])
  const { text } = await writtenTable('markdown', table, { sources })
  expect(text).toBe(
    '| a\\|b | số |\n| --- | ---: |\n| x \\| y<br>z | 1 |\n| &lt;b&gt;\\*đậm\\* |  |\n\n' +
      '## Câu gốc\n\n- egov-2020-01: “Việt Nam đứng thứ 86/193 quốc gia” (Cần nhận diện tồn tại)\n' +
      '- asean\n\n  ```\n  select *\n  from egdi\n  ```\n'
  )
})

test('a format that cannot hold the sources comes in a zip with them beside it', async () => {
  const { bytes } = await writtenTable('json', ranks, { sources })
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['mẫu.json', 'nguon.md'])
  expect(JSON.parse(new TextDecoder().decode(files['mẫu.json']))).toHaveLength(4)
  expect(new TextDecoder().decode(files['nguon.md'])).toContain('Việt Nam đứng thứ 86/193')
})

test.each(formats.map(({ id }) => id))('a result without rows is a whole %s file', async (id) => {
  const { bytes, text } = await writtenTable(id, tableOf(['tên', 'VARCHAR', []], ['lúc', 'TIMESTAMP', []]))
  expect(bytes.length > 0).toBe(id !== 'ndjson')
  if (id === 'json') expect(JSON.parse(text)).toEqual([])
  if (id === 'xlsx') expect((await readXlsx(bytes)).sheets[0]?.rows).toEqual([['tên', 'lúc']])
})

test('columns that share a name are told apart', async () => {
  const table = tableOf(['a', 'INTEGER', [1]], ['A', 'INTEGER', [2]])
  const { uniqueNames } = await import('../../src/export/columns.ts')
  const { text } = await writtenTable('ndjson', table, { columns: uniqueNames(table.columns) })
  expect(text).toBe('{"a":1,"A_1":2}\n')
})

test('a stop in the middle ends the writing with the reason of the signal', async () => {
  const engine = createNodeEngine()
  const control = new AbortController()
  await engine.define('dài', 'select range as i from range(1000000)', {}, never)
  const rows = { each: (take: never, signal: AbortSignal) => engine.stream('select * from dài', {}, signal, take) }
  const writing = written('csv', rows, { columns: [{ name: 'i', type: 'BIGINT' }] }, control.signal)
  setTimeout(() => control.abort(new DOMException('dừng', 'AbortError')), 5)
  await expect(writing).rejects.toMatchObject({ name: 'AbortError' })
  expect((await engine.query('select 1 as one', {}, never)).rowCount).toBe(1)
  expect((await writtenRelation('csv', engine, 'dài')).text.split('\r\n')).toHaveLength(1_000_002)
  engine.close()
})
