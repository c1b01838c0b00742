import { fileURLToPath } from 'node:url'
import { addCell, expect, ready, rowsOf, test } from '../support/site-test.ts'
import { serve } from '../../src/site/serve.js'

const root = fileURLToPath(new URL('../../dist', import.meta.url))
const base = '/con/duong/'

test.describe('from a sub-path of a plain static host', () => {
  const site = serve({ root, port: 0, base })
  test.use({ baseURL: async ({ browserName: _browser }, use) => use((await site).url) })
  test.afterAll(async () => (await site).close())

  test('pages, engine, sources and links work', async ({ page, baseURL }) => {
    expect(new URL(baseURL ?? '').pathname).toBe(base)
    await page.goto('.')
    await page.getByRole('link', { name: 'Việt Nam đứng ở đâu trong ASEAN' }).click()
    await ready(page)
    await page.getByLabel('Kỳ khảo sát').selectOption('2018')
    await expect(page.getByText('Trong kỳ khảo sát 2018')).toBeVisible()
    expect((await rowsOf(page, 'asean'))[6]?.[1]).toBe('Indonesia')
    const own = await addCell(page, 'SQL', 'select max(place) from asean')
    await expect(own.locator('td')).toHaveText('10')
    await page.locator('[data-cell=claimed] td').first().click()
    await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Chia sẻ' }).click()
    const address = await page.getByLabel('Địa chỉ').inputValue()
    expect(new URL(address).pathname).toBe(base)
  })
})
