import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, ready, test } from '../support/site-test.ts'

async function choose(page: Page, command: string) {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(command)
  await page.keyboard.press('Enter')
}

async function saveStill(page: Page, path: string, to: string) {
  await page.goto(path)
  await ready(page)
  const [download] = await Promise.all([page.waitForEvent('download'), choose(page, 'trang .html')])
  await download.saveAs(to)
  return download.suggestedFilename()
}

/** The notes that a place of the page refers to, as their texts. */
async function notesOf(page: Page, place: string): Promise<string[]> {
  const targets = await page
    .locator(`${place} .mark a`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return Promise.all([...new Set(targets)].map((id) => page.locator(id).innerText()))
}

test('a notebook saved as a page reads whole from a disk, without script or network', async ({
  page,
  browser
}, info) => {
  const file = info.outputPath('trang.html')
  expect(await saveStill(page, 'n/asean-egdi/', file)).toMatch(/^Việt-Nam-lên-hạng.*\.html$/)
  expect(readFileSync(file).length).toBeLessThan(600_000)

  const alone = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'vi-VN' })
  const copy = await alone.newPage()
  const asked: string[] = []
  copy.on('request', (request) => asked.push(request.url()))
  await copy.goto(pathToFileURL(file).href)
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(file).href])
  await expect(copy.getByRole('heading', { level: 1 })).toHaveText('Việt Nam lên hạng, nhưng cả khu vực cùng lên')
  await expect(copy.locator('[data-kind=markdown]', { hasText: 'Việt Nam đứng thứ 86' })).toBeVisible()
  await expect(copy.getByText('Kỳ khảo sát: 2020')).toBeVisible()
  await expect(copy.locator('[data-cell=asean] svg[role=img]')).toBeVisible()
  await expect(copy.locator('[data-cell=asean] tbody tr')).toHaveCount(10)
  await expect(copy.locator('[data-cell=claimed] tbody tr')).toHaveCount(9)
  await expect(copy.locator('button, input, select, textarea, script')).toHaveCount(0)
  await alone.close()
})

test('every figure of the saved page leads to its sentence, its official rows or its query', async ({ page }, info) => {
  const file = info.outputPath('trang.html')
  await saveStill(page, 'n/asean-egdi/', file)
  await page.goto(pathToFileURL(file).href)
  expect((await notesOf(page, '[data-cell=claimed] tbody')).join('\n')).toContain('đứng thứ 86/193 quốc gia')
  const ranking = (await notesOf(page, '[data-cell=asean]')).join('\n')
  expect(ranking).toMatch(/Liên Hợp Quốc, 2020: .*Singapore/)
  expect(ranking).toMatch(/rank\(\) over \(order by \w+.*\) as place/)
  const table = page.locator('.still-sources a', { hasText: 'egdi.csv' }).first()
  expect(await table.getAttribute('href')).toMatch(/^http.*\/data\/egdi\.csv$/)
  for (const id of await page
    .locator('.mark a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    await expect(page.locator(id ?? '')).toHaveCount(1)
  }
  await page.goto(pathToFileURL(file).href)
  const mentions = await page.locator('[data-kind=markdown] .figure').count()
  expect(mentions).toBeGreaterThan(5)
  expect(await page.locator('[data-kind=markdown] .figure + .mark').count()).toBe(mentions)
})

for (const path of ['n/claims/', 'n/reform-savings/', 'n/systems/en/']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the page saved of ${path} in ${colorScheme}, and no figure lacks its source`, async ({
      page
    }, info) => {
      await page.emulateMedia({ colorScheme })
      const file = info.outputPath('trang.html')
      await page.goto(path)
      await ready(page)
      const command = path.endsWith('en/') ? 'html page' : 'trang .html'
      const [download] = await Promise.all([page.waitForEvent('download'), choose(page, command)])
      await download.saveAs(file)
      await page.goto(pathToFileURL(file).href)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      const figures = page.locator('.figure')
      expect(await figures.count()).toBeGreaterThan(3)
      expect(await page.locator('.figure + .mark').count()).toBe(await figures.count())
      await page.setViewportSize({ width: 360, height: 740 })
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0)
    })
  }
}

test('printing shows the still page with footnotes and no tools, and leaves the page as it was', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { print: () => Object.assign(window, { printed: true }) }))
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.keyboard.press('Control+p')
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'printed'))).toBe(true)
  await expect(page.locator('.still')).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.still h1')).toBeVisible()
  await expect(page.locator('.still-sources li').first()).toBeVisible()
  await expect(page.locator('#app')).toBeHidden()
  expect(await page.locator('button:visible, select:visible').count()).toBe(0)
  const breaks = await page
    .locator('.still figure.chart')
    .evaluateAll((figures) => figures.map((figure) => getComputedStyle(figure).breakInside))
  expect(new Set(breaks)).toEqual(new Set(['avoid']))
  const pdf = await page.pdf({ format: 'A4' })
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect((pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length).toBeGreaterThan(1)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(page.locator('.still')).toHaveCount(0)
  await expect(page.locator('[data-cell=asean] svg[role=img]')).toBeVisible()
})

test('an embedded cell shows its title, its source and the way to the notebook, and tells its height', async ({
  page,
  baseURL
}) => {
  await page.goto('n/asean-egdi/?p.edition=2018')
  await ready(page)
  await page.locator('[data-cell=asean]').focus()
  await choose(page, 'nhung o')
  const code = await page.getByLabel('Mã nhúng').inputValue()
  expect(code).toContain('embed=asean')
  expect(code).toContain('p.edition=2018')
  const source = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(source.startsWith(baseURL ?? '?')).toBe(true)
  await page.goto(source)
  await expect(page.locator('[data-cell]')).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việt Nam lên hạng, nhưng cả khu vực cùng lên')
  await expect(page.locator('.sources')).toContainText('Liên Hợp Quốc')
  await expect(page.getByRole('button', { name: 'Mã nguồn' })).toHaveCount(0)
  const whole = page.getByRole('link', { name: 'Việt Nam lên hạng' })
  expect(await whole.getAttribute('href')).toMatch(/n\/asean-egdi\/\?p\.edition=2018$/)
  await expect(page.locator('[data-cell=asean]')).toContainText('Indonesia')
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])

  const host = '<!doctype html><html lang="vi"><title>Trang khác</title><body></body></html>'
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }))
  await page.goto('host.html')
  const heard = await page.evaluate(
    (src) =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => resolve(data))
        const frame = document.createElement('iframe')
        frame.src = src
        document.body.append(frame)
        setTimeout(() => resolve('nothing'), 10_000)
      }),
    source
  )
  expect(heard).toEqual({ sotay: 'height', embed: 'asean', height: expect.any(Number) })
  expect((heard as { height: number }).height).toBeGreaterThan(300)
})
