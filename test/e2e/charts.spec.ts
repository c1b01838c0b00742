import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { encodeLink } from '../../src/share/link.ts'
import { expect, ready, test } from '../support/site-test.ts'

const marks: Readonly<Record<string, string>> = {
  bar: 'bar: { x: egdi, y: name, sort: -x, highlight: { iso3: VNM } }',
  line: 'line: { x: edition, y: rank, series: iso3, highlight: VNM }',
  area: 'area: { x: edition, y: egdi, series: iso3 }',
  dot: 'dot: { x: tii, y: osi, text: name, highlight: { iso3: VNM } }',
  rule: 'rule: { y: egdi }',
  text: 'text: { x: tii, y: osi, text: name }',
  tick: 'tick: { x: egdi, highlight: { iso3: VNM } }',
  cell: 'cell: { x: edition, y: iso3, fill: rank }',
  bump: 'bump: { x: edition, y: place, series: iso3, highlight: VNM }',
  arrow: 'arrow: { x1: tii, x2: osi, y: iso3 }',
  link: 'link: { x1: tii, x2: osi, y: iso3 }',
  box: 'box: { x: edition, y: egdi }',
  waffle: 'waffle: { x: rank, y: name }',
  geo: 'geo: { state: iso3, fill: egdi, region: asean, highlight: VNM }'
}
const overEditions = ['line', 'area', 'cell', 'bump', 'box']

const base = `---
sotay: 1
title: { vi: Biểu đồ, en: Charts }
---

\`\`\`sql name=now fold
select iso3, name_vi, name_en, edition, rank, egdi, osi, tii
from egdi join countries using (iso3) where edition = 2024 and asean_since is not null order by rank
\`\`\`

\`\`\`sql name=then fold
select iso3, edition, rank, egdi, rank() over (partition by edition order by rank) as place
from egdi join countries using (iso3) where asean_since is not null and rated and edition > 2010
\`\`\`
`

const chart = (name: string, body: string) => `\n\`\`\`chart name=${name}\n${body}\n\`\`\`\n`

async function open(page: Page, text: string, lang = 'vi') {
  await page.goto(lang === 'vi' ? '.' : 'en/')
  await ready(page)
  const file = { name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
  await page.locator('input[type=file]').first().setInputFiles(file)
}

const cell = (page: Page, name: string) => page.locator(`[data-cell="${name}"]`)
const stage = (page: Page, name: string) => cell(page, name).locator('[data-drawn]')

for (const lang of ['vi', 'en']) {
  test(`axe finds nothing in any mark, in ${lang}, light and dark`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    const charts = Object.entries(marks).map(([mark, body]) =>
      chart(mark, `data: ${overEditions.includes(mark) ? 'then' : 'now'}\ntitle: ${mark}\nmarks:\n  - ${body}`)
    )
    await open(page, base + charts.join(''), lang)
    for (const mark of Object.keys(marks)) await expect(stage(page, mark).locator('svg[role=img]')).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('main').analyze()
      expect(violations.map(({ id, nodes }) => [colorScheme, id, nodes.map(({ html }) => html)])).toEqual([])
    }
    const dots = stage(page, 'geo').locator('circle[data-row]')
    await expect(dots).toHaveCount(1)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('the arrow keys move among marks, each is announced with its value, unit and source, Enter opens it', async ({
  page
}) => {
  await open(
    page,
    base + chart('lines', `data: then\ntitle: Chỉ số\nmarks:\n  - line: { x: edition, y: egdi, series: iso3 }`)
  )
  await expect(stage(page, 'lines').locator('svg')).toBeVisible()
  await stage(page, 'lines').focus()
  const said = cell(page, 'lines').locator('[aria-live]')
  await page.keyboard.press('Home')
  await expect(said).toContainText('Kỳ: 2012')
  const [first = ''] = (await said.textContent())?.split('.') ?? []
  await page.keyboard.press('ArrowRight')
  await expect(said).toContainText('Kỳ: 2014')
  await expect(said).toContainText(first)
  await expect(said).toContainText('(chỉ số 0–1)')
  await expect(said).toContainText('Khảo sát Chính phủ điện tử của LHQ, kỳ 2014')
  await page.keyboard.press('ArrowDown')
  await expect(said).not.toContainText(first)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Kỳ 2014')
  await page.keyboard.press('Escape')
})

test('pointing at a mark tells its value, a click opens the row it comes from', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  const point = page.locator('[data-cell=trend] figure.chart circle[data-row]').last()
  await point.scrollIntoViewIfNeeded()
  await point.hover()
  await expect(page.locator('.tip')).toContainText('Kỳ: 2024')
  expect(scripts.filter((url) => /draw-|plot/i.test(url))).toEqual([])
  await point.click()
  await expect(page.getByRole('dialog')).toBeVisible()
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } })

  test('a tap tells the value and offers the source', async ({ page }) => {
    await page.goto('n/asean-egdi/')
    await ready(page)
    const point = page.locator('figure.chart circle[data-row]').nth(5)
    await point.scrollIntoViewIfNeeded()
    await point.tap()
    await page.locator('.tip').getByRole('button').tap()
    await expect(page.getByRole('dialog')).toBeVisible()
  })
})

