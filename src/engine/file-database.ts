import type { Table } from '../table/table.ts'
import { describeColumns } from './describe-columns.ts'
import type { DatabaseTable, Relation } from './engine.ts'
import type { FileForm } from './file-form.ts'
import { runSql } from './file-table.ts'
import { notebookName, quoteName, quoteText } from './names.ts'
import type { FileRecipe } from './file-recipe.ts'
import type { Session } from './session.ts'

/** Attaches a database read-only and makes views of its tables, since only these stand on the search path. */
export async function attachDatabase(
  session: Session,
  connection: number,
  { name, bytes }: FileRecipe,
  { tables }: Extract<FileForm, { format: 'duckdb' }>,
  signal: AbortSignal
): Promise<Relation[]> {
  await attach(session, connection, name, bytes)
  const relations: Relation[] = []
  for (const { schema, table, name: view } of tables) {
    const source = [catalogOf(name), schema, table].map(quoteName).join('.')
    await session.driver.run(connection, `CREATE OR REPLACE VIEW ${notebookName(view)} AS FROM ${source}`)
    relations.push({
      name: view,
      origin: 'file',
      columns: await describeColumns(session, connection, view, signal, 'view')
    })
  }
  return relations
}

/** Lets go of an attached database. */
export async function detachDatabase({ driver }: Session, connection: number, name: string): Promise<void> {
  await driver.run(connection, `DETACH DATABASE IF EXISTS ${quoteName(catalogOf(name))}`)
  await driver.dropFile(pathOf(name))
}

/** The tables of a database file, which is attached only to look at it. */
export async function peekDatabase(
  session: Session,
  connection: number,
  bytes: Blob,
  signal: AbortSignal
): Promise<DatabaseTable[]> {
  const name = 'peek'
  await attach(session, connection, name, bytes)
  try {
    const described = await runSql(
      session,
      connection,
      `SELECT schema_name, table_name, estimated_size, column_name, data_type
       FROM duckdb_tables() JOIN duckdb_columns() USING (database_name, schema_name, table_name)
       WHERE database_name = ${quoteText(catalogOf(name))} AND NOT duckdb_tables.internal
       ORDER BY schema_name, table_name, column_index`,
      signal
    )
    return group(described)
  } finally {
    await detachDatabase(session, connection, name)
  }
}

function group({ columns, rowCount }: Table): DatabaseTable[] {
  const tables = new Map<string, DatabaseTable & { columns: { name: string; type: string }[] }>()
  for (let row = 0; row < rowCount; row++) {
    const [schema = '', table = '', size = '', name = '', type = ''] = columns.map(({ values }) => String(values[row]))
    const key = `${schema}.${table}`
    const known = tables.get(key) ?? { schema, table, columns: [], rowCount: Number(size) }
    known.columns.push({ name, type })
    tables.set(key, known)
  }
  return [...tables.values()]
}

async function attach({ driver }: Session, connection: number, name: string, bytes: Blob): Promise<void> {
  await driver.run(connection, `DETACH DATABASE IF EXISTS ${quoteName(catalogOf(name))}`)
  await driver.addFile(pathOf(name), bytes)
  await driver.run(connection, `ATTACH ${quoteText(pathOf(name))} AS ${quoteName(catalogOf(name))} (READ_ONLY)`)
}

/** The catalog of an attached file; no name of a person's meets the engine's own catalogs. */
function catalogOf(name: string): string {
  return 'file_' + name
}

function pathOf(name: string): string {
  return `data/${name.replaceAll(/[/\\]/g, '_')}.duckdb`
}
