import { test as base, expect, type Page } from '@playwright/test'

/**
 * A test of the built site: it fails when the page logs an error or a warning, throws, or asks any host but its own.
 * A test that provokes an error on purpose says so by `allowed`, one with a server of its own by `mayAsk`.
 */
export const test = base.extend<{ allowed: RegExp[]; mayAsk: readonly string[]; watch: undefined }>({
  allowed: async ({ page: _page }, use) => use([]),
  mayAsk: async ({ page: _page }, use) => use([]),
  watch: [
    async ({ context, baseURL, allowed, mayAsk }, use) => {
      const heard: string[] = []
      const foreign: string[] = []
      const hosts = [new URL(baseURL ?? '').host, ...mayAsk]
      context.on('console', (message) => {
        const ofTheTool = message.text() === 'Service Worker registration blocked by Playwright'
        if (['error', 'warning'].includes(message.type()) && !ofTheTool) heard.push(message.text())
      })
      context.on('weberror', (error) => heard.push(String(error.error())))
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (!['data:', 'blob:', 'file:'].includes(url.protocol) && !hosts.includes(url.host))
          foreign.push(request.url())
      })
      // What the policy stops never leaves the browser.
      context.on('requestfailed', (request) => {
        const at = request.failure()?.errorText === 'csp' ? foreign.indexOf(request.url()) : -1
        if (at >= 0) foreign.splice(at, 1)
      })
      await use(undefined)
      expect(foreign, 'requests to other hosts').toEqual([])
      expect(
        heard.filter((text) => !allowed.some((pattern) => pattern.test(text))),
        'errors on the console'
      ).toEqual([])
    },
    { auto: true }
  ]
})

/** The rows of a cell's result as texts. */
export function rowsOf(page: Page, cell: string): Promise<string[][]> {
  return page
    .locator(`[data-cell="${cell}"] tbody tr`)
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')))
}

/** Waits until the page's script has taken over. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('html[data-ready]')).toHaveCount(1)
}

/** Adds a cell by its button, writes into it and runs it; gives the cell. */
export async function addCell(page: Page, button: string, text: string) {
  const before = await page.locator('[data-cell]').count()
  await page.getByRole('button', { name: button, exact: true }).click()
  await expect(page.locator('[data-cell]')).toHaveCount(before + 1)
  const name = await page.locator('[data-cell]').last().getAttribute('data-cell')
  const cell = page.locator(`[data-cell="${name}"]`)
  await cell.locator('.cm-content').fill(text)
  await page.keyboard.press('Shift+Enter')
  return cell
}

/** Opens a notebook from its text, by the picker of the start page. */
export async function openText(page: Page, text: string): Promise<void> {
  await page.goto('.')
  await ready(page)
  const file = { name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(text) }
  await page.getByLabel('Mở tệp .md').setInputFiles(file)
}

/** Puts the keyboard on a cell's frame. */
export async function goTo(page: Page, cell: string): Promise<void> {
  await page.locator(`[data-cell="${cell}"]`).focus()
  await expect(page.locator(`[data-cell="${cell}"]`)).toBeFocused()
}

export { expect }
