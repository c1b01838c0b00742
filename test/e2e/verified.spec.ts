import { readdirSync } from 'node:fs'
import { addCell, expect, ready, test } from '../support/site-test.ts'

const varied = [
  { slug: 'asean-egdi', input: 'edition' },
  { slug: 'fact-check', input: 'claim' },
  { slug: 'what-would-it-take', input: 'edition' }
]
const slugs = readdirSync('notebooks').map((file) => file.replace(/\.md$/, ''))

test.describe('what was computed with the page is what a browser computes', () => {
  for (const slug of slugs) {
    test(slug, async ({ page }) => {
      await page.goto(`n/${slug}/`)
      await ready(page)
      const cells = page.locator('[data-cell]:not([data-kind=markdown])')
      const before = await page.locator('main').innerText()
      const count = await cells.count()
      expect(count).toBeGreaterThan(2)
      await page.getByRole('button', { name: 'Tính lại ngay trong trình duyệt này để kiểm chứng' }).click()
      await expect(page.getByText(`✓ ${count} kết quả tính sẵn đã được tính lại`)).toBeVisible({ timeout: 45_000 })
      await expect(cells.and(page.locator('[data-verified=same][data-state=baked]'))).toHaveCount(count)
      const line = /[^\n]*tính sẵn[^\n]*/
      expect((await page.locator('main').innerText()).replace(line, '')).toBe(before.replace(line, ''))
    })
  }
})

test.describe('prose and charts that came with a page are what a browser draws, in both languages', () => {
  for (const slug of slugs) {
    test(slug, async ({ page }) => {
      const drawn = () =>
        page
          .locator('[data-drawn]')
          .evaluateAll((elements) => elements.map((element) => element.innerHTML.replace(/<!--.*?-->/gs, '').trim()))
      for (const [lang, own, other] of [
        ['vi', '', 'en/'],
        ['en', 'en/', '']
      ] as const) {
        await page.goto(`n/${slug}/${own}?lang=${lang}`)
        await ready(page)
        const came = await drawn()
        expect(came.length).toBeGreaterThan(0)
        await page.goto(`n/${slug}/${other}?lang=${lang}`)
        await ready(page)
        await expect.poll(drawn).toEqual(came)
      }
    })
  }
})

test.describe('what is known for other values of an input is what a browser computes', () => {
  for (const { slug, input } of varied) {
    test(slug, async ({ page }) => {
      const select = page.locator(`[data-cell=${input}] select`)
      /** What the notebook says for every value of the input. */
      const everything = async () => {
        const said: string[] = []
        const count = await select.locator('option').count()
        for (let index = 0; index < count; index++) {
          await select.selectOption({ index })
          // What runs says so only when it takes longer than a moment.
          await page.waitForTimeout(250)
          await expect(page.locator('[data-state=running], [data-state=stale], .waiting')).toHaveCount(0)
          said.push(await page.locator('main').innerText())
        }
        return said.map((text) => text.replace(/[^\n]*(tính sẵn|Kết quả này|Vừa tính)[^\n]*/g, ''))
      }
      await page.goto(`n/${slug}/`)
      await ready(page)
      const known = await everything()
      expect(new Set(known).size).toBe(known.length)
      await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
      await page.getByRole('button', { name: 'Tính lại ngay trong trình duyệt này để kiểm chứng' }).click()
      await expect(page.getByText(/✓ \d+ kết quả tính sẵn đã được tính lại/)).toBeVisible({ timeout: 45_000 })
      expect(await everything()).toEqual(known)
    })
  }
})

test('once the engine is there, what nothing asked for is verified too, and a false number is shown to differ', async ({
  page
}) => {
  await page.route('**/n/asean-egdi/', async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    const forged = html.replace('[55,63,73,87,', '[56,63,73,87,')
    expect(forged).not.toBe(html)
    await route.fulfill({ response, body: forged })
  })
  await page.goto('n/asean-egdi/')
  await ready(page)
  await addCell(page, 'SQL', 'select 1')
  await expect(page.locator('[data-cell=claimed]')).toHaveAttribute('data-verified', 'same')
  await expect(page.locator('[data-verified=differs]').first()).toContainText('Khác với kết quả tính sẵn trên trang.')
})
