import { functionName } from '../../engine/function-name.ts'
import { splitStatements } from '../../engine/statements.ts'
import { parsed, refused } from '../../notebook/problem.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import type { Kind } from '../host.ts'
import { runQuery, valuesOf } from '../run-query.ts'
import { maybePlanRequest } from './ask-for-plan.ts'
import { isOneQuery } from './is-one-query.ts'
import { readNames, type SqlNames } from './names.ts'
import { maybePlan } from './plan.ts'
import { verbOf } from './verb-of.ts'

/** A statement, the names that it reads, and those of what it makes; a function's end in `()`. */
export interface SqlSpec {
  readonly sql: string
  readonly reads: readonly Read[]
  readonly parameters: readonly string[]
  readonly makes: readonly string[]
}

/** First words of statements that only ask. */
const asking = new Set('select with from values table pivot unpivot describe desc show summarize explain'.split(' '))

/**
 * A cell of SQL: one query becomes a relation that others read; other statements are run as they are. Tables, views and macros that
 * they create go with their text, as a relation does. What changes another cell's table (INSERT, ALTER, DROP) runs after that cell;
 * which of those that read the table run before it is left open, as is what becomes of its rows when it runs again. Not seen at
 * all are types, sequences, schemas, and temporary tables, which only one connection has.
 */
export const sqlKind: Kind<SqlSpec> = {
  name: 'sql',
  parse(body) {
    if (splitStatements(body).length === 0) return refused('cells_sql_empty')
    const names = readNames(body)
    const makes = [...names.creates, ...names.macros.map(functionName)]
    return parsed({ sql: body, reads: sqlReads(names), parameters: names.parameters, makes })
  },
  reads: ({ reads }) => reads,
  makes: ({ makes }) => makes,
  acts: ({ sql }) => splitStatements(sql).some((statement) => !asking.has(verbOf(statement))),
  async run({ sql, parameters, makes }, inputs, host) {
    if (isOneQuery(sql)) return runQuery(sql, parameters, inputs, host)
    const asked = maybePlanRequest(sql)
    const table = await host.engine
      .make(makes, asked?.sql ?? sql, valuesOf(parameters, inputs), host.signal)
      .catch((error) => {
        throw asked ? asked.restore(error) : error
      })
    const plan = asked && maybePlan(String(table.columns[1]?.values[0]))
    const count = splitStatements(sql).length
    const warnings = count > 1 ? [{ key: 'cells_sql_last_of', params: { count } }] : []
    return {
      type: 'result',
      table,
      rowCount: table.rowCount,
      ...(plan && { plan }),
      ...(warnings.length > 0 && { warnings })
    }
  }
}

/** What a statement reads of other cells. */
export function sqlReads({
  relations,
  parameters,
  calls
}: Pick<SqlNames, 'relations' | 'parameters' | 'calls'>): readonly Read[] {
  return [
    ...relations.map((name): Read => ({ name, need: 'relation' })),
    ...calls.map((name): Read => ({ name: functionName(name), need: 'relation', optional: true })),
    ...parameters.map((name): Read => ({ name, need: 'value' }))
  ]
}
