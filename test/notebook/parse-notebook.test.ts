import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseNotebook } from '../../src/notebook/parse-notebook.ts'
import { bodyLine, sourceOf, type CellId } from '../../src/notebook/notebook.ts'
import { toText } from '../../src/notebook/to-text.ts'

const sample = `---
sotay: 1
title: { vi: "Việt Nam trong ASEAN", en: "Viet Nam in ASEAN" }
---
::: vi
Việt Nam đứng thứ {{ vn.place }}.
:::
::: en
Viet Nam ranks {{ vn.place }}.
:::

\`\`\`input name=edition
type: select
\`\`\`

\`\`\`sql name=asean
select 1
\`\`\`
Đoạn cuối.
`

const shape = (text: string) => parseNotebook(text).notebook.cells.map((cell) => [cell.kind, cell.name, sourceOf(cell)])

test('a notebook is prose and fenced cells, with the names and texts as written', () => {
  expect(shape(sample)).toEqual([
    ['markdown', undefined, expect.stringContaining('::: en\nViet Nam ranks')],
    ['input', 'edition', 'type: select'],
    ['sql', 'asean', 'select 1'],
    ['markdown', undefined, 'Đoạn cuối.']
  ])
  expect(parseNotebook(sample).notebook.front.title).toEqual({ vi: 'Việt Nam trong ASEAN', en: 'Viet Nam in ASEAN' })
})

test('a plain Markdown file without front matter is a notebook', () => {
  expect(shape('# Tiêu đề\n\n```sql\nselect 1\n```\n')).toEqual([
    ['markdown', undefined, '# Tiêu đề'],
    ['sql', undefined, 'select 1']
  ])
})

test('an unknown kind is kept as a cell of that kind', () => {
  expect(shape('```bản-đồ\nA\n```\n')).toEqual([['bản-đồ', undefined, 'A']])
})

test('SQL by another name is SQL, and code in other languages is there to be read', () => {
  const text =
    '```SQL name=a\nselect 1\n```\n\n```duckdb\nselect 2\n```\n\n```python\nprint("Đà Nẵng")\n```\n\n```{r}\nx\n```\n'
  expect(shape(text)).toEqual([
    ['sql', 'a', 'select 1'],
    ['sql', undefined, 'select 2'],
    ['markdown', undefined, '```python\nprint("Đà Nẵng")\n```\n\n```{r}\nx\n```']
  ])
  expect(toText(parseNotebook(text).notebook)).toBe(text)
})

test('code in tildes, without a kind, or inside a language block is prose', () => {
  for (const text of ['~~~sql\nselect 1\n~~~\n', '```\nselect 1\n```\n', '::: vi\n```sql\nselect 1\n```\n:::\n']) {
    expect(shape(text).map(([kind]) => kind)).toEqual(['markdown'])
  }
})

test('a line of +++ parts two prose cells', () => {
  expect(shape('Một\n\n+++\n\nHai\n').map(([, , source]) => source)).toEqual(['Một', 'Hai'])
})

test('a name with composed or decomposed accents is the same name', () => {
  const [composed] = parseNotebook('```sql name=tỉnh\n```\n'.normalize('NFC')).notebook.cells
  const [decomposed] = parseNotebook('```sql name=tỉnh\n```\n'.normalize('NFD')).notebook.cells
  expect(decomposed?.name).toBe(composed?.name)
})

describe('what is wrong comes back with its line, and nothing is lost', () => {
  const cases: [string, string, string, number][] = [
    ['an open language block', 'A\n\n::: vi\nB\n', 'notebook_block_open', 3],
    ['an open cell', 'A\n\n```sql\nselect 1\n', 'notebook_fence_open', 3],
    ['front matter that is not YAML', '---\nsotay: 1\ntitle: a: b\n---\nA\n', 'notebook_front_yaml', 3],
    ['a newer version', '---\nsotay: 2\n---\nA\n', 'notebook_newer', 2]
  ]
  test.each(cases)('%s', (_title, text, key, line) => {
    const { notebook, problems } = parseNotebook(text)
    expect(problems.map((problem) => [problem.key, problem.line])).toContainEqual([key, line])
    expect(toText(notebook)).toBe(text)
  })
})

test('the body of a cell knows its line in the file', () => {
  expect(bodyLine(parseNotebook(sample).notebook, 'sql-1' as CellId)).toBe(sample.split('\n').indexOf('select 1') + 1)
})

test('any text goes through unchanged', () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '---',
      '```',
      '````',
      '```sql name=a',
      '```chart',
      '::: vi',
      '::: en',
      ':::',
      '+++',
      '~~~',
      'sotay: 1'
    ),
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('Đường ưu tiên', 'Đ'.normalize('NFD'), '1.234,5')
  )
  const end = fc.constantFrom('\n', '\r\n')
  const text = fc.array(fc.tuple(line, end)).map((lines) => lines.map((parts) => parts.join('')).join(''))
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        text.map((text) => text.trimEnd())
      ),
      (text) => toText(parseNotebook(text).notebook) === text
    ),
    {
      numRuns: 5000
    }
  )
})
