import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, ready, test } from '../support/site-test.ts'

const slugs = readdirSync('notebooks').map((file) => file.replace(/\.md$/, ''))
const pages = ['', 'en/', ...slugs.flatMap((slug) => [`n/${slug}/`, `n/${slug}/en/`])]

for (const path of pages) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on /${path} in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto(path || '.')
      await ready(page)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    })
  }

  test(`/${path} fits a screen of 360 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(path || '.')
    await ready(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test('axe finds nothing in the open panels and the editor', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.locator('[data-cell=claimed] td').first().click()
  await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
  const check = async () =>
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
  expect(await check()).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect(page.getByLabel('Địa chỉ')).toBeVisible()
  expect(await check()).toEqual([])
  await page.keyboard.press('Escape')
  await page.locator('[data-cell=claimed]').hover()
  await page.getByRole('button', { name: 'Mã nguồn claimed' }).click()
  await expect(page.locator('.cm-content')).toBeVisible()
  expect(await check()).toEqual([])
})

test('the whole way by keyboard: edition, a number’s source, a query, the share dialog', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const tabTo = async (what: string) => {
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate((what) => document.activeElement?.matches(what) ?? false, what)) return
    }
    throw new Error('Tab never reaches ' + what)
  }
  await tabTo('select')
  await page.keyboard.press('ArrowUp')
  await expect(page.getByText('Trong kỳ khảo sát 2022')).toBeVisible()
  await tabTo('[data-cell=asean] td')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Kỳ 2022, Malaysia')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-cell=asean] td[data-at="1,2"]')).toBeFocused()
  await tabTo('.add button')
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.type('select 40 + 2 as answer')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-cell]').last().locator('td')).toHaveText('42')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(page.locator('.cm-content')).not.toBeFocused()
  await page.getByRole('button', { name: 'Chia sẻ' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Chép địa chỉ' })).toBeVisible()
})
