import { toRows } from '../../table/rows.ts'
import type { Row, Table } from '../../table/table.ts'
import { shareNames } from './explain-sql.ts'

const causes = [...shareNames, 'rounding'] as const

/** A change of rank between two editions with its causes, in places gained. */
export interface Step {
  readonly row: Row
  readonly since: number
  readonly edition: number
  readonly fromRank: number
  readonly toRank: number
  readonly gain: number
  readonly shares: readonly { readonly cause: (typeof causes)[number]; readonly gain: number }[]
}

/** The explained changes among a trend's rows, in order; causes that moved nothing in any of them are left out. */
export function readSteps(table: Table): Step[] {
  const rows = toRows(table).filter((row) => typeof row['gain'] === 'number')
  const moving = causes.filter(
    (cause) =>
      !['weights', 'rounding'].includes(cause) || rows.some((row) => Math.abs(Number(row[`gain_${cause}`])) > 1e-9)
  )
  return rows.map((row) => ({
    row,
    since: Number(row['since']),
    edition: Number(row['edition']),
    fromRank: Number(row['rank']) + Number(row['gain']),
    toRank: Number(row['rank']),
    gain: Number(row['gain']),
    shares: moving.map((cause) => ({ cause, gain: Number(row[`gain_${cause}`]) }))
  }))
}
