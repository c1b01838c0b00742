import type { Params } from '../engine/engine.ts'
import type { Problem } from '../notebook/problem.ts'
import { toRows } from '../table/rows.ts'
import type { Host } from './host.ts'

/** What a guided cell names of the dataset, by the names of its fields. */
interface Named {
  readonly editions: readonly number[]
  readonly from: number | undefined
  readonly to: number | undefined
  readonly states: readonly string[]
  readonly sources: readonly string[]
}

/**
 * The first name in a guided cell's fields that the dataset does not know, and what it has instead: an edition, a state, a
 * text. `values` holds what the `$names` among them stand for.
 */
export async function findUnknown(
  spec: unknown,
  values: Params,
  { engine, signal }: Host
): Promise<Problem | undefined> {
  const named = namesIn(spec as Readonly<Record<string, unknown>>, values)
  const { from, to } = named
  if (from !== undefined && to !== undefined && from > to) return { key: 'cells_guided_order', params: { from, to } }
  const sql = `select (select list(year order by year) from sotay.editions) as years,
  (select list(iso3) from sotay.countries) as states, (select list(id order by id) from sotay.sources) as sources`
  const [row] = toRows(await engine.query(sql, {}, signal))
  const [years, states, sources] = ['years', 'states', 'sources'].map((column) => [
    ...(row?.[column] as Iterable<never>)
  ])
  const year = named.editions.find((year) => !years?.some((known) => known === year))
  if (year !== undefined && years) return { key: 'cells_guided_edition', params: { year, near: near(years, year) } }
  const state = named.states.find((state) => !states?.some((known) => known === state))
  if (state !== undefined) return { key: 'cells_guided_state', params: { state } }
  const source = named.sources.find((source) => !sources?.some((known) => known === source))
  if (source !== undefined) return { key: 'cells_guided_source', params: { source, known: sources?.join(', ') ?? '' } }
  const none = from !== undefined && to !== undefined && !years?.some((year) => year >= from && year <= to)
  return none && years ? { key: 'cells_guided_none', params: { from, to, near: near(years, from) } } : undefined
}

function namesIn(spec: Readonly<Record<string, unknown>>, values: Params): Named {
  const valuesOf = (...keys: readonly string[]) =>
    keys
      .flatMap((key) => spec[key] ?? [])
      .map((value) => (typeof value === 'string' && value.startsWith('$') ? values[value.slice(1)] : value))
  const years = (...keys: readonly string[]) => valuesOf(...keys).filter((value) => typeof value === 'number')
  const texts = (...keys: readonly string[]) => valuesOf(...keys).filter((value) => typeof value === 'string')
  return {
    editions: years('edition', 'since'),
    from: years('from')[0],
    to: years('to')[0],
    states: texts('highlight', 'state', 'group', 'peers').filter((text) => /^[A-Z]{3}$/.test(text)),
    sources: texts('source')
  }
}

/** The editions next to a year that has none: the one before, the one after. */
function near(years: readonly number[], year: number): string {
  const before = years.findLast((known) => known < year)
  const after = years.find((known) => known > year)
  return [before, after].filter((known) => known !== undefined).join(', ')
}
