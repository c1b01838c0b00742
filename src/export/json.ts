import { toPlainText } from '../table/plain-text.ts'
import { isNumericType } from '../table/sql-type.ts'
import { typeTree, type TypeTree } from '../table/type-tree.ts'
import { isList, isRecord, type Table, type Value } from '../table/table.ts'
import { textWriter } from './text-writer.ts'
import type { Out, Plan, Writer } from './writer.ts'

/** An array of records, one a line. Numbers keep all their digits, also beyond what JavaScript itself would read. */
export function jsonWriter({ columns }: Plan, out: Out): Writer {
  const lines = recordLines(columns)
  return textWriter(out, {
    head: '[',
    rows: (rows, from) => lines(rows).reduce((text, line, i) => text + (from + i > 0 ? ',\n' : '\n') + line, ''),
    tail: () => '\n]\n'
  })
}

/** A record a line, without anything around. */
export function ndjsonWriter({ columns }: Plan, out: Out): Writer {
  const lines = recordLines(columns)
  return textWriter(out, {
    rows: (rows) =>
      lines(rows)
        .map((line) => line + '\n')
        .join('')
  })
}

function recordLines(columns: Plan['columns']): (rows: Table) => string[] {
  const members = columns.map(({ name, type }) => ({ key: JSON.stringify(name) + ':', tree: typeTree(type) }))
  return ({ columns, rowCount }) =>
    Array.from(
      { length: rowCount },
      (_, row) =>
        '{' + members.map(({ key, tree }, i) => key + jsonText(columns[i]?.values[row] ?? null, tree)).join(',') + '}'
    )
}

/** A value as JSON: exact digits for every number; moments, bytes and what JSON has no word for (NaN) as text. */
export function jsonText(value: Value, tree: TypeTree): string {
  if (value === null) return 'null'
  if (tree.kind === 'list' && isList(value)) {
    return '[' + value.map((item) => jsonText(item, tree.item)).join(',') + ']'
  }
  if (tree.kind === 'struct' && isRecord(value)) {
    const members = tree.members.map(
      ({ name, type }) => `${JSON.stringify(name)}:${jsonText(value[name] ?? null, type)}`
    )
    return '{' + members.join(',') + '}'
  }
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : JSON.stringify(String(value))
  const name = tree.kind === 'plain' ? tree.name : ''
  if (typeof value === 'string' && isNumericType(name) && /^-?\d+(\.\d+)?$/.test(value)) return value
  const text = toPlainText(value, name)
  return isRecord(value) || isList(value) ? text : JSON.stringify(text)
}
