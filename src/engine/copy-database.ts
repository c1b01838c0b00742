import { toTable } from '../table/to-table.ts'
import { catalogSql, toRelations } from './catalog.ts'
import { datasetCatalog, notebookSchema, quoteName, quoteText } from './names.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements } from './statements.ts'

const path = 'data/export.duckdb'
const catalog = 'sotay_export'

/**
 * The bytes of a new database file that holds every relation: the dataset's and the notebook's. A relation of the
 * notebook that bears the name of one of the dataset's stands in its place, as it does for queries.
 */
export async function copyDatabase(
  { driver }: Session,
  connection: number,
  signal: AbortSignal,
  progress: (done: number, total: number) => void
): Promise<Uint8Array> {
  const [statement] = splitStatements(catalogSql)
  if (!statement) throw new Error('no statement')
  const listed = toTable(await runStatement(driver, connection, statement, catalogSql, {}, signal))
  const relations = toRelations(listed, () => 'cell')
  const own = new Set(relations.filter(({ origin }) => origin === 'cell').map(({ name }) => name.toLowerCase()))
  const kept = relations.filter(({ name, origin }) => origin === 'cell' || !own.has(name.toLowerCase()))
  await driver.run(connection, `ATTACH ${quoteText(path)} AS ${catalog} (STORAGE_VERSION 'v1.2.0')`)
  try {
    for (const [done, { name, origin }] of kept.entries()) {
      signal.throwIfAborted()
      progress(done, kept.length)
      const source = origin === 'dataset' ? `${datasetCatalog}.main` : notebookSchema
      const made = `CREATE TABLE ${catalog}.main.${quoteName(name)}`
      await driver.run(connection, `${made} AS FROM ${source}.${quoteName(name)}`)
    }
    await driver.run(connection, `CHECKPOINT ${catalog}`)
  } finally {
    await driver.run(connection, `DETACH ${catalog}`)
  }
  const bytes = await driver.readFile(path)
  await driver.dropFile(path)
  return bytes
}
