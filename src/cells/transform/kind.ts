import { headRows } from '../../engine/engine.ts'
import { EngineError } from '../../engine/engine-error.ts'
import { quoteName } from '../../engine/names.ts'
import { lineColumn } from '../../engine/position.ts'
import { parsed, ProblemError, refused } from '../../notebook/problem.ts'
import type { Read } from '../../runtime/cell-kind.ts'
import { denied } from '../../sandbox/denied.ts'
import { toRows } from '../../table/rows.ts'
import type { Host, Kind } from '../host.ts'
import { valuesOf } from '../run-query.ts'
import { maybeImport } from './maybe-import.ts'
import { findReferences, type Reference } from './references.ts'

/** Arquero code, and what it names. */
export interface TransformSpec {
  readonly source: string
  readonly references: readonly Reference[]
}

/** Rows of one relation that a transform takes. */
const mostRows = 1_000_000

/** A cell of Arquero verbs over other relations, run apart from the page; its table becomes a relation that others read. */
export const transformKind: Kind<TransformSpec> = {
  name: 'transform',
  parse(source) {
    if (source.trim() === '') return refused('sandbox_empty')
    const references = findReferences(source)
    const bad = references.find(({ kind, name, start, end }) => {
      return kind === 'relation' && denied.has(name) && source.slice(start, end) === name
    })
    if (bad) return refused('sandbox_denied', { name: bad.name }, lineColumn(source, bad.start))
    const brought = maybeImport(source)
    if (brought !== undefined) return refused('sandbox_denied', { name: 'import' }, lineColumn(source, brought))
    return parsed({ source, references })
  },
  reads: ({ references }) =>
    references.map(({ kind, name }): Read => ({ name, need: kind === 'relation' ? 'relation' : 'value' })),
  async run({ source, references }, inputs, host) {
    const { engine, transform, relation, signal } = host
    const parameters = references.filter(({ kind }) => kind === 'parameter')
    const params = valuesOf([...new Set(parameters.map(({ name }) => name))], inputs)
    const tables: Record<string, Uint8Array> = {}
    for (const reference of references) {
      if (reference.kind === 'relation') tables[reference.name] ??= await readRelation(source, reference, host)
    }
    const ipc = await transform({ source, tables, params }, signal)
    const { rowCount } = await engine.defineArrow(relation, ipc, signal)
    const table = await engine.page(relation, { offset: 0, limit: headRows }, signal)
    return { type: 'result', table, rowCount: rowCount ?? table.rowCount }
  }
}

/** A relation as Arrow; what is wrong with it is told at its place in the code. */
async function readRelation(source: string, { name, start }: Reference, { engine, signal }: Host): Promise<Uint8Array> {
  const from = `FROM ${quoteName(name)}`
  try {
    const [counted] = toRows(await engine.query(`SELECT count(*) AS rows ${from}`, {}, signal))
    const count = Number(counted?.['rows'])
    if (count <= mostRows) return await engine.arrow(from, {}, signal)
    throw new ProblemError({ key: 'sandbox_too_many', params: { name, count, limit: mostRows } })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    throw new EngineError({ ...error.problem, ...lineColumn(source, start) })
  }
}
