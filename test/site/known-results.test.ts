import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { createRuntime } from '../../src/cells/create-runtime.ts'
import { KnownResults, type KnownFile } from '../../src/cells/known-results.ts'
import type { Output } from '../../src/cells/output.ts'
import { toSnapshot } from '../../src/cells/snapshot.ts'
import { tables } from '../../src/dataset/schema.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { sourceOf } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { nodeTransform } from '../../src/sandbox/node.ts'
import { bakeNotebook, type Baked } from '../../src/site/bake.ts'
import type { Value } from '../../src/table/table.ts'
import { makeEngineWithDataset } from '../support/run-cell.ts'

const shipped = readFileSync('notebooks/asean-egdi.md', 'utf8')
const names = new Set(tables.map(({ name }) => name))
const computed = parseNotebook(shipped)
  .notebook.cells.flatMap(({ kind, name = '' }) => (kind === 'markdown' ? [] : [name]))
  .sort()
let baked: Baked

beforeAll(async () => {
  const engine = await makeEngineWithDataset()
  baked = await bakeNotebook(shipped, engine, { version: 'one', tables: names })
  engine.close()
})

/** Opens a notebook where no engine can be had; gives what is known by name, and the names of the cells that asked for one. */
async function open(text: string, given: Readonly<Record<string, Value>> = {}) {
  const known = new KnownResults()
  known.add(JSON.parse(JSON.stringify(baked.known)) as KnownFile)
  const { cells } = parseNotebook(text).notebook
  const results = new Map<string, Output>()
  const lacking: string[] = []
  const runtime = createRuntime({
    engine: new Proxy({} as Engine, { get: () => () => Promise.reject(new Error('no engine')) }),
    transform: nodeTransform,
    isTable: (name) => names.has(name),
    given: (name) => given[name],
    known: () => known,
    observer: {
      pending: () => undefined,
      fulfilled: () => undefined,
      recalled: (id, output) => results.set(cells.find((cell) => cell.id === id)?.name ?? id, output),
      failed: (id) => lacking.push(cells.find((cell) => cell.id === id)?.name ?? id),
      stale: () => undefined
    }
  })
  runtime.update(cells.map((cell) => ({ ...cell, body: sourceOf(cell) })))
  await runtime.settled()
  return { results, lacking, known: [...results.keys()].sort() }
}

const firstOf = (output: Output | undefined, name: string) =>
  output?.type === 'result' && output.table.columns.find((column) => column.name === name)?.values[0]

test('a copy with other prose and a query of its own knows every result but the new one', async () => {
  const copy = shipped.replace('Thứ hạng càng nhỏ càng tốt.', 'Hạng nhỏ là tốt.') + '\n```sql name=own\nselect 1\n```\n'
  const { known, lacking, results } = await open(copy)
  expect(known).toEqual(computed)
  expect(lacking).toEqual(['own'])
  const cell = parseNotebook(shipped).notebook.cells.find(({ name }) => name === 'asean')
  const own = cell && baked.outputs.get(cell.id)
  expect(toSnapshot(results.get('asean') as Output)).toBe(own && toSnapshot(own))
})

test('every edition of the select is known, with all that reads it', async () => {
  expect(baked.inputs).toEqual(['edition'])
  const last = await open(shipped, { edition: 2024 })
  expect(last.known).toEqual(computed)
  expect(firstOf(last.results.get('vn'), 'rank')).toBe(71)
  const first = await open(shipped, { edition: '2003' })
  expect(first.known).toEqual(computed)
  expect(firstOf(first.results.get('vn'), 'rank')).toBe(97)
})

test('an edited cell, and what reads it, is not known; what does not read it is', async () => {
  const { known, lacking } = await open(shipped.replace('group: asean\nhighlight: VNM\n```', 'group: asia\n```'))
  expect(known).toEqual(computed.filter((name) => !['asean', 'vn'].includes(name)))
  expect(lacking).toContain('asean')
})

test('a cell that takes the name of a table of the dataset makes unknown what reads that', async () => {
  const { known } = await open(shipped + '\n```sql name=EGDI\nselect 1 as rank\n```\n')
  expect(known).toEqual(['edition'])
})

test('nothing is known of a notebook with a statement that may change what others find', async () => {
  const acting = '\n```sql\ncreate or replace macro coalesce(a, b) as false\n```\n'
  expect((await open(shipped + acting)).known).toEqual([])
  expect((await open(shipped + '\n```sql\ndescribe egdi\n```\n')).known).toEqual(computed)
})
