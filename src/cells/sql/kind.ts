import { splitStatements } from '../../engine/statements.ts'
import { parsed, refused } from '../../notebook/problem.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import type { Kind } from '../host.ts'
import { runQuery, valuesOf } from '../run-query.ts'
import { maybePlanRequest } from './ask-for-plan.ts'
import { isOneQuery } from './is-one-query.ts'
import { readNames } from './names.ts'
import { maybePlan } from './plan.ts'

/** A statement, and the names that it reads. */
export interface SqlSpec {
  readonly sql: string
  readonly relations: readonly string[]
  readonly parameters: readonly string[]
}

/** First words of statements that only ask. */
const asking = new Set('select with from values table pivot unpivot describe desc show summarize explain'.split(' '))

/** A cell of SQL: one query becomes a relation that others read; other statements are run as they are. */
export const sqlKind: Kind<SqlSpec> = {
  name: 'sql',
  parse(body) {
    if (splitStatements(body).length === 0) return refused('cells_sql_empty')
    const { relations, parameters } = readNames(body)
    return parsed({ sql: body, relations, parameters })
  },
  reads: (spec) => sqlReads(spec),
  acts: ({ sql }) => splitStatements(sql).some(({ verb }) => !asking.has(verb)),
  async run({ sql, parameters }, inputs, host) {
    if (isOneQuery(sql)) return runQuery(sql, parameters, inputs, host)
    const asked = maybePlanRequest(sql)
    const table = await host.engine
      .query(asked?.sql ?? sql, valuesOf(parameters, inputs), host.signal)
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
export function sqlReads({ relations, parameters }: Omit<SqlSpec, 'sql'>): readonly Read[] {
  return [
    ...relations.map((name): Read => ({ name, need: 'relation' })),
    ...parameters.map((name): Read => ({ name, need: 'value' }))
  ]
}
