import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/cells/kinds.ts'
import { renameCell } from '../../src/cells/rename.ts'
import { foldName } from '../../src/notebook/fold-name.ts'
import { cellById, sourceOf, type CellId, type Notebook } from '../../src/notebook/notebook.ts'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { toText } from '../../src/notebook/to-text.ts'
import { buildGraph } from '../../src/runtime/graph.ts'

const open = (text: string) => parseNotebook(text).notebook
const idOf = ({ cells }: Notebook, name: string) => cells.find((cell) => cell.name === name)?.id as CellId

/** The graph of a notebook's cells, without names. */
function graphOf(notebook: Notebook) {
  const vertices = notebook.cells.map((cell) => {
    const kind = kinds.get(cell.kind)
    const spec = kind?.parse(sourceOf(cell))
    return { ...cell, reads: kind && spec?.ok ? kind.reads(spec.value) : [] }
  })
  const { upstream, order } = buildGraph(vertices, () => true)
  const needs = [...upstream].map(([id, reads]) => [id, [...reads].map(([up, { need }]) => [up, need]).sort()])
  return { needs, order }
}

/** The whole file after `a` was renamed `đất`. */
function renamed(text: string): string | undefined {
  const notebook = open(text)
  const result = renameCell(notebook, idOf(notebook, 'a'), 'đất')
  return result.ok ? toText(result.value.notebook) : result.problems[0]?.key
}

const cell = '```sql name=a\nselect 1 as x\n```\n\n'

test('a renamed cell takes its uses in the front matter along', () => {
  const head = (name: string) =>
    `---\ntitle: T # a\nanswer: { vi: 'Là {{ ${name}.x }}', en: 'It is {{ ${name}.x | 1 }}' }\n---\n`
  const name = (text: string) => {
    const notebook = open(text)
    const result = renameCell(notebook, idOf(notebook, 'a'), 'đất')
    return result.ok ? result.value.notebook : undefined
  }
  const changed = name(head('a') + cell)
  expect(changed && toText(changed)).toBe(head('đất') + cell.replace('name=a', 'name=đất'))
  expect(changed?.front.answer).toEqual({ vi: 'Là {{ đất.x }}', en: 'It is {{ đất.x | 1 }}' })
})

describe('a renamed cell takes its uses along', () => {
  test.each([
    ['in SQL', '```sql\nselect a.x from a -- a\n```\n', '```sql\nselect đất.x from đất -- a\n```\n'],
    ['in prose', '{{ a }}, {{a.x | 2}}, {{ b.a }}, a\n', '{{ đất }}, {{đất.x | 2}}, {{ b.a }}, a\n'],
    [
      'in a chart, but not in its words or columns',
      '```chart\ndata: a # a\ntitle: a\nmarks:\n  - bar: { x: a, y: x, highlight: $a }\n```\n',
      '```chart\ndata: đất # a\ntitle: a\nmarks:\n  - bar: { x: a, y: x, highlight: $đất }\n```\n'
    ],
    [
      'in a chart’s title, where it is named by its sign',
      '```chart\ndata: b\ntitle: { vi: "Điểm của a, kỳ $a", en: "Score, $a edition" }\nmarks:\n  - bar: { x: x, y: x }\n```\n',
      '```chart\ndata: b\ntitle: { vi: "Điểm của a, kỳ $đất", en: "Score, $đất edition" }\nmarks:\n  - bar: { x: x, y: x }\n```\n'
    ],
    [
      'in a guided cell',
      '```ranking\nedition: "$a" # năm\nindex: egdi\n```\n',
      '```ranking\nedition: "$đất" # năm\nindex: egdi\n```\n'
    ],
    [
      'in the SQL of an input, but not in its label',
      "```input name=i\ntype: select\nlabel: from a\nfrom: select x from a where x <> 'a'\n```\n",
      "```input name=i\ntype: select\nlabel: from a\nfrom: select x from đất where x <> 'a'\n```\n"
    ],
    [
      'in SQL over several lines',
      '```input name=i\ntype: select\nfrom: |\n  select a.x\n  from a\nvalue: a\n```\n',
      '```input name=i\ntype: select\nfrom: |\n  select đất.x\n  from đất\nvalue: a\n```\n'
    ],
    [
      'in SQL within quotes',
      `\`\`\`input name=i\ntype: select\nfrom: "select 'b\\"' from a"\n\`\`\`\n`,
      `\`\`\`input name=i\ntype: select\nfrom: "select 'b\\"' from đất"\n\`\`\`\n`
    ]
  ])('%s', (_, text, expected) => {
    expect(renamed(cell + text)).toBe(cell.replace('name=a', 'name=đất') + expected)
  })
})