test('a choice in a chart drives another cell: by click, by key, by keys over several, by a frame, and none again', async ({
  page
}) => {
  const text =
    base +
    chart(
      'bars',
      `data: now\nmarks:\n  - bar: { x: egdi, y: name, sort: -x }\nselect: { name: chosen, column: iso3, many: true }`
    ) +
    '\n```sql name=reader\nselect count(*) as n from now where list_contains($chosen, iso3)\n```\n\nĐang chọn {{ reader.n }} nước.\n'
  await open(page, text)
  await expect(page.getByText('Đang chọn 0 nước.')).toBeVisible()
  const bars = stage(page, 'bars').locator('rect[data-row]')
  await bars.nth(0).click()
  await expect(page.getByText('Đang chọn 1 nước.')).toBeVisible()
  await page.keyboard.press('End')
  await page.keyboard.press(' ')
  await expect(page.getByText('Đang chọn 2 nước.')).toBeVisible()
  await expect(stage(page, 'bars').locator('rect.unchosen')).toHaveCount(9)
  await cell(page, 'bars').getByRole('button', { name: 'Bỏ chọn' }).click()
  await expect(page.getByText('Đang chọn 0 nước.')).toBeVisible()
  await stage(page, 'bars').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('Đang chọn 3 nước.')).toBeVisible()
  await cell(page, 'bars').getByRole('button', { name: 'Bỏ chọn' }).click()
  await expect(page.getByText('Đang chọn 0 nước.')).toBeVisible()
  const box = await stage(page, 'bars').locator('svg').boundingBox()
  if (!box) throw new Error('no chart')
  await page.mouse.move(box.x + 10, box.y + 1)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 5, box.y + box.height - 5, { steps: 4 })
  await page.mouse.up()
  await expect(page.getByText('Đang chọn 11 nước.')).toBeVisible()
})

test('a link carries what was chosen in a chart', async ({ page }) => {
  const bars = 'data: now\nmarks:\n  - bar: { x: egdi, y: name }\nselect: { name: chosen, column: iso3, many: true }'
  const text = base + chart('bars', bars)
  const link = encodeLink({ text, lang: 'vi', inputs: { chosen: ['SGP', 'VNM'] } })
  await page.goto('#' + (link.ok ? link.value : ''))
  await expect(cell(page, 'bars').getByText('Đang chọn: Singapore, Việt Nam.')).toBeVisible()
  await expect(stage(page, 'bars').locator('rect[data-row]:not(.unchosen)')).toHaveCount(2)
})

