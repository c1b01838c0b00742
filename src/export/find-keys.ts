import { factIdsOf } from '../dataset/address.ts'
import type { Engine } from '../engine/engine.ts'
import { toRows } from '../table/rows.ts'
import type { Row, Table } from '../table/table.ts'
import { rowKey, whenColumn } from './official-rows.ts'
import type { Head } from './writer.ts'

/** What in a result leads to its sources: the facts that it names, and the official rows by `rowKey`. */
export interface Keys {
  readonly factIds: readonly string[]
  readonly egdi: ReadonlySet<string>
  readonly cpi: ReadonlySet<string>
}

/** The keys of a table that is in the page. */
export function keysOf(table: Table): Keys {
  return keysOfRows(toRows(table))
}

/** The keys of what stands behind FROM, asked of the engine in one small query for each kind that its columns allow. */
export async function findKeys(
  engine: Engine,
  from: string,
  columns: readonly Head[],
  signal: AbortSignal
): Promise<Keys> {
  const types = new Map(columns.map(({ name, type }) => [name, type]))
  const distinct = async (what: string) =>
    toRows(await engine.query(`SELECT DISTINCT ${what} FROM ${from} ORDER BY ALL`, {}, signal))
  const rows: Row[] = []
  if (types.get('fact_id') === 'VARCHAR') rows.push(...(await distinct('fact_id')))
  if (types.get('fact_ids') === 'VARCHAR[]') rows.push(...(await distinct('unnest(fact_ids) AS fact_id')))
  for (const when of Object.values(whenColumn)) {
    if (types.has('iso3') && types.has(when)) rows.push(...(await distinct(`iso3, ${when}`)))
  }
  return keysOfRows(rows)
}

function keysOfRows(rows: readonly Row[]): Keys {
  const keys = (when: string) =>
    new Set(
      rows.flatMap((row) => {
        const [iso3, year] = [row['iso3'], row[when]]
        return typeof iso3 === 'string' && typeof year === 'number' ? [rowKey(iso3, year)] : []
      })
    )
  return {
    factIds: [...new Set(rows.flatMap(factIdsOf))],
    egdi: keys(whenColumn.egdi),
    cpi: keys(whenColumn.cpi)
  }
}
