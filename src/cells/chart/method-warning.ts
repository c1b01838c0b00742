import type { ChartSpec } from '../../chart/spec.ts'
import { inLang } from '../../i18n/lang.ts'
import type { Problem } from '../../notebook/problem.ts'
import { maybeColumn } from '../../table/rows.ts'
import type { Table } from '../../table/table.ts'

/** Editions whose index was weighted otherwise: 0.34, 0.33, 0.33 (the table `editions` holds the weights of each). */
const otherwise = [2008, 2010]

/** A warning for a chart that sets the index or rank of the 2008 or 2010 edition beside others, and does not say so. */
export function methodWarnings(chart: ChartSpec, table: Table): Problem[] {
  const drawn = new Set(
    [...chart.marks.flatMap(({ channels }) => Object.values(channels))].flatMap((channel) =>
      channel.kind === 'column' ? [channel.name] : []
    )
  )
  const editions = maybeColumn(table, 'edition')?.map(Number) ?? []
  const mixed = otherwise.some((year) => editions.includes(year)) && editions.some((year) => !otherwise.includes(year))
  if (!mixed || !(drawn.has('edition') || chart.facet?.by === 'edition')) return []
  if (!['egdi', 'rank'].some((name) => drawn.has(name))) return []
  const said = [chart.note, chart.subtitle, ...chart.annotations.map(({ text }) => text)]
  const words = said.map((text) => (text === undefined ? '' : inLang(text, 'vi') + inLang(text, 'en'))).join(' ')
  return /2008|2010/.test(words) ? [] : [{ key: 'cells_chart_method' }]
}
