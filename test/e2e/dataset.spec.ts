import { AxeBuilder } from '@axe-core/playwright'
import { tables } from '../../src/dataset/schema.ts'
import { expect, ready, test } from '../support/site-test.ts'

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the verdicts read whole: statement, verdict, figures, reason, tolerance, quote', async ({ page }) => {
    await page.goto('n/claims/')
    await expect(page.locator('[data-claim]')).toHaveCount(26)
    await expect(page.getByText('20 nhận định khớp')).toBeVisible()
    await expect(page.locator('[data-kind=chart] svg[role=img]')).toContainText('trung vị')
    const claim = page.locator('[data-claim=below-asean-average]')
    await expect(claim.locator('[data-verdict=depends]')).toHaveText('Tùy cách đọc')
    await expect(claim).toContainText('Đúng nếu tính theo trung vị của chỉ số')
    await expect(claim).toContainText('không đúng nếu tính theo trung bình cộng của chỉ số')
    await expect(claim.getByRole('row', { name: 'so với trung bình cộng ASEAN' }).first()).toContainText('0,5729')
    await expect(claim.getByRole('row', { name: 'so với trung vị ASEAN' }).first()).toContainText('0,0291')
    await expect(claim).toContainText('So sánh hơn kém, không có sai lệch cho phép.')
    await expect(claim.locator('blockquote')).toContainText('dưới mức trung bình của ASEAN')
  })

  test('the systems read whole, in English too', async ({ page }) => {
    await page.goto('n/systems/en/')
    await expect(page.locator('[data-system]')).toHaveCount(30)
    await expect(page.locator('[data-system=vmap]')).toContainText('more than 24 million addresses')
    await expect(page.locator('[data-system=bluezone] blockquote')).toContainText('ứng dụng Bluezone')
  })

  test('the page “Data” names every table and column, and every file that it offers is there', async ({
    page,
    request,
    baseURL
  }) => {
    for (const path of ['data/', 'data/en/']) {
      await page.goto(path)
      const lang = path === 'data/' ? 'vi' : 'en'
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      for (const { name, columns } of tables) {
        const section = page.locator(`[data-table=${name}]`)
        const written = await section.locator('tbody tr').allInnerTexts()
        expect(written).toHaveLength(columns.length)
        for (const [i, column] of columns.entries()) {
          expect(written[i]).toContain(column.name)
          expect(written[i]).toContain(column[lang])
        }
      }
      const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href))
      const own = new Set(
        links.filter((link) => link.startsWith(baseURL ?? '?')).map((link) => link.split('#')[0] ?? '')
      )
      expect(own.size).toBeGreaterThan(3 * tables.length)
      for (const link of own) expect([link, (await request.get(link)).status()]).toEqual([link, 200])
      const targets = links.flatMap((link) => link.split('#')[1] ?? [])
      for (const target of new Set(targets)) await expect(page.locator(`[id="${target}"]`)).toHaveCount(1)
    }
  })
})

test('the rows that the page “Data” counts are those of the files', async ({ page, request }) => {
  await page.goto('data/')
  for (const name of ['egdi', 'facts', 'group_ranks', 'cpi']) {
    const lines = (await (await request.get(`data/${name}.csv`)).text()).trim().split('\n')
    const rows = (lines.length - 1).toLocaleString('vi-VN')
    await expect(page.locator(`[data-table=${name}] h3`)).toContainText(`${rows} dòng`)
  }
  await expect(page.locator('#changes')).toContainText('1.0.0')
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('h1')).toHaveText('Data')
  await page.getByRole('link', { name: 'Sổ tay số' }).click()
  await page.getByRole('link', { name: 'Data', exact: true }).click()
  await expect(page).toHaveURL(/data\/en\/$/)
})

for (const path of ['data/', 'data/en/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on /${path} in ${colorScheme}, and it fits 360 pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    })
  }
}

test('a claim’s figure opens its sentence, the official one its row, a computed one its check', async ({ page }) => {
  await page.goto('n/claims/')
  await ready(page)
  const panel = page.getByRole('dialog')
  const rise = page.locator('[data-claim=egdi-rise-thailand]')
  await rise.locator('.statement').getByRole('button', { name: '73' }).click()
  await expect(panel.locator('mark')).toContainText('Thái Lan từ 73 lên 57')
  await page.keyboard.press('Escape')
  await rise.getByRole('row', { name: 'Thứ hạng năm 2020' }).getByRole('button').nth(1).click()
  await expect(panel).toContainText('Kỳ 2020, Thái Lan')
  await expect(panel.locator('tr.marked td')).toHaveText('57')
  await page.keyboard.press('Escape')
  const below = page.locator('[data-claim=below-asean-average]')
  await below.getByRole('button', { name: '0,5729' }).click()
  await expect(panel.locator('pre')).toContainText('select avg(egdi) from asean')
  await expect(panel.getByRole('link', { name: 'countries.csv' })).toBeVisible()
})

test('figures that overlap are marked where they come together', async ({ page }) => {
  await page.goto('n/claims/')
  await ready(page)
  const pair = page.locator('[data-pair=part_of]')
  await expect(pair.locator('s')).toHaveText('860.900')
  await pair.getByRole('button', { name: '860.900' }).click()
  await expect(page.getByRole('dialog').getByRole('note')).toContainText('không cộng vào nhau được')
  await expect(page.getByRole('dialog').locator('article')).toHaveCount(2)
})

test('a sentence says where another text states the same', async ({ page }) => {
  await page.goto('n/claims/')
  await ready(page)
  await page.locator('[data-claim=level4-2018-agrees] .statement').getByRole('button', { name: '4,5' }).click()
  await expect(page.getByRole('dialog')).toContainText('từ 4,55% năm 2018 lên 10,76% năm 2019')
})

test('the verdicts computed in the browser are the baked ones, and claims can be filtered', async ({ page }) => {
  await page.goto('n/claims/')
  await ready(page)
  await page.locator('[data-cell=depending]').hover()
  await page.getByRole('button', { name: 'Mã nguồn depending' }).click()
  const cell = page.locator('[data-cell=depending]')
  await cell.getByRole('button', { name: 'Xem văn bản' }).click()
  await cell.locator('.cm-content').fill('source: notice-139')
  await page.keyboard.press('Shift+Enter')
  await expect(cell).toHaveAttribute('data-state', 'live')
  await expect(cell.locator('[data-claim]')).toHaveCount(7)
  const baked = page.locator('[data-cell=consistent] [data-claim=level4-2018-agrees]')
  const again = cell.locator('[data-claim=level4-2018-agrees]')
  expect(await again.innerText()).toBe(await baked.innerText())
  await cell.getByRole('group').getByRole('button', { name: 'Tùy cách đọc 2' }).click()
  await expect(cell.locator('[data-claim]')).toHaveCount(2)
})

test('every system’s figure opens its sentence, and a search needs no accents', async ({ page }) => {
  await page.goto('n/systems/')
  await ready(page)
  await page.locator('[data-system=vmap]').getByRole('button').first().click()
  await expect(page.getByRole('dialog').locator('mark strong')).toHaveText('24 triệu')
  await page.keyboard.press('Escape')
  await page.getByLabel('Tìm trong các hệ thống').fill('dat dai')
  await expect(page.locator('[data-system]')).toHaveCount(6)
  await expect(page.locator('[data-system=land_database]')).toBeVisible()
})
