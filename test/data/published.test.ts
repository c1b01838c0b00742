import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { parquetReadObjects } from 'hyparquet'
import { beforeAll, expect, test } from 'vitest'
import { makeDataset } from '../../data/dataset.ts'
import { parseCsv } from '../../data/read/csv.ts'
import { writeDataset } from '../../data/write/write-dataset.ts'
import { tables as specs } from '../../src/dataset/schema.ts'
import { dataRoot } from './copy-data.ts'

const folder = mkdtempSync(join(tmpdir(), 'sotay-published-'))
const again = mkdtempSync(join(tmpdir(), 'sotay-published-'))
let version = ''

beforeAll(async () => {
  version = await writeDataset(folder, await makeDataset(dataRoot))
  await writeDataset(again, await makeDataset(dataRoot))
})

const bytes = (root: string, file: string): Buffer => readFileSync(join(root, file))

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`ATTACH '${join(folder, 'sotay.duckdb')}' AS sotay (READ_ONLY)`)
  const rows = (await connection.runAndReadAll(sql)).getRowsJson()
  connection.closeSync()
  instance.closeSync()
  return rows
}

test('two builds are the same to the byte, the database file included', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(60)
  for (const { name, parentPath } of files) {
    const file = join(parentPath.slice(folder.length), name)
    expect(bytes(again, file).equals(bytes(folder, file)), file).toBe(true)
  }
})

test('any DuckDB opens the published file and answers', async () => {
  expect(await query('SELECT count(*)::integer FROM sotay.egdi')).toEqual([[2316]])
  expect(
    await query(`SELECT c.name_en, e.rank FROM sotay.egdi e JOIN sotay.countries c USING (iso3)
      WHERE edition = 2020 AND asean_since <= make_date(edition, 12, 31) ORDER BY rank`)
  ).toEqual([
    ['Singapore', 11],
    ['Malaysia', 47],
    ['Thailand', 57],
    ['Brunei', 60],
    ['Philippines', 77],
    ['Viet Nam', 86],
    ['Indonesia', 88],
    ['Cambodia', 124],
    ['Myanmar', 146],
    ['Laos', 167]
  ])
})

test('the queries that data/README.md shows have answers', async () => {
  const readme = readFileSync(join(dataRoot, 'README.md'), 'utf8')
  const queries = [...readme.matchAll(/^ {4}D (select [^;]+);/gm)].map((match) => match[1] ?? '')
  expect(queries).toHaveLength(3)
  const answers = await Promise.all(queries.map((sql) => query('USE sotay; ' + sql)))
  expect(answers.map((rows) => rows.length)).toEqual([10, 26, 20])
})

test('the cuts, what remains of them and the price of a working day name their facts', async () => {
  expect(
    await query(`SELECT derived_id, round(value, 1), unit, array_to_string(fact_ids, ' ') FROM sotay.derived
      WHERE derived_id LIKE '%conditions-cut%' OR derived_id LIKE 'money%' ORDER BY derived_id`)
  ).toEqual([
    ['money-per-working-day', 350000, 'VND', 'report-2020-money-saved report-2020-working-days-saved'],
    ['report-2020-business-conditions-cut-remaining', 2740, 'condition', 'report-2020-business-conditions-cut'],
    ['report-2020-business-conditions-cut-share', 55.7, '%', 'report-2020-business-conditions-cut']
  ])
})

test('a mean counts rated states only, and the South-East Asian one of 2020 is the published 0.6321', async () => {
  expect(
    await query(`SELECT members, round(mean_egdi, 4) FROM sotay.group_means
      WHERE edition = 2020 AND group_id = 'south_east_asia'`)
  ).toEqual([[11, 0.6321]])
  expect(await query(`SELECT members FROM sotay.group_means WHERE edition = 2003 AND group_id = 'world'`)).toEqual([
    [173]
  ])
})

test('ties are ties', async () => {
  const [[ties] = []] = await query(`SELECT count(*)::integer FROM sotay.group_ranks a JOIN sotay.group_ranks b
    USING (edition, group_id, place) WHERE a.iso3 < b.iso3 AND (a.egdi <> b.egdi OR NOT a.tied OR NOT b.tied)`)
  const [[tied] = []] = await query('SELECT count(*)::integer FROM sotay.group_ranks WHERE tied')
  expect([ties, Number(tied) > 0]).toEqual([0, true])
})

test('every table and column is described in the database in both languages', async () => {
  const found = await query(
    `SELECT table_name, column_name, comment FROM duckdb_columns() WHERE database_name = 'sotay'`
  )
  expect(found.length).toBe(specs.reduce((sum, spec) => sum + spec.columns.length, 0))
  const tables = specs.filter(({ kind }) => kind === 'table').map(({ name }) => name)
  for (const [table, , comment] of found) if (tables.includes(String(table))) expect(comment).toMatch(/.+ · .+/)
})

test('Parquet holds the same rows as the database', async () => {
  for (const { name, columns } of specs) {
    const file = bytes(folder, `${name}.parquet`)
    const rows = await parquetReadObjects({ file: new Uint8Array(file).buffer })
    const keys = columns.filter(({ key }) => key).map((column) => `"${column.name}"`)
    const [[count] = []] = await query(`SELECT count(*)::integer FROM sotay."${name}"`)
    expect([name, rows.length]).toEqual([name, count])
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.map((column) => column.name))
    const [first] = await query(`SELECT ${keys.join(', ')} FROM sotay."${name}" ORDER BY ALL LIMIT 1`)
    const same = rows.some((row) => keys.every((key, at) => row[key.slice(1, -1)] === first?.[at]))
    expect([name, same]).toEqual([name, true])
  }
  const claims = await parquetReadObjects({ file: new Uint8Array(bytes(folder, 'claims.parquet')).buffer })
  expect(claims[0]?.fact_ids).toEqual(['session-2021-egdi-rank-2020'])
  const countries = await parquetReadObjects({ file: new Uint8Array(bytes(folder, 'countries.parquet')).buffer })
  expect(countries.find(({ iso3 }) => iso3 === 'VNM')?.asean_since).toEqual(new Date('1995-07-28'))
})

test('the spreadsheet variant opens with its accents and decimal commas', () => {
  const text = bytes(folder, 'excel/derived.csv').toString('utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  expect(text).toContain('Điều kiện kinh doanh đã cắt giảm: tỷ lệ;Business conditions cut: share;55,7422')
})

test('a table reads back from its CSV', () => {
  const records = parseCsv('egdi.csv', bytes(folder, 'egdi.csv').toString('utf8'))
  expect(records).toHaveLength(2316)
  expect(records.at(-1)?.fields).toMatchObject({ edition: '2024', iso3: 'ZWE', rated: 'true' })
  const countries = parseCsv('countries.csv', bytes(folder, 'countries.csv').toString('utf8'))
  expect(countries.find(({ fields }) => fields.iso3 === 'DEU')?.fields.name_vi).toBe('Đức')
})

test('the version names the content', async () => {
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  const content = await makeDataset(dataRoot)
  const [first, ...rest] = content.tables.cpi ?? []
  const changed = { ...content, tables: { ...content.tables, cpi: [{ ...first, score: 99 }, ...rest] } }
  expect(await writeDataset(mkdtempSync(join(tmpdir(), 'sotay-published-')), changed)).not.toBe(version)
})
