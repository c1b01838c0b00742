import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { addCell, expect, openText, ready, rowsOf, test as base } from '../support/site-test.ts'
import { serve } from '../../src/site/serve.js'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))
/** What a newer version of the start page says, and an older one does not. */
const mark = '<!-- newer -->'

interface Site {
  /** Goes off the air for good. */
  stop(): Promise<void>
  /** Puts a newer version in the place of this one. */
  renew(): void
}

/** The built site on a server of the test's own, below a sub-path. */
const test = base.extend<{ site: Site }>({
  site: async ({ browserName: _browser }, use) => {
    const root = mkdtempSync(join(tmpdir(), 'sotay-offline-'))
    const own = /^(sw\.js|index\.html)(\.br|\.gz)?$/
    for (const name of readdirSync(dist)) if (!own.test(name)) symlinkSync(join(dist, name), join(root, name))
    const start = readFileSync(join(dist, 'index.html'), 'utf8')
    const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
    const write = (html: string, script: string) => {
      writeFileSync(join(root, 'index.html'), html)
      writeFileSync(join(root, 'sw.js'), script)
    }
    write(start, worker)
    const { url, close } = await serve({ root, port: 0, base: '/con/duong/' })
    let open = true
    const stop = async () => {
      if (open) await close()
      open = false
    }
    const renew = () => {
      const revised = worker.replace(/("url":"index\.html","revision":")/, '$1new')
      expect(revised).not.toBe(worker)
      write(start.replace('</body>', `${mark}</body>`), revised)
    }
    await use(Object.assign({ stop, renew }, { url }))
    await stop()
    rmSync(root, { recursive: true })
  },
  baseURL: async ({ site }, use) => use((site as Site & { url: string }).url)
})

test.use({
  serviceWorkers: 'allow',
  allowed: [/Failed to load resource|ERR_|Failed to update a ServiceWorker|fetching the script/]
})

/** Waits until the site has kept itself and serves this page. */
async function kept(page: Page): Promise<void> {
  await ready(page)
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 30_000 })
    .toBe('activated')
}

test('after one visit every page reads without the network; without the engine a query says what is missing', async ({
  page,
  site
}) => {
  await page.goto('.')
  await kept(page)
  await site.stop()
  const notebooks = readdirSync(join(dist, 'n'))
  expect(notebooks.length).toBeGreaterThan(2)
  for (const path of notebooks.flatMap((slug) => [`n/${slug}/`, `n/${slug}/en/`])) {
    await page.goto(path)
    await ready(page)
    await expect(page.locator('[data-state=baked]').first()).toBeVisible()
  }
  for (const path of ['data/', 'data/en/']) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await page.goto('en/?lang=en')
  await ready(page)
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.locator('[data-cell=claimed] td').first().click()
  await expect(page.getByRole('dialog').locator('mark')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByLabel('Kỳ khảo sát').selectOption('2003')
  await expect(page.getByText('Trong kỳ khảo sát 2003, Việt Nam đứng thứ 97')).toBeVisible()
  const cell = await addCell(page, 'SQL', 'select 1')
  await expect(cell.getByRole('alert')).toContainText('Không kết nối được')
})

test('once the engine was used, SQL over the dataset works without the network', async ({ page, site }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  // Before the site has had the time to keep itself.
  const first = await addCell(page, 'SQL', 'select count(*) from egdi')
  await expect(first).toHaveAttribute('data-state', 'live', { timeout: 40_000 })
  await kept(page)
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('sotay-engine')).keys()).length), {
      timeout: 40_000
    })
    .toBe(2)
  await site.stop()
  await page.goto('.')
  await page.getByRole('link', { name: 'Việt Nam đứng ở đâu trong ASEAN' }).click()
  await ready(page)
  const cell = await addCell(page, 'SQL', "select rank from egdi where iso3 = 'VNM' and edition = 2024")
  await expect(cell).toHaveAttribute('data-state', 'live', { timeout: 40_000 })
  expect(await rowsOf(page, (await cell.getAttribute('data-cell')) ?? '')).toEqual([['71']])
})

test('a transform works without the network, locked in as with it', async ({ page, site, allowed }) => {
  allowed.push(/Content Security Policy|violates|Refused/)
  await page.goto('.')
  await kept(page)
  const text = '```transform name=t\naq.table({ n: [41] }).derive({ n: d => d.n + 1 })\n```\n'
  await openText(page, text)
  await expect(page.locator('[data-cell=t] td')).toHaveText('42', { timeout: 40_000 })
  await expect.poll(() => page.evaluate(async () => (await (await caches.open('sotay-engine')).keys()).length)).toBe(2)
  await site.stop()
  await openText(page, text)
  await expect(page.locator('[data-cell=t] td')).toHaveText('42', { timeout: 40_000 })
  const [, frame] = page.frames()
  const reached = await frame?.evaluate(async () => {
    const tries = {
      origin: () => self.origin,
      page: () => parent.document.title,
      storage: () => localStorage.length,
      database: () => indexedDB.open('x'),
      network: () => fetch('/index.html').then(({ status }) => status)
    }
    const told = Object.entries(tries).map(async ([name, reach]) => {
      try {
        return [name, String(await reach())]
      } catch (error) {
        return [name, (error as Error).name]
      }
    })
    return Object.fromEntries(await Promise.all(told)) as unknown
  })
  expect(reached).toEqual({
    origin: 'null',
    page: 'SecurityError',
    storage: 'SecurityError',
    database: 'SecurityError',
    network: 'TypeError'
  })
})

test('a new version is announced, and used when asked for, with what was typed', async ({ page, site }) => {
  await page.goto('.')
  await kept(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  await page.locator('.cm-content').fill("select 'chưa chạy'")
  const content = () => page.content()
  site.renew()
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  const notice = page.getByRole('status').getByText('Trang đã có bản mới')
  await expect(notice).toBeVisible({ timeout: 30_000 })
  expect(await content()).not.toContain(mark)
  await page.locator('.cm-content').press('End')
  await page.keyboard.type(' -- vừa gõ')
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Dùng bản mới' }).click()])
  await ready(page)
  expect(await content()).toContain(mark)
  await expect(page.locator('main')).toContainText('vừa gõ')
  await expect(notice).toHaveCount(0)
})

test('from the second load on pages carry the headers that a plain host does not send, and a cell can still be framed', async ({
  page,
  site: _site
}) => {
  await page.goto('.')
  await kept(page)
  const plain = (await page.goto('n/asean-egdi/'))?.headers()
  expect(plain).toMatchObject({
    'content-security-policy': "frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin'
  })
  const embedded = (await page.goto('n/asean-egdi/?embed=asean'))?.headers()
  expect(embedded?.['content-security-policy']).toBeUndefined()
  expect(embedded?.['x-content-type-options']).toBe('nosniff')
})

test('it can be installed, with icons that are what the manifest says', async ({ page, baseURL }) => {
  await page.goto('.')
  await kept(page)
  const devtools = await page.context().newCDPSession(page)
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors')
  // A window of a test is private, which alone keeps it from being installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
  for (const path of ['manifest.webmanifest', 'en/manifest.webmanifest']) {
    const address = new URL(path, baseURL)
    const manifest = (await (await page.request.get(address.href)).json()) as {
      icons: { src: string; sizes: string }[]
    }
    for (const { src, sizes } of manifest.icons) {
      const icon = await page.request.get(new URL(src, address).href)
      expect(icon.status()).toBe(200)
      if (sizes === 'any') continue
      const png = await icon.body()
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
    }
  }
})
