import { toTable } from '../table/to-table.ts'
import type { Params, Relation } from './engine.ts'
import { EngineError } from './engine-error.ts'
import { notebookName, quoteName } from './names.ts'
import { restoreNames } from './parameters.ts'
import { lineColumn } from './position.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements, type Statement } from './statements.ts'

const selects = /^(select|from|with|values|table|pivot|unpivot)$/
const describes = /^(describe|desc|summarize|show)$/

/** Makes (or replaces) the table `name` from one SELECT. */
export async function defineRelation(
  { driver }: Session,
  connection: number,
  name: string,
  sql: string,
  params: Params,
  signal: AbortSignal
): Promise<Relation> {
  const statement = oneSelect(sql)
  const table = notebookName(name)
  const wrap = describes.test(statement.verb)
  const create = `CREATE OR REPLACE TABLE ${table} AS `
  await runStatement(driver, connection, statement, sql, params, signal, {
    before: wrap ? create + 'FROM (' : create,
    after: wrap ? '\n)' : ''
  })
  return describeRelation({ driver }, connection, name, signal)
}

/** Columns and row count of a table in the notebook's schema; parameters used as columns get their names back. */
export async function describeRelation(
  { driver }: Pick<Session, 'driver'>,
  connection: number,
  name: string,
  signal: AbortSignal
): Promise<Relation> {
  const ask = async (sql: string, params: Params = {}) => {
    const [statement] = splitStatements(sql)
    if (!statement) throw new Error('no statement')
    return toTable(await runStatement(driver, connection, statement, sql, params, signal))
  }
  const described = await ask(
    `SELECT column_name, data_type FROM duckdb_columns()
     WHERE database_name = 'memory' AND schema_name = 'main' AND lower(table_name) = lower($name) ORDER BY column_index`,
    { name }
  )
  const [names, types] = described.columns.map((column) => column.values.map(String))
  const columns: { name: string; type: string }[] = []
  for (const [i, old] of (names ?? []).entries()) {
    const name_ = restoreNames(old)
    if (name_ !== old)
      await ask(`ALTER TABLE ${notebookName(name)} RENAME COLUMN ${quoteName(old)} TO ${quoteName(name_)}`)
    columns.push({ name: name_, type: types?.[i] ?? '' })
  }
  const counted = await ask(`SELECT count(*) FROM ${notebookName(name)}`)
  return { name, origin: 'cell', columns, rowCount: Number(counted.columns[0]?.values[0]) }
}

function oneSelect(sql: string): Statement {
  const [statement, second] = splitStatements(sql)
  const odd = statement && !selects.test(statement.verb) && !describes.test(statement.verb) ? statement : second
  if (!statement || odd) throw new EngineError({ key: 'engine_one_select', ...lineColumn(sql, odd?.start ?? 0) })
  return statement
}
