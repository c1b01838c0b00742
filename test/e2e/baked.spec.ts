import { readdirSync } from 'node:fs'
import { expect, ready, test } from '../support/site-test.ts'

const slugs = readdirSync('notebooks').map((file) => file.replace(/\.md$/, ''))

for (const width of [360, 1440]) {
  test(`charts stay as they came, and nothing moves, when the page comes alive at ${width} pixels`, async ({
    page
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.addInitScript(() => {
      const held = globalThis as unknown as { shifts: number; charts: Element[] }
      held.shifts = 0
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) held.shifts += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const path of ['n/asean-egdi/', 'n/portal-two-months/en/']) {
      let release = () => {}
      const read = new Promise<void>((resolve) => (release = resolve))
      await page.route('**/assets/main-*.js', async (route) => {
        await read
        await route.continue()
      })
      await page.goto(path, { waitUntil: 'commit' })
      await expect(page.locator('figure svg.chart:visible').first()).toBeVisible()
      const count = await page.evaluate(async () => {
        // Type that comes late moves words by a hair; that is not what is looked at here.
        for (let i = 0; i < 3; i++) {
          await document.fonts.ready
          await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        }
        const charts = [...document.querySelectorAll('figure svg.chart')].filter((svg) => svg.checkVisibility())
        const held = globalThis as unknown as { shifts: number; charts: Element[] }
        Object.assign(held, { charts, shifts: 0 })
        return charts.length
      })
      release()
      await ready(page)
      const after = await page.evaluate(async () => {
        const { charts, shifts } = globalThis as unknown as { charts: Element[]; shifts: number }
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        const now = [...document.querySelectorAll('figure svg[role=img]')]
        return { same: now.filter((svg, i) => svg === charts[i]).length, count: now.length, shifts }
      })
      expect(after).toEqual({ same: count, count, shifts: 0 })
      expect(count).toBeGreaterThan(0)
      await page.unroute('**/assets/main-*.js')
    }
  })
}

test('every page names a preview picture of its own, with a title and a description', async ({ request, baseURL }) => {
  const pages = ['', ...slugs.map((slug) => `n/${slug}/`)].flatMap((path) => [path, `${path}en/`])
  const pictures = new Set<string>()
  for (const path of pages) {
    const address = new URL(path, baseURL)
    const html = await (await request.get(address.href)).text()
    const told = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]+)">`).exec(html)?.[1] ?? ''
    expect(told('title'), path).not.toBe('')
    expect(told('description'), path).not.toBe('')
    const response = await request.get(new URL(told('image'), address).href)
    expect(response.status()).toBe(200)
    const png = await response.body()
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    pictures.add(png.toString('base64'))
  }
  expect(pictures.size).toBe(pages.length)
})

test.describe('what an installed app is opened with', () => {
  /** Opens the start page as a system does that hands over a file: by the queue of launches that browsers give an app. */
  const launch = (name: string, text: string) => `
    Object.defineProperty(globalThis, 'launchQueue', { value: {
      setConsumer(take) {
        take({ files: [{ getFile: async () => new File([${JSON.stringify(text)}], ${JSON.stringify(name)}) }] })
      }
    } })`

  test('a notebook file is opened', async ({ page }) => {
    await page.addInitScript({
      content: launch('của tôi.md', '---\nsotay: 1\ntitle: Sổ của tôi\n---\nChữ ở Đà Nẵng.\n')
    })
    await page.goto('.')
    await expect(page.getByText('Chữ ở Đà Nẵng.')).toBeVisible()
  })

  test('a table is looked at, and taken in when the reader says so', async ({ page }) => {
    await page.addInitScript({ content: launch('số liệu.csv', 'tỉnh;giá\nĐắk Lắk;1,5\nHuế;2,25\n') })
    await page.goto('.')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('cell', { name: 'Đắk Lắk' })).toBeVisible({ timeout: 30_000 })
    await expect(dialog.getByLabel('Tên bảng')).toHaveValue('số_liệu')
  })
})
