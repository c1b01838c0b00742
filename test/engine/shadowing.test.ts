import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tables } from '../../src/dataset/schema.ts'
import { tableNames } from '../../src/dataset/table-names.ts'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { EngineError } from '../../src/engine/engine-error.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { maybeShadow } from '../../src/engine/shadowing.ts'
import { splitStatements } from '../../src/engine/statements.ts'
import { makeDatabase } from '../support/engine-database.ts'

const shadowed = (sql: string) => splitStatements(sql).map((statement) => maybeShadow(statement)?.text)

test('the names are those of the published tables', () => {
  expect([...tableNames].sort()).toEqual(tables.map(({ name }) => name).sort())
})

test.each([
  'create table egdi as select 1',
  'CREATE OR REPLACE TEMP VIEW Egdi as select 1',
  'create table if not exists memory.main."egdi" (i int)',
  'create macro egdi(x) as table select x',
  'create or replace function countries() as 1',
  'alter table t rename to egdi',
  'explain analyze create table egdi as select 1',
  'explain (analyze) create table egdi as select 1',
  '/* a */ create /* b */ table egdi(i int)'
])('%s gives a table of the dataset’s name to something else', (sql) => {
  expect(shadowed(sql)[0]?.replaceAll('"', '').toLowerCase()).toMatch(/^(egdi|countries)$/)
})

test.each([
  'create table đất as select * from egdi',
  'create table t (egdi int)',
  'create index i on t (egdi)',
  'create type egdi as enum (1)',
  'alter table t rename column egdi to x',
  'insert into t select * from egdi',
  'select create from egdi',
  'with egdi as (select 1) select * from egdi',
  'create table',
  'create',
  'alter'
])('%s does not', (sql) => {
  expect(shadowed(sql)).toEqual([undefined])
})

describe('in the engine', () => {
  let engine: BootableEngine
  beforeAll(async () => void (engine = createNodeEngine({ database: await makeDatabase() })))
  afterAll(() => engine.close())

  const signal = () => new AbortController().signal
  const query = (sql: string) => engine.query(sql, {}, signal())
  const keyOf = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof EngineError ? error.problem : error)
    )

  test('no statement, cell or file takes a table’s name', async () => {
    const given = { key: 'engine_name_given', params: { name: 'egdi' } }
    const statement = 'select 1;\ncreate or replace table egdi as select 1'
    expect(await keyOf(query(statement))).toMatchObject({ ...given, line: 2, column: 25 })
    expect(await keyOf(engine.define('egdi', 'select 1', {}, signal()))).toMatchObject(given)
    const form = { format: 'csv', delimiter: ';', skip: 0, width: 0, columns: [] } as const
    expect(await keyOf(engine.addFile('egdi', new Blob(['a']), form, signal()))).toMatchObject(given)
  })

  test('nothing that one notebook made is there once it is cleared, while the dataset is', async () => {
    await engine.define('bí_mật', 'select 42 as n', {}, signal())
    await query('create macro round(x, y) as 999; create table đất as select 1')
    engine.clear()
    for (const sql of ['from bí_mật', 'from đất'])
      expect(await keyOf(query(sql))).toMatchObject({ key: 'engine_no_table' })
    expect((await query('select round(1.26, 1) as n')).columns[0]?.values).toEqual([1.3])
    expect((await engine.catalog()).every(({ origin }) => origin === 'dataset')).toBe(true)
    expect((await query('select count(*) > 0 as ok from egdi')).columns[0]?.values).toEqual([true])
  })
})
