import { afterAll, expect, test } from 'vitest'
import { createRuntime } from '../../../src/cells/create-runtime.ts'
import type { Output } from '../../../src/cells/output.ts'
import { isOneQuery } from '../../../src/cells/sql/is-one-query.ts'
import { sqlKind } from '../../../src/cells/sql/kind.ts'
import type { CellId } from '../../../src/notebook/notebook.ts'
import { nodeTransform } from '../../../src/sandbox/node.ts'
import { toRows } from '../../../src/table/rows.ts'
import { makeEngineWithDataset } from '../../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

/** A notebook of these texts by id, which can be given others; `said` tells what each cell shows once all is still. */
function notebook() {
  const shown = new Map<string, string>()
  const runtime = createRuntime({
    engine,
    transform: nodeTransform,
    isTable: (name) => name === 'egdi',
    observer: {
      pending: () => undefined,
      stale: (id) => shown.set(id, 'stale'),
      fulfilled: (id, output) => shown.set(id, textOf(output)),
      failed: (id, [problem]) => shown.set(id, `${problem?.key} ${String(problem?.params?.['name'] ?? '')}`.trim())
    }
  })
  const said = async (texts: Readonly<Record<string, string>>) => {
    runtime.update(
      Object.entries(texts).map(([id, text]) => {
        const [, kind = 'sql', body = text] = /^(chart|markdown|transform): ([^]*)/.exec(text) ?? []
        return { id: id as CellId, kind, body, ...(id.startsWith('named') && { name: id }) }
      })
    )
    await runtime.settled()
    return Object.fromEntries(Object.keys(texts).map((id) => [id, shown.get(id)]))
  }
  return { runtime, said }
}

function textOf(output: Output): string {
  if (output.type !== 'result') return output.type
  return toRows(output.table)
    .map((row) => Object.values(row).join(' '))
    .join(', ')
}

test('a cell that reads a created table runs after the one that creates it, wherever they stand', async () => {
  const { said, runtime } = notebook()
  const slow = 'create table Kết_quả as select sum(a.range) as n from range(3000) a, range(3000) b'
  const reader = `select n > 0 as có from ${'kết_quả'.normalize('NFD')}`
  expect(await said({ reader, maker: slow })).toMatchObject({ reader: 'true' })
  expect(runtime.graph().edges).toEqual([{ from: 'maker', to: 'reader', need: 'relation' }])
  await said({})
})

test('an edit of the creating cell runs its readers, and a deleted one takes its table with it', async () => {
  const { said } = notebook()
  const cells = { maker: 'create table t as select 1 as n', reader: 'select n from t', next: 'create view v as from t' }
  expect(await said({ ...cells, last: 'from v' })).toMatchObject({ reader: '1', last: '1' })
  const edited = { ...cells, maker: 'create table t as select 2 as n', last: 'from v' }
  expect(await said(edited)).toMatchObject({ maker: '1', reader: '2', last: '2' })
  const { maker, ...others } = edited
  expect(await said(others)).toMatchObject({ reader: 'engine_no_table t' })
  expect(await said({ maker, ...others })).toMatchObject({ reader: '2', last: '2' })
  expect(await said({ reader: 'select 5', maker: 'select 4' })).toEqual({ reader: '5', maker: '4' })
  expect(await said({ reader: 'from t', maker: 'select 4' })).toMatchObject({ reader: 'engine_no_table t' })
})

test('a cell runs again as if what it created had never been, in whatever way it says so', async () => {
  const { said, runtime } = notebook()
  const maker =
    'drop table if exists t; create table t (n int primary key); create table u (n int references t (n)); insert into t values (7)'
  const cells = { maker, reader: 'from t' }
  expect(await said(cells)).toMatchObject({ reader: '7' })
  runtime.run('maker' as CellId)
  expect(await said(cells)).toMatchObject({ maker: '1', reader: '7' })
  expect(await said({ ...cells, maker: 'create view t as select 8' })).toMatchObject({ reader: '8' })
  await said({})
})

test('macros are what their cell says, for those that call them', async () => {
  const { said } = notebook()
  const cells = {
    caller: 'select nhân(5) as n, (from bảng(2)) as m',
    maker: 'create macro nhân(a) as a * 2; create macro bảng(a) as table select a + 1'
  }
  expect(await said(cells)).toMatchObject({ caller: '10 3' })
  expect(await said({ ...cells, maker: cells.maker.replace('* 2', '* 3') })).toMatchObject({ caller: '15 3' })
  expect(await said({ caller: cells.caller })).toEqual({ caller: 'engine_no_function nhân' })
})

test('a table that was created is one to charts, to transforms and to a new engine', async () => {
  const { said, runtime } = notebook()
  const cells = {
    chart: 'chart: data: t\nmarks:\n  - bar: { x: n, y: tên }',
    code: 'transform: t.filter(d => d.n > 1)',
    maker: "create table t as from (values (1, 'Đà Nẵng'), (2, 'Huế')) v(n, tên)"
  }
  const shown = { chart: '1 Đà Nẵng, 2 Huế', code: '2 Huế', maker: '2' }
  expect(await said(cells)).toEqual(shown)
  await engine.restart()
  runtime.run('chart' as CellId)
  expect(await said(cells)).toEqual(shown)
  await said({})
})

test('two cells cannot create one name, nor one bear what another creates', async () => {
  const { said } = notebook()
  const cells = {
    first: 'create table t as select 1',
    second: 'create or replace table T as select 2',
    reader: 'from t'
  }
  expect(await said(cells)).toMatchObject({ second: 'runtime_made_twice T', reader: '1' })
  expect(await said({ first: cells.first, second: 'select 3', reader: 'from t' })).toMatchObject({ reader: '1' })
  const named = { named_a: 'select 1', second: 'create table named_a as select 2' }
  expect(await said(named)).toMatchObject({ second: 'runtime_made_twice named_a' })
  expect(await said({ second: named.second, reader: 'from named_a' })).toEqual({ second: '1', reader: '2' })
  await said({})
})

test('what changes a table of another cell runs after that cell', async () => {
  const { said } = notebook()
  const cells = { more: 'with a as (select 2 as n) insert into t from a', maker: 'create table t as select 1 as n' }
  expect(await said(cells)).toEqual({ more: '1', maker: '1' })
  expect(await said({ ...cells, reader: 'select sum(n) from t' })).toMatchObject({ reader: '3' })
  await said({})
})

test.each([
  ['create table t as select 1', true, false],
  ['with a as (select 1) insert into t from a', true, false],
  ['explain analyze insert into t values (1)', true, false],
  ['explain (analyze) delete from t', true, false],
  ['explain insert into t values (1)', false, false],
  ['with "insert" as (select 1) select * from "insert"', false, true],
  ['with comment as (select 1), alter(x) as (select 2) from comment', false, true],
  ['(select 1);', false, true],
  ['select 1; select 2', false, false],
  ['describe egdi', false, false]
])('%s: acts %s, is a query %s', (sql, acts, isQuery) => {
  const spec = sqlKind.parse(sql)
  expect(spec.ok && sqlKind.acts?.(spec.value)).toBe(acts)
  expect(isOneQuery(sql)).toBe(isQuery)
})
