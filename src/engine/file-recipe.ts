import type { Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { describeColumns } from './define.ts'
import { notebookName, quoteName, quoteText } from './names.ts'
import type { Session } from './session.ts'
import { toTable } from '../table/to-table.ts'
import { runStatement } from './run-statement.ts'
import { splitStatements } from './statements.ts'
import { DriverError } from './driver.ts'
import { parseReport } from './diagnose.ts'

const csv = /\.(csv|tsv|txt)(\.gz)?$/i
const database = /\.(duckdb|db)$/i

/**
 * Makes the relations of a reader's file: one of a CSV (`Số liệu.csv` becomes `Số liệu`), one for each table of a DuckDB
 * database. Rejects with an `EngineError` on other formats and on files that cannot be read.
 */
export async function addFileRelations(
  session: Session,
  connection: number,
  name: string,
  bytes: Blob,
  signal: AbortSignal
): Promise<Relation[]> {
  const file = name.replaceAll(/[/\\]/g, '_')
  const path = 'data/' + file
  const isDatabase = database.test(file)
  if (!isDatabase && !csv.test(file)) {
    const format = /\.([^.]+)$/.exec(file)?.[1] ?? ''
    throw new EngineError({ key: 'engine_file_format', params: { file: name, format } })
  }
  await session.driver.addFile(path, bytes)
  try {
    const base = file.replace(isDatabase ? database : csv, '')
    if (isDatabase) return await attach(session, connection, path, base, signal)
    const table = notebookName(base)
    await session.driver.run(connection, `CREATE OR REPLACE TABLE ${table} AS FROM read_csv(${quoteText(path)})`)
    await session.driver.dropFile(path)
    return [{ name: base, origin: 'file', columns: await describeColumns(session, connection, base, signal) }]
  } catch (error) {
    if (!(error instanceof DriverError) || error.fatal) throw error
    await session.driver.dropFile(path)
    const message = parseReport(error.message).exception_message
    throw new EngineError({ key: 'engine_file_unreadable', params: { file: name, message } })
  }
}

/** Makes views of an attached database's tables, since only these stand on the search path. */
async function attach(
  session: Session,
  connection: number,
  path: string,
  base: string,
  signal: AbortSignal
): Promise<Relation[]> {
  const { driver } = session
  const catalog = quoteName(base)
  await driver.run(connection, `ATTACH IF NOT EXISTS ${quoteText(path)} AS ${catalog} (READ_ONLY)`)
  const sql = 'SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = $base AND NOT internal'
  const [statement] = splitStatements(sql)
  if (!statement) throw new Error('no statement')
  const found = toTable(await runStatement(driver, connection, statement, sql, { base }, signal))
  const [schemas = [], tables = []] = found.columns.map((column) => column.values.map(String))
  const relations: Relation[] = []
  for (const [i, table] of tables.entries()) {
    const source = `${catalog}.${quoteName(schemas[i] ?? 'main')}.${quoteName(table)}`
    await driver.run(connection, `CREATE OR REPLACE VIEW ${notebookName(table)} AS FROM ${source}`)
    const columns = await describeColumns(session, connection, table, signal, 'view')
    relations.push({ name: table, origin: 'file', columns })
  }
  return relations
}

/** Undoes `addFileRelations` once its relations are dropped. */
export async function removeFile(session: Session, connection: number, name: string): Promise<void> {
  const file = name.replaceAll(/[/\\]/g, '_')
  if (!database.test(file)) return
  await session.driver.run(connection, `DETACH DATABASE IF EXISTS ${quoteName(file.replace(database, ''))}`)
  await session.driver.dropFile('data/' + file)
}
