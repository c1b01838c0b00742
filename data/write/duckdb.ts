import { rmSync } from 'node:fs'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import type { TableSpec } from '../../src/dataset/schema.ts'
import type { TableRow, Tables } from '../tables/dataset.ts'
import { fill, literal, type View } from './fill.ts'

/**
 * Writes the database file that the page attaches and anyone may open, and gives the rows of its views.
 * Storage version 1.2, which DuckDB 1.2 and later read; small blocks, as the tables are small. One thread, one
 * transaction and no roaring bitmaps (their padding is uninitialised memory) keep the bytes the same from build to build.
 */
export async function writeDuckdb(
  path: string,
  specs: readonly TableSpec[],
  tables: Tables,
  views: readonly View[]
): Promise<Tables> {
  for (const file of [path, path + '.wal']) rmSync(file, { force: true })
  return withDuckdb(async (connection) => {
    await connection.run(`ATTACH ${literal(path)} AS sotay (STORAGE_VERSION 'v1.2.0', BLOCK_SIZE 16384)`)
    await connection.run("SET disabled_compression_methods = 'roaring'")
    await connection.run('USE sotay')
    await connection.run('BEGIN')
    await fill(connection, specs, tables, views)
    await comment(connection, specs)
    await connection.run('COMMIT')
    const rows: Record<string, readonly TableRow[]> = {}
    for (const spec of specs) if (spec.kind === 'view') rows[spec.name] = await viewRows(connection, spec)
    await connection.run('CHECKPOINT sotay')
    await connection.run('USE memory')
    await connection.run('DETACH sotay')
    return rows
  })
}

/** Runs `use` with a connection to an empty database in memory, and closes it. */
export async function withDuckdb<T>(use: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  try {
    return await use(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function comment(connection: DuckDBConnection, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of specs) {
    await connection.run(
      `COMMENT ON ${spec.kind.toUpperCase()} "${spec.name}" IS ${literal(`${spec.vi} · ${spec.en}`)}`
    )
    if (spec.kind === 'view') continue
    for (const { name, vi, en } of spec.columns)
      await connection.run(`COMMENT ON COLUMN "${spec.name}"."${name}" IS ${literal(`${vi} · ${en}`)}`)
  }
}

async function viewRows(connection: DuckDBConnection, spec: TableSpec): Promise<TableRow[]> {
  const names = spec.columns.map(({ name }) => `"${name}"`)
  const keys = spec.columns.filter(({ key }) => key).map(({ name }) => `"${name}"`)
  const found = await connection.runAndReadAll(`SELECT * FROM "${spec.name}" LIMIT 0`)
  const declared = spec.columns.map(({ name, type }) => `${name} ${type}`).join(', ')
  const actual = found
    .columnNames()
    .map((name, at) => `${name} ${found.columnType(at).toString()}`)
    .join(', ')
  if (declared !== actual) throw new Error(`view ${spec.name} is declared (${declared}) but gives (${actual})`)
  const result = await connection.runAndReadAll(
    `SELECT ${names.join(', ')} FROM "${spec.name}" ORDER BY ${keys.join(', ')}`
  )
  return result.getRowObjectsJS() as unknown as TableRow[]
}
