/** A row of an official table: which one, and its other columns as the published file writes them. */
export interface OfficialRow {
  readonly table: 'egdi' | 'cpi'
  readonly when: string
  readonly iso3: string
  readonly values: readonly (readonly [column: string, value: string])[]
}

/** The column that says when, in each official table. */
export const whenColumn = { egdi: 'edition', cpi: 'year' } as const

/** Rows of an official table from its published CSV, whose fields hold no commas; `key` of each is `iso3` and when. */
export function officialRows(table: OfficialRow['table'], csv: string, wanted: ReadonlySet<string>): OfficialRow[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/)
  const names = head.split(',')
  const iso3At = names.indexOf('iso3')
  const whenAt = names.indexOf(whenColumn[table])
  return lines.flatMap((line) => {
    const cells = line.split(',')
    const [iso3 = '', when = ''] = [cells[iso3At], cells[whenAt]]
    if (!wanted.has(rowKey(iso3, when))) return []
    const values = names.flatMap((name, i) => (i === iso3At || i === whenAt ? [] : [[name, cells[i] ?? ''] as const]))
    return [{ table, when, iso3, values }]
  })
}

/** Names a row of an official table within it. */
export function rowKey(iso3: string, when: string | number): string {
  return `${iso3} ${when}`
}
