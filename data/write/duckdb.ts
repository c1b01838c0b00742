import { rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import type { TableSpec } from '../../src/dataset/schema.ts'
import type { Cell, TableRow, Tables } from '../tables/dataset.ts'

/** A view's name and the SELECT that defines it. */
export interface View {
  readonly name: string
  readonly sql: string
}

/**
 * Writes the database file that the page attaches and anyone may open: storage version 1.2, which DuckDB 1.2 and later
 * read. One thread and one checkpoint keep the bytes the same from build to build.
 */
export async function writeDuckdb(
  path: string,
  specs: readonly TableSpec[],
  tables: Tables,
  views: readonly View[]
): Promise<void> {
  for (const file of [path, path + '.wal']) rmSync(file, { force: true })
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  await connection.run(`ATTACH ${literal(path)} AS sotay (STORAGE_VERSION 'v1.2.0', BLOCK_SIZE 16384)`)
  await connection.run('USE sotay')
  await connection.run('BEGIN')
  for (const spec of specs.filter(({ kind }) => kind === 'table')) {
    const columns = spec.columns.map(({ name, type, nullable }) => `"${name}" ${type}${nullable ? '' : ' NOT NULL'}`)
    await connection.run(`CREATE TABLE "${spec.name}" (${columns.join(', ')})`)
    for (const sql of inserts(spec, tables[spec.name] ?? [])) await connection.run(sql)
  }
  for (const { name, sql } of views) await connection.run(`CREATE VIEW "${name}" AS ${sql}`)
  for (const spec of specs) {
    await connection.run(
      `COMMENT ON ${spec.kind.toUpperCase()} "${spec.name}" IS ${literal(`${spec.vi} · ${spec.en}`)}`
    )
    if (spec.kind === 'view') continue
    for (const { name, vi, en } of spec.columns)
      await connection.run(`COMMENT ON COLUMN "${spec.name}"."${name}" IS ${literal(`${vi} · ${en}`)}`)
  }
  await connection.run('COMMIT')
  await connection.run('USE memory')
  await connection.run('DETACH sotay')
  connection.closeSync()
  instance.closeSync()
}

function inserts(spec: TableSpec, rows: readonly TableRow[]): string[] {
  const statements: string[] = []
  for (let at = 0; at < rows.length; at += 500) {
    const values = rows
      .slice(at, at + 500)
      .map((row) => `(${spec.columns.map(({ name }) => literal(row[name] ?? null)).join(', ')})`)
    statements.push(`INSERT INTO "${spec.name}" VALUES ${values.join(', ')}`)
  }
  return statements
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (typeof cell === 'string') return `'${cell.replaceAll("'", "''")}'`
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : `${cell}::DOUBLE`
  if (typeof cell === 'boolean') return String(cell)
  return `[${cell.map(literal).join(', ')}]::VARCHAR[]`
}
