import type { Page } from '@playwright/test'
import { encodeLink } from '../../src/share/link.ts'
import { expect, ready, rowsOf, test } from '../support/site-test.ts'

/** Holds the application back until what is given is called. */
async function holdBack(page: Page): Promise<() => void> {
  const held: (() => void)[] = []
  const passed = new Promise<void>((resolve) => held.push(resolve))
  await page.route(/\/assets\/main-[^/]*\.js$/, async (route) => {
    await passed
    await route.continue()
  })
  return () => held.forEach((pass) => pass())
}

test('what is done before the application has come is done when it is there', async ({ page }) => {
  const letThrough = await holdBack(page)
  await page.goto('n/asean-egdi/')
  await page.getByLabel('Kỳ khảo sát').selectOption('2024')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect(page.locator('html')).not.toHaveAttribute('data-ready')
  letThrough()
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Trong kỳ khảo sát 2024, Việt Nam đứng thứ 71 trên 193')).toBeVisible()
  await expect(page.getByLabel('Kỳ khảo sát')).toHaveValue('2024')
  expect((await rowsOf(page, 'asean')).length).toBe(10)
})

test('what is not asked for is not shown while a link’s notebook is on its way', async ({ page }) => {
  const link = encodeLink({ text: '# Gửi đi\n', lang: 'vi', inputs: {} })
  const letThrough = await holdBack(page)
  await page.goto(`n/asean-egdi/#${link.ok ? link.value : ''}`)
  await expect(page.locator('html')).toHaveClass('opening')
  await expect(page.locator('main')).toBeHidden()
  letThrough()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gửi đi')
  await expect(page.locator('main')).toBeVisible()
  await page.goto('about:blank')
  await page.goto('n/asean-egdi/#main')
  await expect(page.locator('[data-cell=asean]')).toBeVisible()
})

test('a chord pressed before the application has come opens the palette when it is there', async ({ page }) => {
  const letThrough = await holdBack(page)
  await page.goto('n/claims/')
  await page.keyboard.press('Control+k')
  letThrough()
  await expect(page.getByRole('dialog')).toBeVisible()
})

/** How far things on the page have moved by themselves so far, as the browser counts it. */
async function moved(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { moved: number }).moved)
}

async function watchMoves(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { moved: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { moved: number }).moved += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

test('a page moves nothing when it comes alive, and brings no words of the other language', async ({ page }) => {
  await watchMoves(page)
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('n/asean-egdi/')
  await ready(page)
  expect(await moved(page)).toBe(0)
  expect(asked.filter((path) => /\/words-en/.test(path))).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible()
})

test('the start page keeps its links under the pointer when what the browser keeps joins it', async ({ page }) => {
  await watchMoves(page)
  await page.goto('.')
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await expect(page.getByText('Mở tệp đã tải')).toBeVisible()
  expect(await moved(page)).toBe(0)
})
