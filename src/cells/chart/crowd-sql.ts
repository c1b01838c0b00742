import type { ChartSpec } from '../../chart/spec.ts'
import { quoteName } from '../../engine/names.ts'
import { isNumericType } from '../../table/sql-type.ts'
import type { Column } from '../../table/table.ts'

/** Fields of the net, along x and along y, into which a crowd of dots is counted. */
const net = { x: 96, y: 64 }

/** A crowd of dots, counted: the SELECT for it, and the chart that draws its fields as dots as large as their counts. */
export interface Crowd {
  readonly sql: string
  readonly chart: ChartSpec
}

/**
 * What to draw in the place of more dots than a page can hold: how many of them lie in each field of a net. Undefined for
 * a chart that is not dots at two numbers.
 */
export function maybeCrowd(spec: ChartSpec, columns: readonly Column[]): Crowd | undefined {
  const [mark, ...others] = spec.marks
  const { x, y } = mark?.channels ?? {}
  if (mark?.mark !== 'dot' || others.length > 0 || spec.facet || x?.kind !== 'column' || y?.kind !== 'column')
    return undefined
  const isNumber = (name: string) => columns.some((column) => column.name === name && isNumericType(column.type))
  if (!isNumber(x.name) || !isNumber(y.name) || x.name === y.name || isTaken(x.name, y.name)) return undefined
  const [h, v] = [quoteName(x.name), quoteName(y.name)]
  const relation = quoteName(spec.data)
  const middle = (low: string, high: string, at: string, fields: number) =>
    `${low} + (${at} + 0.5) * (${high} - ${low}) / ${fields}`
  const field = (value: string, low: string, high: string, fields: number) =>
    `least(${fields - 1}, coalesce(floor((${value} - ${low}) / nullif(${high} - ${low}, 0) * ${fields}), 0))`
  const sql = [
    `with held as (select ${h}::double as h, ${v}::double as v from ${relation}`,
    `  where isfinite(${h}::double) and isfinite(${v}::double)),`,
    `ends as (select min(h) as h0, max(h) as h1, min(v) as v0, max(v) as v1 from held),`,
    `fields as (select ${field('h', 'h0', 'h1', net.x)} as i, ${field('v', 'v0', 'v1', net.y)} as j, h0, h1, v0, v1`,
    `  from held, ends)`,
    `select ${middle('h0', 'h1', 'i', net.x)} as ${h}, ${middle('v0', 'v1', 'j', net.y)} as ${v}, count(*) as count`,
    `from fields group by i, j, h0, h1, v0, v1 order by i, j`
  ].join('\n')
  const channels = { x, y, size: { kind: 'column', name: 'count' } } as const
  return { sql, chart: { ...spec, marks: [{ mark: 'dot', channels, ...(mark.at && { at: mark.at }) }] } }
}

function isTaken(...names: readonly string[]): boolean {
  return names.some((name) => ['count', 'h', 'v', 'h0', 'h1', 'v0', 'v1', 'i', 'j'].includes(name.toLowerCase()))
}
