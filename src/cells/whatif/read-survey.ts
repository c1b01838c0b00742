import type { Components } from '../../dataset/egdi.ts'
import type { Edition } from '../../dataset/simulate.ts'
import type { RatedState } from '../../dataset/standing.ts'
import { toRows } from '../../table/rows.ts'
import type { Row, Table } from '../../table/table.ts'

/** An edition as a what-if cell's rows bring it; `previous` are the components of the edition before, where rated. */
export interface SurveyRows {
  readonly edition: Edition
  readonly rows: ReadonlyMap<string, Row>
  readonly previousYear?: number
  readonly previous: ReadonlyMap<string, Components>
}

/** Reads the rows of a what-if cell; undefined when there are none. */
export function maybeSurvey(table: Table): SurveyRows | undefined {
  const rows = toRows(table)
  const [first] = rows
  if (!first) return undefined
  const number = (row: Row, column: string) => Number(row[column])
  const states = rows.map((row): RatedState => ({
    iso3: String(row['iso3']),
    rank: number(row, 'rank'),
    egdi: number(row, 'egdi'),
    osi: number(row, 'osi'),
    tii: number(row, 'tii'),
    hci: number(row, 'hci')
  }))
  const before = rows
    .filter((row) => row['previous_osi'] !== null)
    .map((row): [string, Components] => [
      String(row['iso3']),
      { osi: number(row, 'previous_osi'), tii: number(row, 'previous_tii'), hci: number(row, 'previous_hci') }
    ])
  return {
    edition: {
      states,
      weights: {
        weight_osi: number(first, 'weight_osi'),
        weight_tii: number(first, 'weight_tii'),
        weight_hci: number(first, 'weight_hci')
      },
      group: new Set(rows.filter((row) => row['group_place'] !== null).map((row) => String(row['iso3'])))
    },
    rows: new Map(rows.map((row) => [String(row['iso3']), row])),
    ...(first['previous'] !== null && { previousYear: number(first, 'previous') }),
    previous: new Map(before)
  }
}
