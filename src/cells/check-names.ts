import type { Params } from '../engine/engine.ts'
import { ProblemError } from '../notebook/problem.ts'
import { maybeColumn } from '../table/rows.ts'
import type { Host } from './host.ts'
import type { ResultOutput } from './output.ts'

/**
 * Throws a `ProblemError` where a guided cell names something that the dataset does not know. Only a result that lacks what
 * was named is looked into, so that a cell that is right costs nothing more.
 */
export async function checkNames(spec: object, values: Params, result: ResultOutput, host: Host): Promise<void> {
  const shown = new Set(maybeColumn(result.table, 'iso3'))
  const isAbsent = (name: unknown) => typeof name === 'string' && /^[A-Z]{3}$/.test(name) && !shown.has(name)
  if (result.rowCount > 0 && ![...Object.values(spec), ...Object.values(values)].flat().some(isAbsent)) return
  const { findUnknown } = await import('./unknown-names.ts')
  const unknown = await findUnknown(spec, values, host)
  if (unknown) throw new ProblemError(unknown)
}
