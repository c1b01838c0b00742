import { toRows } from '../../table/rows.ts'
import type { Row, Table } from '../../table/table.ts'

/** What a value is held against. */
export const references = ['best', 'mean', 'median'] as const

export type Reference = (typeof references)[number]

/** A table of states by indices; `summary` holds a row of each index for its best, mean and median. */
export interface Matrix {
  readonly indices: readonly string[]
  readonly summary: ReadonlyMap<string, Row>
  readonly states: readonly {
    readonly iso3: string
    readonly own: boolean
    readonly byIndex: ReadonlyMap<string, Row>
  }[]
}

/** Reads the rows of a comparison, in their order. */
export function readMatrix(table: Table): Matrix {
  const summary = new Map<string, Row>()
  const states = new Map<string, Map<string, Row>>()
  for (const row of toRows(table)) {
    const [index, iso3] = [String(row['index']), String(row['iso3'])]
    if (!summary.has(index)) summary.set(index, row)
    const held = states.get(iso3) ?? new Map<string, Row>()
    states.set(iso3, held.set(index, row))
  }
  return {
    indices: [...summary.keys()],
    summary,
    states: [...states].map(([iso3, byIndex]) => ({
      iso3,
      own: [...byIndex.values()].some((row) => row['own'] === true),
      byIndex
    }))
  }
}
