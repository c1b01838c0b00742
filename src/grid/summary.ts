import type { Engine, Params } from '../engine/engine.ts'
import { notebookName, quoteName } from '../engine/names.ts'
import { isNumericType } from '../table/sql-type.ts'
import type { Table, Value } from '../table/table.ts'
import { hasRange, isNested, type GridColumn } from './columns.ts'

/** What a column holds, in short. Counts are of `rows` rows: all of them, or a sample of a long result. */
export interface Summary {
  readonly rows: number
  readonly sampled: boolean
  readonly nulls: number
  /** About how many different values there are; undefined where that cannot be told. */
  readonly distinct?: number
  readonly least?: Value
  readonly most?: Value
  /** How many values lie in each of equal parts of the range. */
  readonly bins?: readonly number[]
  /** The most frequent values. */
  readonly top?: readonly { readonly value: Value; readonly count: number }[]
}

/** Results longer than this are judged by a sample of about as many rows. */
const sampleRows = 500_000
const binCount = 16
const topCount = 6

/** Sums up a column of a relation, in SQL. */
export async function summarise(
  engine: Pick<Engine, 'query'>,
  relation: string,
  column: GridColumn,
  rowCount: number,
  signal: AbortSignal
): Promise<Summary> {
  const sampled = rowCount > 2 * sampleRows
  const share = Math.min(100, (100 * sampleRows) / Math.max(rowCount, 1))
  const from = notebookName(relation) + (sampled ? ` TABLESAMPLE system(${share.toFixed(4)}%) REPEATABLE (7)` : '')
  const name = quoteName(column.name)
  const ask = async (sql: string, params: Params = {}) => engine.query(sql, params, signal)
  const plain = !isNested(column)
  const counted = await ask(
    `SELECT count(*), count(*) - count(${name})${plain ? `, approx_count_distinct(${name}), min(${name}), max(${name})` : ''} FROM ${from}`
  )
  const [rows, nulls, distinct, least = null, most = null] = firstRow(counted)
  const known = { rows: Number(rows), nulls: Number(nulls), sampled, ...(plain && { distinct: Number(distinct) }) }
  if (!plain || known.rows === known.nulls) return known
  const ends = { least, most }
  if (hasRange(column) && known.distinct !== 1) {
    const x = isNumericType(column.type) ? `CAST(${name} AS DOUBLE)` : `CAST(epoch(${name}) AS DOUBLE)`
    const bins = await ask(binsSql(x, from))
    return { ...known, ...ends, bins: toBins(bins) }
  }
  const top = await ask(
    `SELECT ${name}, count(*) FROM ${from} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${topCount}`
  )
  const [values = [], counts = []] = top.columns.map((column) => column.values)
  return { ...known, ...ends, top: values.map((value, i) => ({ value, count: Number(counts[i]) })) }
}

function binsSql(x: string, from: string): string {
  return `
    WITH v AS (SELECT x FROM (SELECT ${x} AS x FROM ${from}) WHERE isfinite(x)),
      ends AS (SELECT min(x) AS lo, max(x) AS hi FROM v)
    SELECT least(floor((x - lo) / nullif(hi - lo, 0) * ${binCount}), ${binCount - 1})::INTEGER AS bin, count(*)
    FROM v, ends GROUP BY bin ORDER BY bin`
}

function toBins({ columns }: Table): number[] {
  const bins = new Array<number>(binCount).fill(0)
  const [places = [], counts = []] = columns.map(({ values }) => values)
  places.forEach((place, i) => (bins[Number(place ?? 0)] = Number(counts[i])))
  return bins
}

function firstRow({ columns }: Table): Value[] {
  return columns.map(({ values }) => values[0] ?? null)
}
