import { afterAll, expect, test } from 'vitest'
import { createRuntime } from '../../src/cells/create-runtime.ts'
import type { Output } from '../../src/cells/output.ts'
import type { CellId } from '../../src/notebook/notebook.ts'
import { toRows } from '../../src/table/rows.ts'
import type { Value } from '../../src/table/table.ts'
import { nodeTransform } from '../../src/sandbox/node.ts'
import { makeEngineWithDataset } from '../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

/** The one row of a query over an input, and the input's own output. */
async function ask(body: string, given: Value | undefined, query: string) {
  const outputs = new Map<string, Output>()
  const failures: unknown[] = []
  const runtime = createRuntime({
    engine,
    transform: nodeTransform,
    observer: {
      pending: () => undefined,
      fulfilled: (id, output) => outputs.set(id, output),
      failed: (id, problems) => failures.push(id, problems),
      stale: () => undefined
    },
    isTable: () => true,
    given: () => given
  })
  runtime.update([
    { id: 'i' as CellId, kind: 'input', name: 'x', body },
    { id: 'q' as CellId, kind: 'sql', name: 'q', body: query }
  ])
  await runtime.settled()
  expect(failures).toEqual([])
  const [input, result] = [outputs.get('i'), outputs.get('q')]
  if (input?.type !== 'value' || result?.type !== 'result') throw new Error('nothing came of it')
  return { row: toRows(result.table)[0], input }
}

test.each<[string, Value | undefined, string, Value]>([
  [
    'type: multi\noptions: [VNM, THA, LAO]\nvalue: [VNM, THA]',
    undefined,
    'select count(*) as n from egdi where edition = 2024 and iso3 in $x',
    2
  ],
  ['type: multi\noptions: [VNM, THA]', '', 'select count(*) as n from egdi where iso3 in ($x)', 0],
  [
    'type: range\nmin: 2003\nmax: 2024',
    '2018..2020',
    "select count(*) as n from egdi where iso3 = 'VNM' and edition between $x.min and $x.max",
    2
  ],
  ['type: range\nmin: 2003\nmax: 2024', undefined, 'select typeof($x.max) as n', 'INTEGER'],
  ['type: date\nvalue: 2019-12-09', undefined, "select datediff('day', $x, date '2020-02-09') as n", 62],
  ['type: checkbox', 'true', "select if($x, 'có', 'không') as n", 'có'],
  ['type: number\nvalue: 0.5', undefined, 'select $x * 2 as n', 1],
  ['type: button', 2, 'select $x + 1 as n', 3],
  ['type: text', 'Đà Nẵng', 'select upper($x) as n', 'ĐÀ NẴNG'],
  ['type: country', 'LAO', 'select name_vi as n from countries where iso3 = $x', 'Lào']
])('%j given %j: %s is %j', async (body, given, query, expected) => {
  expect((await ask(body, given, query)).row?.['n']).toEqual(expected)
})

test('a country is any state of the record, and options of a query bring their names', async () => {
  const { input } = await ask('type: country\nvalue: VNM', undefined, 'select $x')
  expect([input.options.length, input.value]).toEqual([193, 'VNM'])
  const named = await ask(
    'type: select\nfrom: select id, name_vi, name_en from systems order by id\nvalue: vmap',
    undefined,
    'select $x'
  )
  expect(named.input.labels?.[named.input.options.indexOf('vmap')]).toMatchObject({
    vi: expect.stringContaining('Vmap') as string
  })
})
