import { readFileSync } from 'node:fs'
import type { Host, Kind } from '../../src/cells/host.ts'
import type { ResultOutput } from '../../src/cells/output.ts'
import type { Value } from '../../src/table/table.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { nodeTransform } from '../../src/sandbox/node.ts'

type NodeEngine = ReturnType<typeof createNodeEngine>

/** The page's engine in Node over the published dataset. */
export function makeEngineWithDataset(): NodeEngine {
  return createNodeEngine({ database: readFileSync('public/data/sotay.duckdb') })
}

/** What a cell of a test runs against; `given` is the value that a person gave to it. */
export function hostOf(engine: NodeEngine, given?: Value): Host {
  return {
    engine,
    transform: nodeTransform,
    signal: new AbortController().signal,
    relation: 'shown',
    given,
    givenTo: () => undefined
  }
}

/** Runs a cell that reads no other cell and gives its rows; a body that is refused throws. */
export async function runCell<Spec>(kind: Kind<Spec>, body: string, engine: NodeEngine): Promise<ResultOutput> {
  const parsed = kind.parse(body)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  const output = await kind.run(parsed.value, () => undefined, hostOf(engine))
  if (output.type !== 'result') throw new Error('no rows: ' + output.type)
  return output
}
