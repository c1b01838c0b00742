import { parsed, refused } from '../../notebook/problem.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import type { Kind } from '../host.ts'
import { runQuery, valuesOf } from '../run-query.ts'
import { isOneQuery } from './is-one-query.ts'
import { readNames } from './names.ts'

/** A statement, and the names that it reads. */
export interface SqlSpec {
  readonly sql: string
  readonly relations: readonly string[]
  readonly parameters: readonly string[]
}

/** A cell of SQL: one query becomes a relation that others read; other statements are run as they are. */
export const sqlKind: Kind<SqlSpec> = {
  name: 'sql',
  parse(body) {
    if (body.trim() === '') return refused('cells_sql_empty')
    const { relations, parameters } = readNames(body)
    return parsed({ sql: body, relations, parameters })
  },
  reads: (spec) => sqlReads(spec),
  async run({ sql, parameters }, inputs, host) {
    if (isOneQuery(sql)) return runQuery(sql, parameters, inputs, host)
    const table = await host.engine.query(sql, valuesOf(parameters, inputs), host.signal)
    return { type: 'result', table, rowCount: table.rowCount }
  }
}

/** What a statement reads of other cells. */
export function sqlReads({ relations, parameters }: Omit<SqlSpec, 'sql'>): readonly Read[] {
  return [
    ...relations.map((name): Read => ({ name, need: 'relation' })),
    ...parameters.map((name): Read => ({ name, need: 'value' }))
  ]
}
