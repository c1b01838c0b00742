import { readFileSync } from 'node:fs'
import { encodeLink } from '../../src/share/link.ts'
import { addCell, expect, ready, rowsOf, test } from '../support/site-test.ts'

const ranks2020 = [
  ['Singapore', '11'],
  ['Malaysia', '47'],
  ['Thái Lan', '57'],
  ['Brunei', '60'],
  ['Philippines', '77'],
  ['Việt Nam', '86'],
  ['Indonesia', '88'],
  ['Campuchia', '124'],
  ['Myanmar', '146'],
  ['Lào', '167']
]
const nameAndRank = (rows: string[][]) => rows.map(([, name, rank]) => [name, rank?.split('/')[0]])

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a shipped notebook reads whole: prose, chart, table and source', async ({ page }) => {
    await page.goto('n/asean-egdi/')
    await expect(page.getByText('Trong kỳ khảo sát 2020, Việt Nam đứng thứ 86 trên 193')).toBeVisible()
    await expect(page.locator('[data-cell=asean] figure svg[role=img]')).toHaveCount(1)
    expect(nameAndRank(await rowsOf(page, 'asean'))).toEqual(ranks2020)
    await expect(page.locator('[data-cell=asean] .sources')).toContainText('Liên Hợp Quốc')
    await page.goto('n/reform-savings/en/')
    await expect(page.locator('h1')).toContainText('More than half of business conditions were cut')
    await expect(page.locator('[data-cell=savings]')).toContainText('350,000')
  })
})

test('the start page answers each question in figures, and each figure leads to its source', async ({ page }) => {
  await page.goto('.')
  const answer = page.locator('.questions .answer').nth(1)
  await expect(answer).toContainText('Năm 2024 đứng thứ 71.')
  await ready(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(answer).toContainText('It ranked 71 in 2024.')
  await answer.getByRole('link', { name: '71', exact: true }).click()
  await expect(page).toHaveURL(/n\/what-would-it-take\/en\/\?figure=start\.rank$/)
  const source = page.getByRole('dialog')
  await expect(source).toContainText('Edition 2024, Viet Nam')
  await expect(source.getByRole('row', { name: 'World rank' })).toContainText('71')
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
})

test('the first screen needs no engine, and every cell says it was known beforehand', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('n/asean-egdi/')
  await ready(page)
  expect(nameAndRank(await rowsOf(page, 'asean'))).toEqual(ranks2020)
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
  await expect(page.locator('[data-cell]:not([data-state=baked])')).toHaveCount(0)
  expect(asked.filter((path) => /\.(wasm|duckdb)$/.test(path))).toEqual([])
})

test('another edition changes every number that depends on it, and nothing else, at once and without the engine', async ({
  page
}) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.getByLabel('Kỳ khảo sát').selectOption('2024')
  await expect(page.getByText('Trong kỳ khảo sát 2024, Việt Nam đứng thứ 71 trên 193')).toBeVisible()
  await expect(page.locator('[data-cell=asean]')).toHaveAttribute('data-state', 'baked')
  expect(nameAndRank(await rowsOf(page, 'asean'))).toEqual([
    ['Singapore', '3'],
    ['Thái Lan', '52'],
    ['Malaysia', '57'],
    ['Indonesia', '64'],
    ['Việt Nam', '71'],
    ['Philippines', '73'],
    ['Brunei', '75'],
    ['Campuchia', '120'],
    ['Myanmar', '138'],
    ['Lào', '152']
  ])
  await expect(page.locator('[data-cell=asean] svg[role=img]')).toContainText('0,969')
  await expect(page.locator('[data-cell=trend]')).toHaveAttribute('data-state', 'baked')
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
  expect(asked.filter((path) => /\.(wasm|duckdb)$/.test(path))).toEqual([])
})

