import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldName } from '../../../src/notebook/fold-name.ts'
import { readNames } from '../../../src/cells/sql/names.ts'
import { cases } from './names-cases.ts'
import { tpcds } from './tpcds/tpcds.ts'
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

describe.each(Object.entries({ tpch, tpcds }))(
  'DuckDB asks for the same relations in %s query',
  (_, { tables, queries }) => {
    let connection: DuckDBConnection
    beforeAll(async () => {
      connection = await instance.connect()
      await connection.run('create schema bench; use bench')
      for (const [table, columns] of Object.entries(tables)) await connection.run(`create table ${table} (${columns})`)
    })
    afterAll(async () => {
      await connection.run('use main; drop schema bench cascade')
      connection.closeSync()
    })

    test.each(Object.entries(queries))('%s', async (_, sql) => {
      expect(await problem(connection, sql)).toBeUndefined()
      const named = readNames(sql).relations
      for (const table of Object.keys(tables)) {
        await connection.run(`alter table ${table} rename to away`)
        const missed = (await problem(connection, sql)) !== undefined
        await connection.run(`alter table away rename to ${table}`)
        expect([table, missed]).toEqual([table, named.includes(table)])
      }
    })
  }
)

test('the relations of the 22 and 99 standard queries are those once found right', () => {
  const lines = Object.entries({ tpch, tpcds }).flatMap(([name, { queries }]) =>
    Object.entries(queries).map(([query, sql]) => `${name} ${query}: ${readNames(sql).relations.join(', ')}`)
  )
  expect(lines).toHaveLength(22 + 99)
  const file = new URL('../../golden/sql/relations.txt', import.meta.url)
  if (!existsSync(file)) {
    if (process.env.CI) throw new Error('missing golden file: sql/relations.txt')
    mkdirSync(new URL('.', file), { recursive: true })
    writeFileSync(file, lines.join('\n') + '\n')
  }
  expect(lines.join('\n') + '\n').toBe(readFileSync(file, 'utf8'))
})
