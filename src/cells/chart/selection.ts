import type { SelectSpec } from '../../chart/spec.ts'
import { maybeColumn } from '../../table/rows.ts'
import type { Table, Value } from '../../table/table.ts'
import type { Selection } from '../output.ts'

/** What is chosen in a chart when it has run: what was given, where the rows hold it, else the spec's own value. */
export function selectionOf(select: SelectSpec, table: Table, given: Value | undefined): Selection {
  const { name, column, many, value = null } = select
  const held = { name, column, many }
  return { ...held, value: chosenIn(table, held, given === undefined ? value : given) }
}

/**
 * A choice as the column's own values, whatever form it was given in (an address has text, `VNM,THA` for several). What
 * the column does not hold is dropped: a list then lacks it, and a lone choice is none.
 */
export function chosenIn(table: Table, { column, many }: Pick<Selection, 'column' | 'many'>, given: Value): Value {
  const wanted = new Set((isList(given) ? given : many ? String(given ?? '').split(',') : [given]).map(String))
  const found = new Map<string, Value>()
  for (const value of maybeColumn(table, column) ?? [])
    if (value !== null && wanted.has(String(value))) found.set(String(value), value)
  return many ? [...found.values()] : (found.values().next().value ?? null)
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}
