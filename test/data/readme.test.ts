import { readFileSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'

test('the README’s query, put to the published file by native DuckDB, gives Việt Nam’s twelve ranks', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const sql = /duckdb -c "([^"]+)"/.exec(readme)?.[1]
  expect(sql).toContain("attach 'http://localhost:4173/data/sotay.duckdb'")
  const [attach = '', select = ''] = (sql ?? '').replace('http://localhost:4173/data/', 'public/data/').split(';')
  const connection = await (await DuckDBInstance.create()).connect()
  await connection.run(attach)
  const rows = (await connection.runAndReadAll(select)).getRows()
  expect(rows).toEqual([
    [2003, 97],
    [2004, 112],
    [2005, 105],
    [2008, 91],
    [2010, 90],
    [2012, 83],
    [2014, 99],
    [2016, 89],
    [2018, 88],
    [2020, 86],
    [2022, 86],
    [2024, 71]
  ])
  connection.closeSync()
})
