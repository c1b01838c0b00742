import type { Column, Table } from '../table/table.ts'
import { readModel } from './read-model.ts'
import type { ChartSpec } from './spec.ts'

/** Columns that lead to where a row comes from; they go with the data of a chart. */
const sources = ['fact_id', 'fact_ids']

/** The data that a chart draws: the columns its marks use, the rows that at least one mark shows, in the table's order. */
export function drawnTable(spec: ChartSpec, table: Table): Table {
  const { layers } = readModel(spec, table, { lang: 'vi' })
  const used = new Set<string>(sources)
  for (const { channels, highlight } of spec.marks) {
    for (const channel of Object.values(channels)) if (channel.kind === 'column') used.add(channel.name)
    if (highlight?.column !== undefined) used.add(highlight.column)
  }
  if (spec.facet) used.add(spec.facet.by)
  if (spec.select) used.add(spec.select.column)
  const read = layers.filter(({ mark }) => Object.values(mark.channels).some((channel) => channel.kind === 'column'))
  const rows = [...new Set(read.flatMap(({ data }) => data.map((datum) => datum.row)))].sort((a, b) => a - b)
  const columns = table.columns
    .filter((column) => used.has(column.name))
    .map((column): Column => ({ ...column, values: rows.map((row) => column.values[row] ?? null) }))
  return { columns, rowCount: rows.length }
}
