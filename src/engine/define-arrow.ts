import { closeStream } from '../table/close-stream.ts'
import { toTable } from '../table/to-table.ts'
import { describeColumns } from './describe-columns.ts'
import { parseReport } from './diagnose.ts'
import { DriverError } from './driver.ts'
import type { Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { notebookName } from './names.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements } from './statements.ts'

/** Makes (or replaces) the table `name` from an Arrow IPC stream; until all of it is in, the table that stood there stays. */
export async function defineFromArrow(
  session: Session,
  connection: number,
  name: string,
  ipc: Blob,
  signal: AbortSignal
): Promise<Relation> {
  const { driver } = session
  const coming = `_arrow_${connection}`
  const bytes = closeStream([new Uint8Array(await ipc.arrayBuffer())])
  await driver.run(connection, `DROP TABLE IF EXISTS ${notebookName(coming)}`)
  signal.throwIfAborted()
  try {
    await driver.insertArrow(connection, coming, bytes)
    await driver.run(connection, `CREATE OR REPLACE TABLE ${notebookName(name)} AS FROM ${notebookName(coming)}`)
    await driver.run(connection, `DROP TABLE ${notebookName(coming)}`)
  } catch (error) {
    if (!(error instanceof DriverError) || error.fatal) throw error
    throw new EngineError({
      key: 'engine_arrow_unreadable',
      params: { message: parseReport(error.message).exception_message }
    })
  }
  const columns = await describeColumns(session, connection, name, signal)
  return { name, origin: 'cell', columns, rowCount: await countRows(session, connection, name, signal) }
}

async function countRows({ driver }: Session, connection: number, name: string, signal: AbortSignal): Promise<number> {
  const sql = `SELECT count(*) FROM ${notebookName(name)}`
  const [statement] = splitStatements(sql)
  if (!statement) throw new Error('no statement')
  return Number(toTable(await runStatement(driver, connection, statement, sql, {}, signal)).columns[0]?.values[0] ?? 0)
}
