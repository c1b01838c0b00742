import { toTable } from '../table/to-table.ts'
import type { Arrangement } from './engine.ts'
import { arrangedSchema, notebookName } from './names.ts'
import { arrangeSql } from './page-sql.ts'
import { runStatement } from './run-statement.ts'
import type { Session } from './session.ts'
import { splitStatements } from './statements.ts'

interface Arranged {
  readonly key: string
  readonly table: string
  readonly rowCount: number
}

/**
 * The orders of rows that one engine holds, one for each relation: a sort or a filter is worked out once, as the numbers of
 * its rows, so that any window of it is a look-up.
 */
export class Arrangements {
  #last = 0
  readonly #kept = new Map<string, Arranged>()
  /** Counts how often a relation was made anew: what was begun on earlier rows is not kept. */
  readonly #eras = new Map<string, number>()

  /** The table that holds an arrangement, if it was worked out before. */
  maybe(relation: string, arrangement: Arrangement): Arranged | undefined {
    const kept = this.#kept.get(relation.toLowerCase())
    return kept?.key === keyOf(arrangement) ? kept : undefined
  }

  /** Works out an arrangement in place of the relation's earlier one. */
  async make(
    { driver }: Pick<Session, 'driver'>,
    connection: number,
    relation: string,
    arrangement: Arrangement,
    signal: AbortSignal
  ): Promise<Arranged> {
    const kept = this.maybe(relation, arrangement)
    if (kept) return kept
    await this.#drop({ driver }, connection, relation)
    const key = relation.toLowerCase()
    const era = this.#eras.get(key)
    const { sql, params } = arrangeSql(notebookName(relation), arrangement)
    const [statement] = splitStatements(sql)
    if (!statement) throw new Error('no statement')
    const table = `${arrangedSchema}.a${++this.#last}`
    const create = { before: `CREATE TABLE ${table} AS `, after: '' }
    const counted = toTable(await runStatement(driver, connection, statement, sql, params, signal, create))
    const made = { key: keyOf(arrangement), table, rowCount: Number(counted.columns[0]?.values[0] ?? 0) }
    const outdated = this.#eras.get(key) !== era
    await this.#drop({ driver }, connection, relation)
    this.#kept.set(key, made)
    if (outdated) await this.#drop({ driver }, connection, relation)
    return made
  }

  /** Drops what was worked out of a relation, whose rows are others now. */
  async forget(session: Pick<Session, 'driver'>, connection: number, relation: string): Promise<void> {
    const key = relation.toLowerCase()
    this.#eras.set(key, (this.#eras.get(key) ?? 0) + 1)
    await this.#drop(session, connection, relation)
  }

  async #drop({ driver }: Pick<Session, 'driver'>, connection: number, relation: string): Promise<void> {
    const key = relation.toLowerCase()
    const kept = this.#kept.get(key)
    this.#kept.delete(key)
    if (kept) await driver.run(connection, `DROP TABLE IF EXISTS ${kept.table}`)
  }
}

function keyOf({ order = [], filter = [] }: Arrangement): string {
  return JSON.stringify([order, filter], (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value))
}
