import type { Problem } from '../notebook/problem.ts'
import type { Table } from '../table/table.ts'
import { findColumn } from './columns.ts'
import { nearName } from './near.ts'
import type { ChartSpec, Place } from './spec.ts'
import { channelNames } from './spec.ts'

/** Rows that one chart draws; beyond this a page on a phone stops answering, and nobody can read the chart. */
export const mostRows = 50_000

interface Reference {
  readonly name: string
  readonly at?: Place
}

/** What makes a spec undrawable on this table: columns it does not have, or too many rows. Empty when it can be drawn. */
export function checkReferences(spec: ChartSpec, table: Table): Problem[] {
  const problems: Problem[] = []
  if (table.rowCount > mostRows) problems.push({ key: 'chart_too_many_rows', params: { limit: mostRows } })
  const names = table.columns.map((column) => column.name)
  const reported = new Set<string>()
  for (const { name, at } of references(spec)) {
    if (findColumn(table, name) || reported.has(name)) continue
    reported.add(name)
    const near = nearName(name, names)
    const shown = name.length > 40 ? name.slice(0, 40) + '…' : name
    problems.push({
      ...(near === undefined
        ? {
            key: 'chart_unknown_column',
            params: { name: shown, data: spec.data, columns: names.slice(0, 20).join(', ') }
          }
        : { key: 'chart_unknown_column_near', params: { name: shown, data: spec.data, near } }),
      ...at
    })
  }
  return problems
}

function references(spec: ChartSpec): Reference[] {
  const found: Reference[] = []
  for (const mark of spec.marks) {
    for (const name of channelNames) {
      const channel = mark.channels[name]
      if (channel?.kind === 'column') found.push(channel)
    }
    const at = mark.at && { at: mark.at }
    if (mark.sort && !(channelNames as readonly string[]).includes(mark.sort.by))
      found.push({ name: mark.sort.by, ...at })
    if (mark.highlight?.column !== undefined) found.push({ name: mark.highlight.column, ...at })
  }
  if (spec.facet) found.push({ name: spec.facet.by })
  if (spec.select) found.push({ name: spec.select.column, ...(spec.select.at && { at: spec.select.at }) })
  return found
}