test('a changed copy sent as a link shows all that is known of it at once; only what is new asks for the engine', async ({
  page
}) => {
  const shipped = readFileSync('notebooks/asean-egdi.md', 'utf8')
  const text =
    shipped.replace('## Báo chí đã dẫn đúng', '## Báo đúng') + '\n```sql name=own\nselect count(*) from asean\n```\n'
  expect(text).toContain('## Báo đúng')
  const link = encodeLink({ text, lang: 'vi', inputs: { edition: 2022 } })
  let release = () => {}
  const engine = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/*.wasm', async (route) => {
    await engine
    await route.continue()
  })
  await page.goto('#' + (link.ok ? link.value : ''))
  await expect(page.getByText('Trong kỳ khảo sát 2022, Việt Nam đứng thứ 86 trên 193')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Báo đúng' })).toBeVisible()
  await expect(page.locator('[data-cell=asean] figure svg[role=img]')).toBeVisible()
  for (const name of ['edition', 'trend', 'claimed', 'history', 'agree', 'why'])
    await expect(page.locator(`[data-cell=${name}]`)).toHaveAttribute('data-state', 'baked')
  expect((await rowsOf(page, 'asean'))[0]?.slice(1, 3)).toEqual(['Singapore', '12/193'])
  await expect(page.locator('[data-cell=own]')).toHaveAttribute('data-state', 'running')
  release()
  await expect(page.locator('[data-cell=own] td')).toHaveText('10')
  await expect(page.locator('[data-cell=claimed]')).toHaveAttribute('data-verified', 'same')
})

test('SQL of one’s own is answered, reads other cells, and a mistake is a sentence with its line', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const count = await addCell(page, 'SQL', 'select count(*) from egdi')
  await expect(count.locator('td')).toHaveText('2.316')
  const reader = await addCell(page, 'SQL', 'select max(rank) as lowest from asean where edition = $edition')
  await expect(reader.locator('td')).toHaveText('167')
  const several = await addCell(page, 'SQL', 'select 1 as n; select 2 as n; -- hết')
  await expect(several.locator('td')).toHaveText('2')
  await expect(several.getByText('Ô này có 2 câu lệnh')).toBeVisible()
  const wrong = await addCell(page, 'SQL', 'select iso3,\n  egdj from egdi')
  await expect(wrong).toHaveAttribute('data-state', 'failed')
  await expect(wrong.getByRole('alert')).toContainText('egdi')
  await expect(wrong.getByRole('alert')).toContainText('dòng 2')
  await expect(count.locator('td')).toHaveText('2.316')
})

test('a link carries the notebook and what was chosen into a clean browser', async ({ page, browser, baseURL }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.getByLabel('Kỳ khảo sát').selectOption('2022')
  const own = await addCell(page, 'SQL', 'select count(*) as states from asean')
  await expect(own.locator('td')).toHaveText('10')
  const rows = await rowsOf(page, 'asean')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const address = await page.getByLabel('Địa chỉ').inputValue()
  expect(address.startsWith(baseURL ?? '?')).toBe(true)
  await expect(page.getByRole('dialog')).toContainText(`${address.length.toLocaleString('vi-VN')} ký tự`)

  const elsewhere = await browser.newContext()
  const copy = await elsewhere.newPage()
  await copy.goto(address)
  await expect(copy.locator('[data-kind=sql]').last().locator('td')).toHaveText('10')
  await expect(copy.getByText('Đây là bản sao mở từ một liên kết')).toBeVisible()
  await expect(copy.getByLabel('Kỳ khảo sát')).toHaveValue('2022')
  await expect(copy.locator('[data-cell=asean]')).toHaveAttribute('data-state', 'live')
  expect(await rowsOf(copy, 'asean')).toEqual(rows)
  await elsewhere.close()
})

test('a claimed rank opens its sentence, with document, publisher and date', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const row = page.locator('[data-cell=claimed] tr', { hasText: 'Việt Nam' })
  await row.getByText('86', { exact: true }).first().click()
  const panel = page.getByRole('dialog')
  await expect(panel.locator('mark')).toContainText(
    'xếp hạng chỉ số phát triển CPĐT của Việt Nam đứng thứ 86/193 quốc gia'
  )
  await expect(panel.locator('mark strong')).toHaveText('86/193')
  await expect(panel.getByText('Cần nhận diện tồn tại')).toBeVisible()
  await expect(panel.locator('dt', { hasText: 'Ngày đăng' }).locator('+ dd')).toHaveText('văn bản không nêu')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('a figure of the record opens its official row, a computed one its query', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const row = page.locator('[data-cell=asean] tr', { hasText: 'Thái Lan' })
  await row.locator('td').nth(2).click()
  const panel = page.getByRole('dialog')
  await expect(panel).toContainText('Kỳ 2020, Thái Lan')
  await expect(panel.locator('tr.marked td')).toHaveText('57')
  await page.keyboard.press('Escape')
  await row.locator('td').first().click()
  await expect(panel.locator('pre')).toContainText('rank() over (order by rank) as place')
})

test('an address sets inputs and language, and shows one cell alone', async ({ page }) => {
  await page.goto('n/asean-egdi/?p.edition=2018&lang=en')
  await expect(page.getByText('In the 2018 survey, Viet Nam held rank 88 of the 193')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.goto('n/asean-egdi/?p.edition=1999')
  await expect(page.getByText('“1999” không có trong danh sách chọn')).toBeVisible()
  await page.goto('n/asean-egdi/?embed=asean')
  await expect(page.locator('[data-cell]')).toHaveCount(1)
  await expect(page.locator('[data-cell=asean] svg[role=img]')).toHaveCount(1)
})

test('a notebook of one’s own begins empty, and a file opens as itself', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'của tôi.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Sổ của tôi\n\n```sql name=a\nselect 6 * 7 as answer\n```\n\nĐáp số: {{ a.answer }}.\n')
  })
  await expect(page.getByText('Đáp số: 42.')).toBeVisible()
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  const prose = await addCell(page, 'Văn bản', 'Xin **chào** <img src=x onerror=alert(1)>')
  await expect(prose.locator('strong')).toHaveText('chào')
  await expect(prose.locator('img')).toHaveCount(0)
})

test.describe('an unusable link is one sentence', () => {
  const cases = [
    ['cut off', (link: string) => link.slice(0, -20), 'thiếu phần cuối'],
    [
      'altered',
      (link: string) => link.slice(0, 60) + (link[60] === 'A' ? 'B' : 'A') + link.slice(61),
      'đã bị thay đổi'
    ],
    ['newer', (link: string) => link.replace('#1', '#9'), 'phiên bản mới hơn']
  ] as const
  for (const [title, change, sentence] of cases) {
    test(title, async ({ page }) => {
      await page.goto('n/reform-savings/')
      await ready(page)
      await page.getByRole('button', { name: 'Chia sẻ' }).click()
      const address = await page.getByLabel('Địa chỉ').inputValue()
      await page.goto(change(address))
      await page.reload()
      await expect(page.getByRole('alert')).toContainText(sentence)
      await expect(page.getByRole('link', { name: 'Về trang đầu' })).toBeVisible()
    })
  }
})

test('a missing engine file is a sentence on the cells that need it; what is known stays', async ({
  page,
  allowed
}) => {
  allowed.push(/404/)
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'no' }))
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', 'select count(*) from egdi')
  await expect(cell.getByRole('alert')).toBeVisible()
  await expect(page.locator('[data-cell=claimed]')).toHaveAttribute('data-state', 'baked')
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'failed')
})

test('the language chosen once is remembered on every page', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('h1')).toHaveText('E-government, where every number has an address')
  await page.goto('n/reform-savings/')
  await expect(page.locator('h1')).toContainText('More than half of business conditions were cut')
  await expect(page.locator('[data-cell=markdown-1]')).toContainText('By the Government Office')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a cell of an unknown kind keeps its text and says so; the others work', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'x.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('```bản-đồ\ngraph TD\n```\n\n```sql\nselect 1 as one\n```\n')
  })
  const unknown = page.locator('[data-kind=bản-đồ]')
  await expect(unknown.getByRole('alert')).toContainText('chưa biết loại ô “bản-đồ”')
  await expect(unknown.locator('pre')).toHaveText('graph TD')
  await expect(page.locator('[data-kind=sql] td')).toHaveText('1')
})

test('a chart of one’s own is drawn, and a mistake in it is a sentence with its line', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const chart = await addCell(page, 'Biểu đồ', 'data: asean\nmarks:\n  - dot: { x: egdi, y: rank }')
  await expect(chart.locator('figure svg[role=img]')).toBeVisible()
  const wrong = await addCell(page, 'Biểu đồ', 'data: asean\nmarks:\n  - bart: { x: egdi, y: rank }')
  await expect(wrong.getByRole('alert')).toContainText('bart')
  await expect(wrong.getByRole('alert')).toContainText('(dòng 3)')
})

test('an engine that dies is replaced: the next query works, cells it had are there, other results stay', async ({
  page
}) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const before = await addCell(page, 'SQL', 'select count(*) as n from asean')
  await expect(before.locator('td')).toHaveText('10')
  const deadly = await addCell(page, 'SQL', "select repeat('x', 4000000000) as x")
  await expect(deadly.getByRole('alert')).toBeVisible()
  await expect(before.locator('td')).toHaveText('10')
  const after = await addCell(page, 'SQL', 'select max(place) as last from asean')
  await expect(after.locator('td')).toHaveText('10')
})

test('what this database lacks ends in a hint, and the next query works', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  for (const sql of [
    "select * from read_parquet('https://example.org/x.parquet')",
    "select json_extract('{}', '$.a')"
  ]) {
    const cell = await addCell(page, 'SQL', sql)
    await expect(cell.getByRole('alert')).toBeVisible()
  }
  const cell = await addCell(page, 'SQL', 'select 1 as one')
  await expect(cell.locator('td')).toHaveText('1')
})

test('a query that runs too long is stopped by its button', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  const cell = await addCell(page, 'SQL', 'select count(*) from range(10000000000) a where a.range % 7 = 3')
  await expect(cell).toHaveAttribute('data-state', 'running')
  await cell.getByRole('button', { name: 'Dừng' }).click()
  await expect(cell).toHaveAttribute('data-state', 'stale')
  const next = await addCell(page, 'SQL', 'select 1 as one')
  await expect(next.locator('td')).toHaveText('1')
})
