import type { Problem } from '../../notebook/problem.ts'
import { maybeColumn } from '../../table/rows.ts'
import type { Table } from '../../table/table.ts'

/** What a reader must know of a ranking: states that share a place, and states of the group that are not rated. */
export function rankingNotes(table: Table): readonly Problem[] {
  const tied = (maybeColumn(table, 'tied') ?? []).filter(Boolean).length
  const unrated = Number(maybeColumn(table, 'unrated')?.[0] ?? 0)
  return [
    ...(tied > 0 ? [{ key: 'cells_ranking_tied', params: { count: tied } }] : []),
    ...(unrated > 0 ? [{ key: 'cells_ranking_unrated', params: { count: unrated } }] : [])
  ]
}
