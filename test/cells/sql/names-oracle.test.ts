import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldName } from '../../../src/notebook/fold-name.ts'
import { readNames } from '../../../src/cells/sql/names.ts'
import { cases } from './names-cases.ts'
import { tpch } from './tpch.ts'

/** Columns of the stubs: enough for all statements of the list to be bound. */
const columns = 'x int, y int, z int, p int, s varchar, d timestamp, l int[], "from" int, constructor int, tostring int'

let instance: DuckDBInstance
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:')
})
afterAll(() => instance.closeSync())

/**
 * The relations that DuckDB itself asks for: the statement is prepared in an empty database, and what it misses is made
 * as a stub until nothing more is missing. PIVOT, which is no single statement, is described instead.
 */
async function ask(connection: DuckDBConnection, sql: string): Promise<string[]> {
  const asked: string[] = []
  for (;;) {
    const error = await problem(connection, sql)
    const missing = error?.match(/Table with name (?:"((?:[^"]|"")+)"|(.+?)) does not exist/)
    const name = missing?.[1]?.replaceAll('""', '"') ?? missing?.[2]
    if (name === undefined) {
      if (error) throw new Error(error)
      return asked
    }
    if (asked.includes(name)) throw new Error('asked twice: ' + name)
    asked.push(name)
    await connection.run(`create table "${name.replaceAll('"', '""')}" (${columns})`)
  }
}

async function problem(connection: DuckDBConnection, sql: string): Promise<string | undefined> {
  try {
    const prepared = await connection.prepare(sql)
    prepared.destroySync()
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

/** Runs in a schema of its own that is dropped afterwards. */
async function oracle(sql: string): Promise<string[]> {
  const connection = await instance.connect()
  try {
    await connection.run('create schema probe; use probe')
    return await ask(connection, sql)
  } finally {
    await connection.run('use main; drop schema probe cascade')
    connection.closeSync()
  }
}

const sorted = (names: readonly string[]) => names.map(foldName).sort()

describe('DuckDB asks for the same relations in', () => {
  test.each(cases.map(([sql]) => sql))('%s', async (sql) => {
    expect(sorted(readNames(sql).relations)).toEqual(sorted(await oracle(sql)))
  })
})

describe('DuckDB asks for the same relations in TPC-H query', () => {
  const tables = Object.entries(tpch.tables)

  test.each(Object.keys(tpch.queries))('%s', async (name) => {
    const connection = await instance.connect()
    const sql = tpch.queries[name] ?? ''
    const expected = readNames(sql).relations
    try {
      await connection.run('create schema probe; use probe')
      for (const [table, columns] of tables)
        if (expected.includes(table)) await connection.run(`create table ${table} (${columns})`)
      expect(await problem(connection, sql)).toBeUndefined()
      for (const table of expected) {
        await connection.run(`drop table ${table}`)
        expect(await problem(connection, sql)).toContain(table)
        await connection.run(`create table ${table} (${tpch.tables[table] ?? ''})`)
      }
    } finally {
      await connection.run('use main; drop schema probe cascade')
      connection.closeSync()
    }
  })
})
