import { expect, test } from 'vitest'
import { markdownKind } from '../../src/cells/markdown/kind.ts'
import { renderMarkdown } from '../../src/cells/markdown/render.ts'
import type { Mentioned, Output } from '../../src/cells/output.ts'
import type { Host } from '../../src/cells/host.ts'
import type { Value } from '../../src/table/table.ts'

const html = (source: string, values: Record<string, Value> = {}, lang: 'vi' | 'en' = 'vi') =>
  renderMarkdown(
    source,
    lang,
    Object.fromEntries(Object.entries(values).map(([key, value]): [string, Mentioned] => [key, { value }])),
    () => undefined
  )

test('a mentioned value stands in the prose as a button that leads to its source', () => {
  expect(html('Thứ **{{ vn.place }}** trong mười.', { 'vn.place': 6 })).toBe(
    '<p>Thứ <strong><button type="button" class="figure" data-mention="vn.place">6</button></strong> trong mười.</p>\n'
  )
})

test('no line parts a figure from the sign or stop behind it', () => {
  const figure = '<button type="button" class="figure" data-mention="a">55</button>'
  expect(html('Tức {{ a }}%, còn', { a: 55 })).toBe(`<p>Tức <span class="glued">${figure}%,</span> còn</p>\n`)
  expect(html('Tức **{{ a }}**. Đủ', { a: 55 })).toBe(
    `<p>Tức <strong><span class="glued">${figure}.</span></strong> Đủ</p>\n`
  )
  expect(html('**Tức {{ a }} đồng**', { a: 55 })).toContain(`${figure} đồng`)
})

test.each([
  ['{{ a }}', 1234.5, 'vi', '1.234,5'],
  ['{{ a }}', 1234.5, 'en', '1,234.5'],
  ['{{ a | 2 }}', 0.66, 'vi', '0,66'],
  ['{{ a | 0 }}', 6299.7, 'vi', '6.300'],
  ['{{ edition }}', 2020, 'vi', '2020'],
  ['{{ a }}', null, 'vi', '–'],
  ['{{ a }}', 'Đắk Lắk', 'vi', 'Đắk Lắk'],
  ['{{ a }}', 12345678901234567890n, 'vi', '12.345.678.901.234.567.890']
] as const)('%s of %s in %s reads %s', (source, value, lang, shown) => {
  const key = source.includes('edition') ? 'edition' : 'a'
  expect(html(source, { [key]: value }, lang)).toContain(`>${shown}</button>`)
})

test('a value is text, whatever is in it', () => {
  expect(html('{{ a }}', { a: '<img src=x onerror=alert(1)>' })).toContain(
    '&lt;img src=x onerror=alert(1)&gt;</button>'
  )
})

test('raw HTML stays text, and links that run script are no links', () => {
  expect(html('<script>alert(1)</script>')).not.toContain('<script')
  expect(html('[x](javascript:alert(1))')).not.toContain('href')
  expect(html('[{{ a }}]({{ a }})', { a: '"onclick="x' })).not.toMatch(/<[^>]*onclick=/)
})

test('a reader sees the blocks of their language and what is common', () => {
  const source = 'Chung\n\n::: vi\nViệt\n:::\n::: en\nEnglish\n:::'
  expect(html(source)).toBe('<p>Chung</p>\n<p>Việt</p>\n')
  expect(html(source, {}, 'en')).toBe('<p>Chung</p>\n<p>English</p>\n')
})

test('prose in one language only is shown to readers of the other', () => {
  expect(html('::: vi\nViệt\n:::', {}, 'en')).toBe('<p>Việt</p>\n')
})

test('braces that mention nothing stay as they are', () => {
  expect(html('{{ 1 + 2 }} và {x}')).toBe('<p>{{ 1 + 2 }} và {x}</p>\n')
})

const table = (columns: Record<string, Value>): Output => ({
  type: 'result',
  rowCount: 1,
  table: {
    rowCount: 1,
    columns: Object.entries(columns).map(([name, value]) => ({ name, type: 'VARCHAR', values: [value] }))
  }
})

async function run(source: string, inputs: Record<string, Output>) {
  const spec = markdownKind.parse(source)
  if (!spec.ok) throw new Error('prose always parses')
  const output = await markdownKind.run(spec.value, (name) => inputs[name], {} as Host)
  return output.type === 'prose'
    ? Object.fromEntries(Object.entries(output.values).map(([key, held]) => [key, held.value]))
    : {}
}

test('mentions in either language are resolved from inputs, single values and first rows', async () => {
  const inputs = {
    edition: { type: 'value', value: 2020, options: [] } as Output,
    one: table({ n: 7 }),
    vn: table({ a: 1, b: 2 })
  }
  expect(await run('::: vi\n{{ edition }} {{ one }}\n:::\n::: en\n{{ vn.b }}\n:::', inputs)).toEqual({
    edition: 2020,
    one: 7,
    'vn.b': 2
  })
})

test.each([
  ['{{ vn }}', 'cells_name_a_column'],
  ['{{ vn.c }}', 'cells_no_column']
])('%s of a row with two columns fails by name', async (source, key) => {
  await expect(run(source, { vn: table({ a: 1, b: 2 }) })).rejects.toMatchObject({
    problem: { key, params: { columns: 'a, b' } }
  })
})
