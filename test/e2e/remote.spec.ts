import type { Page } from '@playwright/test'
import { encodeLink } from '../../src/share/link.ts'
import { startFarServer, type FarServer } from '../support/far-server.ts'
import { expect, openText, ready, test as siteTest } from '../support/site-test.ts'

const test = siteTest.extend<{ far: FarServer }>({
  far: async ({ page: _page }, use) => {
    const far = await startFarServer()
    await use(far)
    far.close()
  },
  mayAsk: async ({ far }, use) => use([far.host])
})

const path = '/s%E1%BB%91%20li%E1%BB%87u.csv'
const panel = (page: Page) => page.getByRole('dialog', { name: 'Lấy tệp vào sổ tay' })
const data = (page: Page) => page.getByRole('dialog', { name: 'Dữ liệu' })

/** Writes an address into the data panel by keyboard; the button that would fetch has the focus then. */
async function writeAddress(page: Page, address: string) {
  await page.getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  await data(page).getByLabel('Từ một địa chỉ trên mạng').fill(address)
  await page.keyboard.press('Enter')
}

test('a file is fetched from an address once the reader says so, with the host before their eyes, and can be queried', async ({
  page,
  far
}) => {
  await openText(page, '# A\n')
  await ready(page)
  await writeAddress(page, `http://${far.host}${path}`)
  await expect(data(page).locator('strong')).toHaveText(far.host)
  await expect(data(page)).toContainText('Chưa có gì được gửi đi.')
  await expect(data(page).getByRole('button', { name: `Tải từ ${far.host}` })).toBeFocused()
  expect(far.asked).toEqual([])
  await page.keyboard.press('Enter')
  await expect(panel(page).getByLabel('Tên bảng')).toHaveValue('số_liệu')
  await panel(page).getByRole('button', { name: 'Lấy vào sổ tay' }).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await page.locator('[data-kind=sql]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.cm-content').fill('select sum("Doanh thu") as tổng from số_liệu')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-kind=sql]')).toContainText('1.241,75')
  expect(far.asked).toEqual([`GET ${path}`])
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  await data(page).getByText('số_liệu', { exact: true }).click()
  await expect(data(page).getByText(`http://${far.host}${path}`)).toBeVisible()
})

test('a notebook sent as a link asks for its address and fetches nothing by itself', async ({ page, far }) => {
  const front = `---\nsotay: 1\nfiles:\n  - { name: tỉnh, url: 'http://${far.host}${path}' }\n---\n`
  const text = `${front}\n# A\n\n\`\`\`sql name=q\nselect count(*) as n from tỉnh\n\`\`\`\n`
  const link = encodeLink({ text, lang: 'vi', inputs: {} })
  await page.goto('./#' + (link.ok ? link.value : ''))
  await ready(page)
  const fetch = page.getByRole('button', { name: `Tải từ ${far.host}` })
  await expect(fetch).toBeVisible()
  await expect(fetch).not.toBeFocused()
  await expect(page.locator('[data-cell=q]').getByRole('alert')).toBeVisible()
  await page.locator('[data-cell=q]').focus()
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-cell=q]').getByRole('alert')).toBeVisible()
  expect(far.asked).toEqual([])
  await fetch.click()
  await panel(page).getByRole('button', { name: 'Lấy vào sổ tay' }).click()
  await expect(page.locator('[data-cell=q] td')).toHaveText('2')
  await expect(fetch).toHaveCount(0)
  expect(far.asked).toEqual([`GET ${path}`])
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const address = await page.getByLabel('Địa chỉ', { exact: true }).inputValue()
  await page.goto('about:blank')
  await page.goto(address)
  await fetch.click()
  await expect(page.locator('[data-cell=q] td')).toHaveText('2')
  await expect(panel(page)).toHaveCount(0)
})

test('an English notebook asks in English, and says why an address cannot be', async ({ page, far }) => {
  const front = `---\nsotay: 1\nfiles:\n  - { name: a, url: 'http://${far.host}/closed.csv' }\n  - { name: b, url: 'javascript:1' }\n---\n`
  const link = encodeLink({ text: front + '# A\n', lang: 'en', inputs: {} })
  await page.goto('./#' + (link.ok ? link.value : ''))
  await ready(page)
  await expect(page.getByRole('button', { name: `Fetch from ${far.host}` })).toBeVisible()
  await expect(page.getByText('This is not the address of a file on the web.')).toBeVisible()
  expect(far.asked).toEqual([])
})

test.describe('what goes wrong is one sentence', () => {
  const cases: [string, string, RegExp][] = [
    [
      'a host that lets no other site read',
      '/closed.csv',
      /có trả lời, nhưng không cho trang khác đọc .* \(thiếu phép CORS\)/
    ],
    ['a file that is not there', '/none.csv', /trả lời 404/],
    ['a host that does not answer', '/gone.csv', /Không kết nối được tới localhost/],
    ['a connection that breaks off', '/broken.csv', /bị đứt giữa chừng/],
    ['a file that is too large', '/huge.csv', /lớn hơn 400 MB nên đã dừng tải/]
  ]
  for (const [what, path, sentence] of cases) {
    test(what, async ({ page, far, allowed }) => {
      allowed.push(/CORS policy|Failed to load resource|net::ERR/)
      await openText(page, '# A\n')
      await ready(page)
      await writeAddress(page, `http://${far.host}${path}`)
      await page.keyboard.press('Enter')
      await expect(data(page).getByRole('alert')).toHaveText(sentence)
      await expect(data(page).getByRole('alert')).toContainText(/localhost|400/)
      await expect(data(page).getByRole('button', { name: `Tải từ ${far.host}` })).toBeFocused()
      await expect(page.locator('iframe')).toHaveCount(0)
    })
  }
})

test('a slow host shows how much has come, and is let go of when the reader stops', async ({ page, far, allowed }) => {
  allowed.push(/net::ERR/)
  await openText(page, '# A\n')
  await ready(page)
  await writeAddress(page, `http://${far.host}/slow.csv`)
  await page.keyboard.press('Enter')
  await expect(data(page).getByRole('progressbar', { name: `Đang tải từ ${far.host}` })).toBeVisible()
  await expect(data(page)).toContainText('/ 1 MB')
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(data(page).getByRole('button', { name: 'Dừng' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(data(page).getByRole('alert')).toHaveText('Đã dừng.')
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('the page itself cannot ask the host, not even when its frame may', async ({ page, far, allowed }) => {
  allowed.push(/Content Security Policy|violates|net::ERR/)
  await openText(page, '# A\n')
  await ready(page)
  await writeAddress(page, `http://${far.host}/slow.csv`)
  await page.keyboard.press('Enter')
  await expect(data(page)).toContainText('/ 1 MB')
  const outcome = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => 'done',
        () => 'refused'
      ),
    `http://${far.host}${path}`
  )
  expect(outcome).toBe('refused')
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', 'allow-scripts')
  expect(far.asked).toEqual(['GET /slow.csv'])
})
