import { parseHTML } from 'linkedom'
import { bakedWidth } from '../app/chart-width.ts'
import { createRuntime, relationOf } from '../cells/create-runtime.ts'
import { drawCell } from '../cells/draw.ts'
import type { Output } from '../cells/output.ts'
import { nodeTransform } from '../sandbox/node.ts'
import type { Engine } from '../engine/engine.ts'
import { langs, type Lang } from '../i18n/lang.ts'
import { sayProblem } from '../i18n/say.ts'
import { sourceOf, type CellId } from '../notebook/notebook.ts'
import { parseNotebook } from '../notebook/parse-notebook.ts'

/** A notebook's results, and its prose and charts as drawn in each language. */
export interface Baked {
  readonly outputs: ReadonlyMap<CellId, Output>
  readonly drawings: Readonly<Record<Lang, ReadonlyMap<CellId, string>>>
}

/** Runs every cell of a shipped notebook by the same runtime as the page. Throws when a cell fails. */
export async function bakeNotebook(text: string, engine: Engine, tables: ReadonlySet<string>): Promise<Baked> {
  const { notebook, problems } = parseNotebook(text)
  const outputs = new Map<CellId, Output>()
  const failures = problems.map((problem) => sayProblem('en', problem))
  const runtime = createRuntime({
    engine,
    transform: nodeTransform,
    isTable: (name) => tables.has(name),
    observer: {
      pending: () => undefined,
      fulfilled: (id, output) => outputs.set(id, output),
      failed: (id, problems) => failures.push(...problems.map((problem) => `${id}: ${sayProblem('en', problem)}`)),
      stale: (id) => failures.push(`${id} was stopped`)
    }
  })
  runtime.update(notebook.cells.map((cell) => ({ ...cell, body: sourceOf(cell) })))
  await runtime.settled()
  if (failures.length) throw new Error(failures.join('\n'))
  for (const cell of notebook.cells) await engine.drop(relationOf(cell))
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const drawings: Record<Lang, Map<CellId, string>> = { vi: new Map(), en: new Map() }
  for (const lang of langs) {
    for (const cell of notebook.cells) {
      const output = outputs.get(cell.id)
      const drawing =
        output && (await drawCell(cell, output, { lang, width: bakedWidth, document: document as unknown as Document }))
      if (drawing !== undefined) drawings[lang].set(cell.id, drawing)
    }
  }
  return { outputs, drawings }
}
