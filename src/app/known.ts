import type { Relation } from '../engine/engine.ts'
import { tokenizeSql } from '../engine/sql-tokens.ts'
import { columnsOfQuery } from '../cells/sql/scope.ts'
import type { Known, KnownColumn, KnownRelation, KnownValue } from '../cells/sql/known.ts'
import { columnUnits } from '../dataset/column-units.ts'
import { tables } from '../dataset/schema.ts'
import { foldName } from '../notebook/fold-name.ts'
import { sourceOf, type Cell } from '../notebook/notebook.ts'
import type { Session } from './session.svelte.ts'

/** The tables and views of the dataset. */
const dataset: readonly KnownRelation[] = tables.map(({ name, kind, vi, en, columns }) => ({
  name,
  kind,
  note: { vi, en },
  columns: columns.map(({ name, type, vi, en, unit }): KnownColumn => {
    const told = unit === undefined ? undefined : (columnUnits[unit] ?? unit)
    return { name, type, note: { vi, en }, ...(told !== undefined && { unit: told }) }
  })
}))

/**
 * All that a cell's text can name: the dataset, the other cells (by their results, or by their text while they have
 * none), and what only the engine holds.
 */
export function knownFor(session: Session, cell: Cell, catalog: readonly Relation[] = []): Known {
  const relations: KnownRelation[] = [...dataset]
  const values: KnownValue[] = []
  for (const other of session.notebook.cells) {
    const { name } = other
    if (name === undefined || other.id === cell.id) continue
    const { output } = session.statusOf(other.id)
    if (output?.type === 'value') values.push({ name, shown: String(output.value) })
    else if (output?.type === 'result') {
      const columns = output.table.columns.map(({ name, type }) => described({ name, type }, relations))
      relations.unshift({ name, kind: 'cell', columns, rowCount: output.rowCount })
      if (output.rowCount === 1 && columns.length === 1) values.push({ name })
    } else if (other.kind === 'sql') {
      const text = sourceOf(other)
      const columns = columnsOfQuery(tokenizeSql(text), text.length, { relations, values }) ?? []
      relations.unshift({ name, kind: 'cell', columns })
    } else if (other.kind === 'input') values.push({ name })
  }
  const known = new Set([...relations.map(({ name }) => foldName(name)), foldName(cell.name ?? '')])
  for (const { name, origin, columns, rowCount } of catalog) {
    if (known.has(foldName(name)) || origin === 'dataset' || name.startsWith('_')) continue
    const kind = origin === 'file' ? 'file' : 'table'
    relations.unshift({ name, kind, columns, ...(rowCount !== undefined && { rowCount }) })
  }
  return { relations, values }
}

/** A result's column, with what the dataset says of the column whose name it bears. */
function described(column: KnownColumn, relations: readonly KnownRelation[]): KnownColumn {
  for (const { kind, columns } of relations) {
    if (kind !== 'table') continue
    const own = columns.find(({ name, type }) => name === column.name && type === column.type)
    if (own) return own
  }
  return column
}
