import type { Row } from '../table/table.ts'

/**
 * Where a number comes from: sentences of the texts, a row of an official table, or a query over such.
 * `sql` is the query where it is not the cell's own, as with the check of a claim; `value` the number, where a row names
 * several facts.
 */
export type Address =
  | { readonly type: 'facts'; readonly ids: readonly string[]; readonly value?: number; readonly sql?: string }
  | { readonly type: 'record'; readonly table: 'egdi' | 'cpi'; readonly column: string; readonly row: Row }
  | { readonly type: 'query'; readonly row?: Row; readonly column?: string; readonly sql?: string }

const recordColumns = {
  egdi: ['rank', 'egdi', 'osi', 'tii', 'hci', 'epi'],
  cpi: ['score', 'rank']
}

/**
 * The address of a value in a result: its row's facts where it names them; the official row where the row says which
 * state and edition and the column is one of the table's own (or is `value`, and `index` says which); else the query.
 * `tables` are the tables of the dataset that the result was made from.
 */
export function addressOf(row: Row, column: string, tables: ReadonlySet<string>): Address {
  const ids = factIdsOf(row)
  if (ids.length) {
    const value = row[column]
    return { type: 'facts', ids, ...(ids.length > 1 && typeof value === 'number' && { value }) }
  }
  if (typeof row['iso3'] === 'string') {
    if (tables.has('egdi') && typeof row['edition'] === 'number' && recordColumns.egdi.includes(column)) {
      return { type: 'record', table: 'egdi', column, row }
    }
    const index = String(row['index'])
    const isIndex = column === 'value' && recordColumns.egdi.includes(index)
    if (tables.has('egdi') && typeof row['edition'] === 'number' && isIndex) {
      return { type: 'record', table: 'egdi', column: index, row: { ...row, [index]: row['value'] ?? null } }
    }
    if (tables.has('cpi') && typeof row['year'] === 'number' && recordColumns.cpi.includes(column)) {
      return { type: 'record', table: 'cpi', column, row }
    }
  }
  return { type: 'query', row, column }
}

/** The facts that a row names, in `fact_id` or the list `fact_ids`. */
export function factIdsOf(row: Row): readonly string[] {
  const one = row['fact_id']
  if (typeof one === 'string') return [one]
  const many = row['fact_ids']
  return Array.isArray(many) ? many.filter((id) => typeof id === 'string') : []
}
