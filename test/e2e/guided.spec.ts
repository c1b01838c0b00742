import type { Page } from '@playwright/test'
import { expect, ready, test } from '../support/site-test.ts'

test.describe('what it would take', () => {
  const figure = (page: Page, name: string) =>
    page.locator('[data-cell=whatif] dl div', { hasText: name }).locator('button')

  test('without script, the published place is on the page', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) })
    const page = await context.newPage()
    await page.goto('n/what-would-it-take/')
    await expect(figure(page, 'Hạng thế giới')).toHaveText('71')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('riêng hạ tầng thì không đủ')
    await context.close()
  })

  test('a slider moved by keyboard moves score, rank and who is overtaken, without an engine', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto('n/what-would-it-take/')
    await ready(page)
    const slider = page.getByRole('slider', { name: /Dịch vụ trực tuyến/ })
    await slider.focus()
    for (let i = 0; i < 14; i++) await page.keyboard.press('PageUp')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(slider).toHaveAttribute('aria-valuetext', '0,8501')
    await expect(figure(page, 'Hạng thế giới')).toHaveText('55')
    await expect(figure(page, 'Hạng trong ASEAN')).toHaveText('3')
    await expect(figure(page, 'Điểm EGDI')).toHaveText('0,8183')
    await expect(page.locator('[data-cell=whatif]').getByRole('status')).toContainText(
      'đứng thứ 55 trên 193 nước, vượt 16 nước'
    )
    await expect(page.getByRole('region', { name: 'Quanh vị trí mới' })).toContainText('Malaysia')
    await expect(page).toHaveURL(/p\.whatif=VNM-2024-osi0\.85011$/)
    await page.getByRole('button', { name: 'Về số công bố' }).click()
    await expect(figure(page, 'Hạng thế giới')).toHaveText('71')
    expect(asked.filter((path) => /\.(wasm|duckdb)$/.test(path))).toEqual([])
  })

  test('an address carries what was moved and what is to be reached', async ({ page }) => {
    await page.goto('n/what-would-it-take/en/?p.whatif=VNM-2024-osi0.74-hci0.8-group3')
    await ready(page)
    await expect(page.getByRole('slider', { name: /Online service/ })).toHaveAttribute('aria-valuetext', '0.7400')
    await expect(figure(page, 'Place in ASEAN')).toHaveText('4')
    await expect(page.locator('[data-way=osi]')).toContainText('+0.1207')
    await page.getByRole('button', { name: 'Try OSI alone' }).click()
    await expect(figure(page, 'Place in ASEAN')).toHaveText('3')
    await page.goto('n/what-would-it-take/?p.whatif=x')
    await ready(page)
    await expect(page.getByText('Không hiểu giả định “x”')).toBeVisible()
  })

  test('a link to an own copy carries the simulation', async ({ page }) => {
    await page.goto('n/what-would-it-take/?p.whatif=VNM-2024-tii1')
    await ready(page)
    await expect(figure(page, 'Hạng thế giới')).toHaveText('57')
    await page.getByRole('button', { name: 'Chia sẻ' }).click()
    const link = await page.getByRole('dialog').locator('input, textarea').first().inputValue()
    await page.goto('about:blank')
    await page.goto(link)
    await ready(page)
    await expect(figure(page, 'Hạng thế giới')).toHaveText('57', { timeout: 60_000 })
  })

  test('the published figures open the official row, the assumed ones their query', async ({ page }) => {
    await page.goto('n/what-would-it-take/?p.whatif=VNM-2024-osi0.85')
    await ready(page)
    await page.locator('[data-component=osi]').getByRole('button', { name: '0,7081' }).click()
    await expect(page.getByRole('dialog')).toContainText('0,70811')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: 'Quanh vị trí mới' }).getByRole('button', { name: '0,8111' }).click()
    await expect(page.getByRole('dialog')).toContainText('Malaysia')
    await page.keyboard.press('Escape')
    await figure(page, 'Hạng thế giới').click()
    await expect(page.getByRole('dialog')).toContainText('weight_osi * (0.85 - osi)')
  })

  test('SQL reads the assumed ranking, and another state starts from its own published figures', async ({ page }) => {
    await page.goto('n/what-would-it-take/?p.whatif=VNM-2024-osi0.85')
    await ready(page)
    await page.getByLabel('Nước', { exact: true }).selectOption({ label: 'Thái Lan' })
    await expect(figure(page, 'Hạng thế giới')).toHaveText('52', { timeout: 60_000 })
    await page.getByLabel('Nước', { exact: true }).selectOption({ label: 'Việt Nam' })
    await expect(figure(page, 'Hạng thế giới')).toHaveText('55')
    await page.getByRole('button', { name: 'SQL', exact: true }).click()
    const cell = page.locator('[data-cell]').last()
    await cell.locator('.cm-content').fill("select place, rank from whatif where iso3 = 'VNM'")
    await page.keyboard.press('Shift+Enter')
    await expect(cell.locator('td').first()).toHaveText('55')
    await page.getByRole('slider', { name: /Dịch vụ trực tuyến/ }).focus()
    await page.keyboard.press('Home')
    await expect(cell.locator('td').first()).toHaveText(/^1\d\d$/)
  })
})

test('a comparison is held against the best, the mean or the median, and its values open the record', async ({
  page
}) => {
  await page.goto('n/what-would-it-take/')
  await ready(page)
  const cell = page.locator('[data-cell=peers]')
  const own = cell.getByRole('row', { name: /^Việt Nam/ })
  await expect(own.getByRole('cell').first()).toContainText('0,771')
  await expect(cell.getByRole('row', { name: /^Trung bình/ })).toBeVisible()
  const before = await own.getByRole('cell').first().textContent()
  await cell.getByLabel('mức cao nhất').check()
  await expect(own.getByRole('cell').first()).toContainText('−0,198')
  expect(await own.getByRole('cell').first().textContent()).not.toBe(before)
  await own.getByRole('button', { name: '0,727' }).click()
  await expect(page.getByRole('dialog')).toContainText('0,72665')
})

test('a change of rank is explained, step by step, and the parts add up', async ({ page }) => {
  await page.goto('n/asean-egdi/en/')
  await ready(page)
  const cell = page.locator('[data-cell=trend]')
  const parts = () =>
    cell
      .locator('[data-cause] button')
      .allTextContents()
      .then((texts) => texts.reduce((sum, text) => sum + Number(text.replace('−', '-')), 0))
  await expect(cell.getByText('+18 places')).toBeVisible()
  expect(Math.abs((await parts()) - 18)).toBeLessThan(0.3)
  await cell.getByLabel('Why the rank of Viet Nam changed').selectOption('2016 → 2022')
  await expect(cell.getByText('+3 places')).toBeVisible()
  expect(Math.abs((await parts()) - 3)).toBeLessThan(0.3)
  await cell.locator('[data-cause=others] button').click()
  await expect(page.getByRole('dialog')).toContainText('gain_others')
  await page.keyboard.press('Escape')
  await cell.getByRole('button', { name: '89', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('0.51426')
})

test('the guided cells can be added, and give a result at once', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  for (const [button, name, text] of [
    ['So sánh', 'compare', '0,771'],
    ['Xu hướng', 'trend_2', 'Vì sao hạng của Việt Nam đổi'],
    ['Giả định', 'whatif', 'Dịch vụ trực tuyến (OSI)']
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.locator(`[data-cell=${name}]`)).toContainText(text, { timeout: 60_000 })
  }
})
