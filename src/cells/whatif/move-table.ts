import { movedScore, type Moves } from '../../dataset/simulate.ts'
import { placeIn, type Standing } from '../../dataset/standing.ts'
import type { Table, Value } from '../../table/table.ts'
import { maybeSurvey } from './read-survey.ts'

/** The rows of a what-if cell as its statement would give them with other moves: scores, places, order. */
export function moveTable(table: Table, iso3: string, moves: Moves): Table {
  const survey = maybeSurvey(table)
  if (!survey) return table
  const { states, weights, group } = survey.edition
  const standings = states.map((state): Standing => {
    const score = state.iso3 === iso3 ? movedScore(state, moves, weights) : state.egdi
    return { state, score: Math.round(score * 1e9) / 1e9 }
  })
  const members = standings.filter(({ state }) => group.has(state.iso3))
  const moved = standings.map((own, row) => ({
    row,
    iso3: own.state.iso3,
    score: own.score,
    place: placeIn(own, standings),
    group_place: group.has(own.state.iso3) ? placeIn(own, members) : null
  }))
  const ordered = moved.toSorted((a, b) => a.place - b.place || (a.iso3 < b.iso3 ? -1 : 1))
  const computed: Readonly<Record<string, (at: (typeof moved)[number]) => Value>> = {
    score: (at) => at.score,
    place: (at) => at.place,
    group_place: (at) => at.group_place
  }
  return {
    rowCount: table.rowCount,
    columns: table.columns.map((column) => {
      const compute = computed[column.name] ?? ((at) => column.values[at.row] ?? null)
      return { ...column, values: ordered.map(compute) }
    })
  }
}
