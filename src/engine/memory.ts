import type { Table } from '../table/table.ts'
import type { Memory } from './engine.ts'

/** What DuckDB's data takes and may take. */
export const memorySql = `
  SELECT sum(memory_usage_bytes)::BIGINT AS used, current_setting('memory_limit') AS "limit" FROM duckdb_memory()`

const units: Readonly<Record<string, number>> = { bytes: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 }

/** Reads a `memorySql` result; DuckDB writes the limit as `1.9 GiB`. */
export function toMemory({ columns }: Table): Memory {
  const [used, limit] = columns.map(({ values }) => values[0])
  const [size = '', unit = ''] = String(limit).split(' ')
  return { used: Number(used ?? 0), limit: Number(size) * (units[unit] ?? 1) }
}
