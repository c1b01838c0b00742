import { fromJson, toJson } from '../table/snapshot.ts'
import type { Table, Value } from '../table/table.ts'
import type { Output } from './output.ts'

/**
 * A result as text to bake into a page. Tables and lone values go through the table room's codec, which loses nothing;
 * the rest is plain. The engine's relation is not part of it: another page has another engine.
 */
export function toSnapshot(output: Output): string {
  switch (output.type) {
    case 'result':
      return JSON.stringify({ ...output, relation: undefined, table: toJson(output.table) })
    case 'value':
      return JSON.stringify({ ...output, ...{ value: valueText(output.value), options: valueText(output.options) } })
    case 'prose':
      return JSON.stringify({ type: 'prose', values: valueText(output.values as unknown as Value) })
  }
}

/** Reads what `toSnapshot` wrote. Throws on other text. */
export function fromSnapshot(text: string): Output {
  const held = JSON.parse(text) as {
    type: Output['type']
    table: string
    value: string
    options: string
    values: string
  }
  switch (held.type) {
    case 'result':
      return { ...held, table: fromJson(held.table) } as unknown as Output
    case 'value':
      return { ...held, value: unvalueText(held.value), options: unvalueText(held.options) } as Output
    case 'prose':
      return { type: 'prose', values: unvalueText(held.values) } as unknown as Output
    default:
      throw new Error('unknown output: ' + String(held.type))
  }
}

/** A lone value as text, with nothing lost. */
export function valueText(value: Value): string {
  const table: Table = { rowCount: 1, columns: [{ name: '', type: '', values: [value] }] }
  return toJson(table)
}

function unvalueText(text: string): Value {
  return fromJson(text).columns[0]?.values[0] ?? null
}
