import type { DuckDBConnection } from '@duckdb/node-api'
import type { TableSpec } from '../../src/dataset/schema.ts'
import type { Cell, TableRow, Tables } from '../tables/dataset.ts'

/** A view's name and the SELECT that defines it. */
export interface View {
  readonly name: string
  readonly sql: string
}

/** Creates the tables and views in the connection's current database. */
export async function fill(
  connection: DuckDBConnection,
  specs: readonly TableSpec[],
  tables: Tables,
  views: readonly View[]
): Promise<void> {
  for (const spec of specs.filter(({ kind }) => kind === 'table')) {
    const columns = spec.columns.map(({ name, type, nullable }) => `"${name}" ${type}${nullable ? '' : ' NOT NULL'}`)
    await connection.run(`CREATE TABLE "${spec.name}" (${columns.join(', ')})`)
    for (const sql of inserts(spec, tables[spec.name] ?? [])) await connection.run(sql)
  }
  for (const { name, sql } of views) await connection.run(`CREATE VIEW "${name}" AS ${sql}`)
}

/** A value as a SQL literal. */
export function literal(cell: Cell): string {
  if (cell === null) return 'NULL'
  if (typeof cell === 'string') return `'${cell.replaceAll("'", "''")}'`
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : `${cell}::DOUBLE`
  if (typeof cell === 'boolean') return String(cell)
  return `[${cell.map(literal).join(', ')}]::VARCHAR[]`
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
