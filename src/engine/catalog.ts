import { toRows } from '../table/rows.ts'
import type { Table } from '../table/table.ts'
import type { Relation } from './engine.ts'
import { datasetCatalog } from './names.ts'

/** Every column of the dataset's tables and of the notebook's relations, with the row counts that DuckDB keeps. */
export const catalogSql = `
  SELECT c.database_name, c.table_name, c.column_name, c.data_type, t.estimated_size AS row_count
  FROM duckdb_columns() c LEFT JOIN duckdb_tables() t USING (database_name, schema_name, table_name)
  WHERE c.database_name IN ('${datasetCatalog}', 'memory') AND c.schema_name = 'main' AND NOT c.internal
  ORDER BY c.database_name = 'memory', c.table_name, c.column_index`

/** The relations of a `catalogSql` result; `originOf` tells the reader's files from cells. */
export function toRelations(table: Table, originOf: (name: string) => Relation['origin']): Relation[] {
  const relations = new Map<string, Relation & { columns: { name: string; type: string }[] }>()
  for (const row of toRows(table)) {
    const name = String(row['table_name'])
    const isDataset = row['database_name'] === datasetCatalog
    const key = `${String(isDataset)} ${name}`
    const rowCount = row['row_count']
    const relation = relations.get(key) ?? {
      name,
      origin: isDataset ? 'dataset' : originOf(name),
      columns: [],
      ...(typeof rowCount === 'number' && { rowCount })
    }
    relation.columns.push({ name: String(row['column_name']), type: String(row['data_type']) })
    relations.set(key, relation)
  }
  return [...relations.values()]
}
