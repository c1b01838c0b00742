import { Arrangements } from './arrangements.ts'
import { ConnectionPool } from './connection-pool.ts'
import type { Driver } from './driver.ts'
import { arrangedSchema, datasetCatalog, notebookSchema, searchPath } from './names.ts'
import { QuickStatements } from './quick-statements.ts'

/** Path of the dataset inside the engine. */
const datasetPath = `data/${datasetCatalog}.duckdb`

/** Statements that may run at once, each on a connection of its own; the lock forbids making more later. */
const connections = 8

/** A driver opened for work: dataset attached, connections ready, configuration locked. */
export interface Session {
  readonly driver: Driver
  readonly pool: ConnectionPool
  readonly arrangements: Arrangements
  readonly quick: QuickStatements
}

/** What the data may take unless a source says otherwise. */
const memoryLimit = '2GiB'

const lock = [
  'SET autoinstall_known_extensions=false',
  'SET autoload_known_extensions=false',
  'SET allow_community_extensions=false',
  "SET allowed_directories=['data/']",
  'SET enable_external_access=false',
  'SET lock_configuration=true'
]

/** `today()` and its like live in the ICU extension, which is not here. These say the date in UTC. */
const macros = [
  `CREATE MACRO ${notebookSchema}.today() AS (now()::TIMESTAMP::DATE)`,
  `CREATE MACRO ${notebookSchema}."current_date"() AS (now()::TIMESTAMP::DATE)`,
  `CREATE MACRO ${notebookSchema}.current_localtimestamp() AS (now()::TIMESTAMP)`
]

/**
 * Attaches the dataset read-only as `sotay` and locks the engine, in the measured order: what the lock forbids is done before
 * it, and no statement can undo it.
 */
export async function openSession(
  driver: Driver,
  dataset: Uint8Array | undefined,
  limit = memoryLimit
): Promise<Session> {
  const ids = await Promise.all(Array.from({ length: connections }, () => driver.connect()))
  const [first = 0] = ids
  if (dataset) {
    await driver.addFile(datasetPath, dataset)
    await driver.run(first, `ATTACH '${datasetPath}' AS ${datasetCatalog} (READ_ONLY)`)
  }
  const path = `SET search_path='${dataset ? searchPath : notebookSchema}'`
  await Promise.all(ids.flatMap((id) => [driver.run(id, 'SET errors_as_json=true'), driver.run(id, path)]))
  const schema = `CREATE SCHEMA ${arrangedSchema}`
  for (const statement of [schema, ...macros, `SET memory_limit='${limit}'`, ...lock]) {
    await driver.run(first, statement)
  }
  return { driver, pool: new ConnectionPool(ids), arrangements: new Arrangements(), quick: new QuickStatements() }
}
