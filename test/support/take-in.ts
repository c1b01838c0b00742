import type { Engine, Relation } from '../../src/engine/engine.ts'
import type { ReadPlan } from '../../src/files/column-plan.ts'
import { Decoder } from '../../src/files/decoder.ts'
import type { Choices, Look } from '../../src/files/look.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Row } from '../../src/table/table.ts'

/** A file taken in: how it looked, its relation, and its rows. */
export interface TakenIn {
  readonly look: Look
  readonly relation: Relation
  readonly rows: readonly Row[]
}

/** Takes a file in as the page does, without its worker. */
export async function takeIn(
  engine: Engine,
  name: string,
  bytes: Uint8Array | string,
  { choices = {}, plan = (plan) => plan }: { choices?: Choices; plan?: (plan: ReadPlan) => ReadPlan } = {}
): Promise<TakenIn> {
  const decoder = new Decoder(name, new Blob([bytes as Uint8Array<ArrayBuffer>]), 'cột', () => undefined)
  const look = await decoder.look(choices)
  const { bytes: ready, form } = await decoder.load(plan(look.plan))
  const { signal } = new AbortController()
  const [relation] = await engine.addFile('t', ready, form, signal)
  if (!relation) throw new Error('no relation')
  return { look, relation, rows: toRows(await engine.query('from t limit 100', {}, signal)) }
}