test('only the first of two cells of one name has uses', () => {
  const text = '```sql name=b\nselect 1\n```\n\n```sql name=B\nselect 2\n```\n\n```sql\nfrom b\n```\n'
  const notebook = open(text)
  const result = renameCell(notebook, 'sql-2' as CellId, 'c')
  expect(result.ok && toText(result.value.notebook)).toBe(text.replace('name=B', 'name=c'))
})

test('a name that is taken, empty, no name or hidden in a statement is refused, and says where', () => {
  const notebook = open(cell + '```sql name=b\nwith c as (select 1) from a, c\n```\n')
  const refusal = (name: string) => {
    const result = renameCell(notebook, idOf(notebook, 'a'), name, (name) => name === 'egdi')
    return result.ok ? 'ok' : [result.problems[0]?.key, result.problems[0]?.params]
  }
  expect(refusal('B')).toEqual(['notebook_name_taken', { name: 'B' }])
  expect(refusal(' ')).toEqual(['notebook_name_empty', undefined])
  expect(refusal('2024')).toEqual(['notebook_name_form', { name: '2024' }])
  expect(refusal('EGDI')).toEqual(['notebook_name_given', { name: 'EGDI' }])
  expect(refusal('c')).toEqual(['notebook_name_hidden', { name: 'c', cell: 'b' }])
  expect(refusal('tỉnh'.normalize('NFD'))).toBe('ok')
})

describe('after a rename the graph is the same', () => {
  test.each(readdirSync('notebooks'))('for every named cell of %s', (file) => {
    const notebook = open(readFileSync('notebooks/' + file, 'utf8'))
    const named = notebook.cells.filter(({ name }) => name !== undefined)
    expect(named.length).toBeGreaterThan(0)
    for (const { id, name } of named) {
      const result = renameCell(notebook, id, 'tên_mới')
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      expect(graphOf(result.value.notebook)).toEqual(graphOf(notebook))
      expect(cellById(result.value.notebook, id).name).toBe('tên_mới')
      const back = renameCell(result.value.notebook, id, name as string)
      expect(back.ok && toText(back.value.notebook)).toBe(toText(notebook))
    }
  })

  test('for random notebooks', () => {
    const name = fc.constantFrom('a', 'A', 'b', 'đất', 'Đất', 'năm'.normalize('NFD'))
    const body = fc.tuple(
      fc.constantFrom(
        ['sql', 'select X.x, $Y from X join Y using (x)'],
        ['sql', 'with X as (from Y) from X'],
        ['sql', 'select X from X where X.y in (select Y.z from Y as X)'],
        ['chart', 'data: X\ntitle: Y\nmarks:\n  - bar: { x: Y, y: X, highlight: { y: [$Y, Y] } }'],
        ['input', 'type: select\nfrom: select X.x from X where $Y = 1\nvalue: X'],
        ['ranking', 'edition: $X'],
        ['markdown', '{{ X.y }} và {{ Y }} X']
      ),
      name,
      name,
      name
    )
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 6 }),
        fc.nat(5),
        fc.constantFrom('c', 'kỳ'),
        (cells, at, to) => {
          const text = cells.map(([[kind, body], own, x, y]) => {
            const source = body?.replaceAll('X', x).replaceAll('Y', y)
            return kind === 'markdown' ? source + '\n\n+++\n' : '```' + `${kind} name=${own}\n${source}\n` + '```\n'
          })
          const notebook = open(text.join('\n'))
          const cell = notebook.cells[at % notebook.cells.length]
          if (!cell || cell.kind === 'markdown') return
          const result = renameCell(notebook, cell.id, to)
          if (!result.ok) throw new Error(JSON.stringify(result.problems))
          const first = notebook.cells.find(({ name = '' }) => foldName(name) === foldName(cell.name ?? ''))
          // A cell that reads itself, or whose name another one bears, is in error before and reads otherwise after.
          const own = graphOf(notebook).needs.some(
            ([id, ups]) => id === cell.id && JSON.stringify(ups).includes(`"${id}"`)
          )
          const twins =
            notebook.cells.filter(({ name = '' }) => foldName(name) === foldName(cell.name ?? '')).length > 1
          if (first === cell && !own && !twins) {
            expect(graphOf(result.value.notebook)).toEqual(graphOf(notebook))
          }
        }
      ),
      { numRuns: 3_000 }
    )
  })
})