test('the builder writes the spec, follows its text, and keeps comments and unknown keys', async ({ page }) => {
  await open(page, base + chart('built', '# của tôi\ndata: now\nmarks:\n  - bar: { x: egdi, y: name } # theo nước'))
  await expect(stage(page, 'built').locator('svg')).toBeVisible()
  await cell(page, 'built').hover()
  await page.getByRole('button', { name: 'Mã nguồn built', exact: true }).click()
  const builder = cell(page, 'built').locator('[data-builder]')
  const source = cell(page, 'built').locator('.cm-content')
  await builder.getByLabel('Ngang (x)').selectOption('rank')
  await expect(source).toContainText('bar: { x: rank, y: name } # theo nước')
  await expect(source).toContainText('# của tôi')
  await builder.getByLabel('Kiểu').focus()
  await builder.getByLabel('Kiểu').selectOption('dot')
  await expect(source).toContainText('dot: { x: rank, y: name }')
  await expect(stage(page, 'built').locator('circle[data-row]')).toHaveCount(11)
  await builder.locator('.chip', { hasText: 'osi' }).dragTo(builder.getByLabel('Ngang (x)'))
  await expect(source).toContainText('dot: { x: osi, y: name }')
  await source.fill('data: then\nmarks:\n  - line: { x: edition, y: rank, series: iso3, highlight: VNM }')
  await expect(builder.getByLabel('Dữ liệu')).toHaveValue('then')
  await expect(builder.getByLabel('Kiểu')).toHaveValue('line')
  await expect(builder.getByLabel('Mỗi đường là')).toHaveValue('iso3')
  await builder.getByRole('button', { name: /Đổi hạng/ }).click()
  await expect(source).toContainText('bump')
  await expect(stage(page, 'built').locator('svg')).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).include('[data-builder]').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
})

test('a chart is saved as SVG and PNG with its title and source, and shows its data', async ({ page }) => {
  const title = 'Thứ hạng EGDI của các nước ASEAN'
  const line = 'line: { x: edition, y: rank, series: iso3, highlight: VNM }'
  await open(page, base + chart('saved', `data: then\ntitle: ${title}\nmarks:\n  - ${line}`))
  const shown = cell(page, 'saved')
  await shown.getByRole('button', { name: /Lưu hoặc xem số liệu/ }).click()
  const save = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      shown.getByRole('button', { name, exact: true }).click()
    ])
    return readFileSync(await download.path())
  }
  const svg = (await save('SVG')).toString('utf8')
  expect(svg).toContain('Thứ hạng EGDI của các nước ASEAN')
  expect(svg).toMatch(/Nguồn: Khảo sát/)
  expect(svg).not.toContain('var(')
  const png = await save('PNG')
  expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG')
  const size = await page.evaluate(
    async (bytes) => {
      const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]))
      const canvas = new OffscreenCanvas(image.width, image.height)
      const context = canvas.getContext('2d')
      context?.drawImage(image, 0, 0)
      const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] }
      const colours = new Set<number>()
      for (let at = 0; at < data.length; at += 4)
        colours.add((Number(data[at]) << 16) | (Number(data[at + 1]) << 8) | Number(data[at + 2]))
      return { width: image.width, height: image.height, red: colours.has(0xb3261e), many: colours.size > 20 }
    },
    [...png]
  )
  expect(size).toMatchObject({ width: 1440, red: true, many: true })
  expect(size.height).toBeGreaterThan(600)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await shown.getByRole('button', { name: 'Chép thành ảnh' }).click()
  await expect(shown.getByText('Đã chép.')).toBeVisible()
  const copied = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))
  expect(copied).toEqual(['image/png'])
  await shown.getByRole('button', { name: 'Số liệu của biểu đồ' }).click()
  await expect(shown.locator('.data tbody tr')).toHaveCount(50)
  await expect(shown.getByText('Việt Nam: từ 83 (2012) đến 71 (2024).').last()).toBeVisible()
})

test('a chart that would mislead says so, and is mended by one click that undo takes back', async ({ page }) => {
  await open(
    page,
    base +
      chart(
        'bent',
        'data: then\nmarks:\n  - line: { x: edition, y: rank, series: iso3, highlight: VNM }\ny: { reverse: false }'
      )
  )
  await cell(page, 'bent').getByRole('button', { name: 'Sửa giúp' }).click()
  await expect(cell(page, 'bent').getByRole('note')).toHaveCount(0)
  await cell(page, 'bent').focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(cell(page, 'bent').getByRole('note')).toHaveCount(1)
})

test('names of bars are whole on a narrow screen, in English too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('n/reform-savings/en/')
  await ready(page)
  const names = page.locator('[data-drawn] svg text')
  await expect(names.first()).toBeVisible()
  await expect
    .poll(async () => (await names.allTextContents()).some((text) => text.includes('Specialised-')))
    .toBe(true)
  expect((await names.allTextContents()).filter((text) => text.includes('…'))).toEqual([])
})
