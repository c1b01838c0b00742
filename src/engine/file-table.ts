import { toTable } from '../table/to-table.ts'
import type { Table } from '../table/table.ts'
import { describeColumns } from './describe-columns.ts'
import type { Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import type { FileColumn, FileLosses } from './file-form.ts'
import { notebookName, quoteName } from './names.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements } from './statements.ts'

/** Columns whose misfits one statement counts. */
const together = 100

/**
 * Makes the table `name` from a raw source. Most files fit what they were taken for, so that is tried first; where values do not
 * fit they become NULL and are counted. `overflow` is a raw column that holds something in rows that are too long.
 */
export async function makeFileTable(
  session: Session,
  connection: number,
  name: string,
  columns: readonly FileColumn[],
  source: (strict: boolean) => string,
  overflow: string | undefined,
  signal: AbortSignal
): Promise<Relation> {
  const run = (sql: string) => runSql(session, connection, sql, signal)
  const make = async (way: 'strict' | 'lenient') => {
    const select = columns.map((column) => `${column[way]} AS ${quoteName(column.name)}`).join(', ')
    return run(`CREATE OR REPLACE TABLE ${notebookName(name)} AS SELECT ${select} FROM ${source(way === 'strict')}`)
  }
  let made: Table
  let losses: FileLosses | undefined
  try {
    made = await make('strict')
  } catch (error) {
    if (!(error instanceof EngineError) || error.problem.key === 'engine_out_of_memory') throw error
    made = await make('lenient')
    losses = await countLosses(run, columns, source(false), overflow)
  }
  return {
    name,
    origin: 'file',
    columns: await describeColumns(session, connection, name, signal),
    rowCount: numberAt(made, 0),
    ...(losses && { losses })
  }
}

async function countLosses(
  run: (sql: string) => Promise<Table>,
  columns: readonly FileColumn[],
  source: string,
  overflow: string | undefined
): Promise<FileLosses> {
  const misfits = []
  for (let from = 0; from < columns.length; from += together) {
    const some = columns.slice(from, from + together)
    const counts = some.flatMap(({ misfit, raw }) => [
      `count(*) FILTER (WHERE ${misfit})`,
      `first(${raw}) FILTER (WHERE ${misfit})`
    ])
    const counted = await run(`SELECT ${counts.join(', ')} FROM ${source}`)
    for (const [i, { name: column }] of some.entries()) {
      const count = numberAt(counted, 2 * i)
      const example = String(counted.columns[2 * i + 1]?.values[0] ?? '').slice(0, 80)
      if (count > 0) misfits.push({ column, count, example })
    }
  }
  const overlong = overflow && (await run(`SELECT count(*) FILTER (WHERE ${overflow} IS NOT NULL) FROM ${source}`))
  return { misfits, overlong: overlong ? numberAt(overlong, 0) : 0 }
}

/** Runs a statement that this code wrote, so that it can be stopped. */
export async function runSql(
  { driver }: Pick<Session, 'driver'>,
  connection: number,
  sql: string,
  signal: AbortSignal
): Promise<Table> {
  const [statement] = splitStatements(sql)
  if (!statement) throw new Error('no statement')
  return toTable(await runStatement(driver, connection, statement, sql, {}, signal))
}

function numberAt(table: Table, column: number): number {
  return Number(table.columns[column]?.values[0] ?? 0)
}
