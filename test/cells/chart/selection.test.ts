import { afterAll, describe, expect, it } from 'vitest'
import { chosenIn } from '../../../src/cells/chart/selection.ts'
import { createRuntime } from '../../../src/cells/create-runtime.ts'
import type { Output } from '../../../src/cells/output.ts'
import type { CellId } from '../../../src/notebook/notebook.ts'
import type { Problem } from '../../../src/notebook/problem.ts'
import { toRows } from '../../../src/table/rows.ts'
import type { Value } from '../../../src/table/table.ts'
import { makeEngineWithDataset } from '../../support/run-cell.ts'
import { nodeTransform } from '../../../src/sandbox/node.ts'

const engine = await makeEngineWithDataset()
afterAll(() => engine.close())

const cell = (id: string, kind: string, body: string, name?: string) => ({
  id: id as CellId,
  kind,
  body,
  ...(name !== undefined && { name })
})

const chart = (select: string) =>
  `data: asean\nmarks:\n  - bar: { x: egdi, y: iso3 }\nselect: { name: chosen, column: iso3, ${select} }`

function notebook(select: string, sql: string, given: Record<string, Value> = {}) {
  const outputs = new Map<string, Output>()
  const failures: Problem[] = []
  const runtime = createRuntime({
    engine,
    transform: nodeTransform,
    isTable: (name) => ['egdi', 'countries'].includes(name),
    given: (name) => given[name],
    observer: {
      pending: () => undefined,
      stale: () => undefined,
      fulfilled: (id, output) => outputs.set(id, output),
      failed: (_, problems) => failures.push(...problems)
    }
  })
  runtime.update([
    cell(
      'data',
      'sql',
      `select iso3, egdi from egdi join countries using (iso3) where edition = 2024 and asean_since is not null`,
      'asean'
    ),
    cell('chart', 'chart', chart(select)),
    cell('reader', 'sql', sql, 'reader'),
    cell('prose', 'markdown', 'Chọn: {{ chosen }}')
  ])
  const rows = () => {
    const output = outputs.get('reader')
    return output?.type === 'result' ? toRows(output.table) : []
  }
  const choose = async (value: Value) => {
    const output = outputs.get('chart')
    if (output?.type !== 'result' || !output.selection) throw new Error('no selection')
    runtime.put('chart' as CellId, { ...output, selection: { ...output.selection, value } })
    await runtime.settled()
  }
  return { runtime, outputs, failures, rows, choose }
}

describe('a choice in a chart', () => {
  it('is a value that SQL and prose read by its name, none until a reader chooses', async () => {
    const { runtime, outputs, failures, rows, choose } = notebook('', 'select iso3 from asean where iso3 = $chosen')
    await runtime.settled()
    expect(failures).toEqual([])
    expect(rows()).toEqual([])
    await choose('VNM')
    expect(rows()).toEqual([{ iso3: 'VNM' }])
    expect(outputs.get('prose')).toMatchObject({ values: { chosen: { value: 'VNM' } } })
  })

  it('of many is a list', async () => {
    const { runtime, rows, choose } = notebook(
      'many: true',
      'select iso3 from asean where len($chosen) = 0 or list_contains($chosen, iso3) order by iso3'
    )
    await runtime.settled()
    expect(rows().length).toBe(11)
    await choose(['VNM', 'LAO'])
    expect(rows().map(({ iso3 }) => iso3)).toEqual(['LAO', 'VNM'])
  })

  it('begins with what the spec or an address says, where the rows hold it', async () => {
    const sql = 'select iso3 from asean where iso3 = $chosen'
    const first = notebook('value: THA', sql)
    await first.runtime.settled()
    expect(first.rows()).toEqual([{ iso3: 'THA' }])
    const asked = notebook('value: THA', sql, { chosen: 'SGP' })
    await asked.runtime.settled()
    expect(asked.rows()).toEqual([{ iso3: 'SGP' }])
    const foreign = notebook('value: THA', sql, { chosen: 'FRA' })
    await foreign.runtime.settled()
    expect(foreign.rows()).toEqual([])
  })

  it('takes the column’s own values, from text as from values', () => {
    const table = { rowCount: 3, columns: [{ name: 'edition', type: 'INTEGER', values: [2018, 2020, 2020] }] }
    expect(chosenIn(table, { column: 'edition', many: false }, '2020')).toBe(2020)
    expect(chosenIn(table, { column: 'edition', many: true }, '2020,2018,1')).toEqual([2018, 2020])
    expect(chosenIn(table, { column: 'edition', many: true }, null)).toEqual([])
    expect(chosenIn(table, { column: 'edition', many: false }, null)).toBeNull()
  })

  it('that goes by the name of another cell is an error on the chart’s side', async () => {
    const { runtime, failures } = notebook('', 'select 1')
    runtime.update([
      cell('a', 'sql', 'select 1 as n', 'chosen'),
      cell('data', 'sql', 'select iso3, egdi from egdi where edition = 2024', 'asean'),
      cell('chart', 'chart', chart(''))
    ])
    await runtime.settled()
    expect(failures).toContainEqual({ key: 'runtime_duplicate', params: { name: 'chosen' } })
  })
})
