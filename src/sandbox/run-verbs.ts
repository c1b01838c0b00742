import * as aq from 'arquero'
import { ProblemError } from '../notebook/problem.ts'
import { toTable } from '../table/to-table.ts'
import { compile } from './compile.ts'
import { explain } from './explain.ts'
import { helpers } from './helpers.ts'
import { transformLimits, type TransformOrder } from './transform.ts'

/**
 * Runs Arquero code over its tables and gives the table that it ends in as an Arrow IPC stream. Throws a `ProblemError`. It runs
 * whatever the code says: keep it where that can do no harm.
 */
export function runVerbs({ source, tables, params }: TransformOrder): Uint8Array<ArrayBuffer> {
  const bound = Object.fromEntries(Object.entries(params).map(([name, value]) => ['$' + name, value]))
  const known = Object.fromEntries(Object.entries(tables).map(([name, ipc]) => [name, read(ipc).params(bound)]))
  const table = (name: string) => {
    if (Object.hasOwn(known, name)) return known[name]
    throw new ProblemError({ key: 'sandbox_no_relation', params: { name } })
  }
  const identifiers = Object.entries(known).filter(([name]) => isIdentifier(name))
  const scope = { ...helpers, table, ...bound, ...Object.fromEntries(identifiers) }
  const { run, placeOf } = compile(source, Object.keys(scope))
  try {
    return write(run(...Object.values(scope)))
  } catch (error) {
    const columns = [...new Set(Object.values(known).flatMap((one) => one.columnNames()))]
    throw new ProblemError(explain(error, { source, columns, verbs, ops: Object.keys(aq.op), placeOf }))
  }
}

const verbs = Object.getOwnPropertyNames(aq.ColumnTable.prototype).filter((name) => name !== 'constructor')

/** Words that JavaScript keeps for itself cannot name a parameter, though they can name a relation. */
function isIdentifier(name: string): boolean {
  try {
    return Boolean(new Function(name, '"use strict"'))
  } catch {
    return false
  }
}

function read(ipc: Uint8Array): aq.ColumnTable {
  const { columns } = toTable(ipc)
  return aq.table(columns.map(({ name, values }): [string, unknown[]] => [name, values as unknown[]]))
}

function write(result: unknown): Uint8Array<ArrayBuffer> {
  const table = Array.isArray(result) && result.every((row) => typeof row === 'object') ? aq.from(result) : result
  if (!(table instanceof aq.ColumnTable)) throw new ProblemError({ key: 'sandbox_no_table' })
  if (table.numCols() === 0) throw new ProblemError({ key: 'sandbox_no_columns' })
  const ipc = aq.toArrowIPC(table, { format: 'stream' }) as Uint8Array<ArrayBuffer>
  if (ipc.length > transformLimits.bytes) throw new ProblemError({ key: 'sandbox_too_much' })
  return ipc
}
