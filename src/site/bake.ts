import { createRuntime, relationOf } from '../cells/create-runtime.ts'
import type { KnownFile } from '../cells/known-results.ts'
import type { Output } from '../cells/output.ts'
import { nodeTransform } from '../sandbox/node.ts'
import type { Engine } from '../engine/engine.ts'
import type { Lang } from '../i18n/lang.ts'
import { sayProblem } from '../i18n/say.ts'
import { sourceOf, type CellId, type Front } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'
import type { Value } from '../table/table.ts'
import { drawNotebook, type Drawn } from './draw-notebook.ts'
import { KnownWriter } from './known-writer.ts'
import { varyInputs } from './vary-inputs.ts'

/** A notebook's results, and its prose and charts as drawn in each language. */
export interface Baked {
  readonly front: Front
  readonly outputs: ReadonlyMap<CellId, Output>
  readonly drawn: Readonly<Record<Lang, Drawn>>
  /** Its results by what determines them, with those for other values of `inputs`. */
  readonly known: KnownFile
  readonly inputs: readonly string[]
}

interface Dataset {
  readonly version: string
  readonly tables: ReadonlySet<string>
}

/** Runs every cell of a shipped notebook by the same runtime as the page. Throws when a cell fails. */
export async function bakeNotebook(text: string, engine: Engine, { version, tables }: Dataset): Promise<Baked> {
  const { notebook, problems } = parseNotebook(text)
  const latest = new Map<CellId, Output>()
  const failures = problems.map((problem) => sayProblem('en', problem))
  const known = new KnownWriter()
  let given: Readonly<Record<string, Value>> = {}
  const runtime = createRuntime({
    engine,
    transform: nodeTransform,
    isTable: (name) => tables.has(name),
    given: (name) => given[name],
    observer: {
      pending: () => undefined,
      fulfilled: (id, output) => latest.set(id, output),
      failed: (id, problems) => failures.push(...problems.map((problem) => `${id}: ${sayProblem('en', problem)}`)),
      stale: (id) => failures.push(`${id} was stopped`)
    }
  })
  runtime.update(notebook.cells.map((cell) => ({ ...cell, body: sourceOf(cell) })))
  await runtime.settled()
  if (failures.length) throw new Error(failures.join('\n'))
  known.add(runtime.standings())
  const outputs = new Map(latest)
  const { inputs, combinations } = varyInputs(notebook, outputs)
  const varied = notebook.cells.filter(({ name }) => name !== undefined && inputs.includes(name))
  for (const combination of varied.length > 0 ? combinations : []) {
    given = combination
    for (const { id } of varied) runtime.run(id)
    await runtime.settled()
    known.add(runtime.standings())
  }
  for (const cell of notebook.cells) await engine.drop(relationOf(cell))
  const tablesOf = (id: CellId) => runtime.sources(id).given
  const drawn = {
    vi: await drawNotebook(notebook, outputs, 'vi', tablesOf),
    en: await drawNotebook(notebook, outputs, 'en', tablesOf)
  }
  return { front: notebook.front, outputs, drawn, known: known.toFile(version), inputs }
}
