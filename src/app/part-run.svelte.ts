import { isOneQuery } from '../cells/sql/is-one-query.ts'
import { readNames } from '../cells/sql/names.ts'
import { valuesOf } from '../cells/run-query.ts'
import type { Engine } from '../engine/engine.ts'
import { splitStatements } from '../engine/statements.ts'
import { ProblemError, type Problem } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import type { Session } from './session.svelte.ts'

/** Rows of a part that are shown; no more of them are made. */
const most = 200

type State =
  | { readonly is: 'running' }
  | { readonly is: 'done'; readonly table: Table; readonly hasMore: boolean }
  | { readonly is: 'failed'; readonly problem: Problem }

/** A statement, or a part of one, that is run to be looked at: the text of its cell, its relation and its readers stay as they are. */
export class PartRun {
  readonly sql: string
  state: State = $state.raw({ is: 'running' })
  readonly #stop = new AbortController()

  constructor(engine: Engine, session: Session, sql: string) {
    this.sql = sql
    this.#run(engine, session).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      const problem = error instanceof ProblemError ? error.problem : { key: 'app_part_failed', params: { reason } }
      if (!this.#stop.signal.aborted) this.state = { is: 'failed', problem }
    })
  }

  close(): void {
    this.#stop.abort()
  }

  async #run(engine: Engine, session: Session): Promise<void> {
    const { parameters, relations } = readNames(this.sql)
    await this.#bringIn(session, relations)
    const params = valuesOf(parameters, (name) => {
      const id = session.maybeCellNamed(name)
      return id === undefined ? undefined : session.statusOf(id).output
    })
    const { signal } = this.#stop
    const [query] = isOneQuery(this.sql) ? splitStatements(this.sql) : []
    const sql = query ? `FROM (${query.sql}\n) LIMIT ${most + 1}` : this.sql
    const table = await engine.query(sql, params, signal)
    const hasMore = query !== undefined && table.rowCount > most
    this.state = { is: 'done', table: hasMore ? firstOf(table) : table, hasMore }
  }

  /** Runs the cells whose results the statement reads and which are not in the engine. */
  async #bringIn(session: Session, relations: readonly string[]): Promise<void> {
    const ids = relations.flatMap((name) => session.maybeCellNamed(name) ?? [])
    const absent = ids.filter((id) => !session.maybeRows(id))
    for (const id of absent) session.run(id)
    if (absent.length > 0) await session.settled()
  }
}

function firstOf({ columns }: Table): Table {
  return { rowCount: most, columns: columns.map((column) => ({ ...column, values: column.values.slice(0, most) })) }
}
