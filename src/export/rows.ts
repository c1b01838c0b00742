import type { Engine } from '../engine/engine.ts'
import type { Table } from '../table/table.ts'
import { exportSql, uniqueNames } from './columns.ts'
import type { Rows } from './write-rows.ts'
import type { Head } from './writer.ts'

const slice = 2048

/** The rows of a table that is in the page, with a pause between slices so that the page answers. */
export function tableRows(table: Table): Rows {
  return {
    async each(take, signal) {
      for (let from = 0; from < table.rowCount; from += slice) {
        signal.throwIfAborted()
        const to = Math.min(table.rowCount, from + slice)
        const columns = table.columns.map((column) => ({ ...column, values: column.values.slice(from, to) }))
        await take({ columns, rowCount: to - from })
        await new Promise((resolve) => setTimeout(resolve))
      }
    }
  }
}

/** The rows of what stands behind FROM, which flow from the engine and are never all in the page. */
export function relationRows(engine: Engine, from: string, columns: readonly Head[]): Rows {
  const named = uniqueNames(columns)
  return {
    each: (take, signal) => engine.stream(exportSql(from, named), {}, signal, (rows) => take(rows))
  }
}
