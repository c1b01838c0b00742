import { afterAll, describe, expect, test } from 'vitest'
import { chartKind } from '../../src/cells/chart/kind.ts'
import { guidedKinds } from '../../src/cells/guided-kinds.ts'
import { toBody } from '../../src/cells/form/shape.ts'
import type { Kind } from '../../src/cells/host.ts'
import { openAsSql } from '../../src/cells/open-as-sql.ts'
import { sqlKind } from '../../src/cells/sql/kind.ts'
import { kinds } from '../../src/cells/kinds.ts'
import { sourceOf, type Notebook } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { makeEngineWithDataset, runCell } from '../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

function notebookOf(...cells: readonly string[]): Notebook {
  return parseNotebook(['---\nsotay: 1\ntitle: t\n---\n', ...cells].join('\n')).notebook
}

function open(notebook: Notebook, at: number): Notebook {
  const opened = openAsSql(notebook, notebook.cells[at]?.id as never)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems))
  return opened.value
}

/** A chart without the name of its data and the places in the text that it was read from. */
function plain(chart: unknown): unknown {
  return JSON.parse(
    JSON.stringify(chart, (key, value: unknown) => (key === 'at' || key === 'data' ? undefined : value))
  )
}

describe.each(guidedKinds.map((kind) => [kind.name, kind] as const))('%s', (name, { form, parse, compile }) => {
  test('opened as SQL it gives the same rows under the same name, and the same chart before them', async () => {
    const body = toBody(form.start)
    const opened = open(notebookOf('```' + name + ' name=ô fold\n' + body + '\n```\n'), 0)
    const sql = opened.cells.find(({ kind }) => kind === 'sql')
    expect(sql).toMatchObject({ name: 'ô', fold: true })
    const before = await runCell(kinds.get(name) as Kind<unknown>, body, engine)
    const after = await runCell(sqlKind, sourceOf(sql as never), engine)
    expect(after.table).toEqual(before.table)
    const spec = parse(body)
    const chart = opened.cells.find(({ kind }) => kind === 'chart')
    expect(chart !== undefined).toBe(spec.ok && compile(spec.value).chart !== undefined)
    if (!chart) return
    expect(opened.cells.indexOf(chart)).toBe(opened.cells.indexOf(sql as never) - 1)
    const drawn = chartKind.parse(sourceOf(chart))
    expect(drawn.ok).toBe(true)
    // A kind with a view of its own may draw its chart there.
    if (drawn.ok && before.chart) expect(plain(drawn.value)).toEqual(plain(before.chart))
  })
})

test('a cell without a name gets a free one; prose around it and its parameters stay', () => {
  const text = ['Một.\n', '```sql name=ranking\nselect 1\n```\n', '```ranking\nedition: $kỳ\n```\n', 'Hai.'] as const
  const opened = open(notebookOf(...text), 2)
  expect(toText(opened)).toContain('```sql name=ranking_2\nwith rated as (')
  expect(toText(opened)).toContain('marks:\n  - bar: { x: egdi')
  expect(toText(opened)).toContain('data: ranking_2\ntitle: { vi: "Chỉ số EGDI, ASEAN, kỳ $kỳ", en: ')
  expect(toText(opened)).toContain('where edition = $kỳ and rated')
  expect(opened.cells.map(({ kind }) => kind)).toEqual(['markdown', 'sql', 'chart', 'sql', 'markdown'])
})

test.each([
  ['```sql name=a\nselect 1\n```\n', 'cells_not_guided'],
  ['```ranking\nedition: now\n```\n', 'cells_guided_edition_form']
])('%j is not opened', (cell, key) => {
  const notebook = notebookOf(cell)
  const opened = openAsSql(notebook, notebook.cells[0]?.id as never)
  expect(opened.ok ? [] : opened.problems.map((problem) => problem.key)).toContain(key)
})
