import type { Page, Route } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { encodeLink } from '../../src/share/link.ts'
import { expect, goTo, openText, ready, test } from '../support/site-test.ts'

const text = [
  '# Gửi đi',
  '```sql name=a',
  "select 'Việt Nam' as nước, 6 as hạng",
  '```',
  '```sql name=b',
  'select * from range(10) t(i)',
  '```',
  ''
].join('\n')

/** The address of the whole notebook, as the dialog gives it. */
async function shareAddress(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  return page.getByLabel('Địa chỉ', { exact: true }).inputValue()
}

/** A link as a sender would have made it who saw these results. */
function linkWith(text: string, fingerprints: Record<string, string>, dataset?: string): string {
  const link = encodeLink({ text, lang: 'vi', inputs: {}, fingerprints, ...(dataset && { dataset }) })
  if (!link.ok) throw new Error('no link')
  return link.value
}

test('who opens a link sees that the results are the ones that were sent', async ({ page, browser, baseURL }) => {
  await openText(page, text)
  await expect(page.locator('[data-cell=b] tbody tr')).not.toHaveCount(0)
  const address = await shareAddress(page)
  const other = await (await browser.newContext({ locale: 'vi-VN', baseURL: baseURL ?? '' })).newPage()
  await other.goto(address)
  await expect(other.getByText('Cả 2 kết quả đều như lúc gửi.')).toBeVisible()
  await expect(other.locator('[data-sent]')).toHaveCount(0)
  await other.context().close()
})

test('who opens a link sees which results changed since, how, and which could not be had again', async ({ page }) => {
  const broken = text + '```sql name=c\nselect * from mất\n```\n'
  const fingerprints = { a: '1:00000000:["Việt Nam","7"]', b: '12:0000:', c: '1:0000:["1"]' }
  await page.goto('./#' + linkWith(broken, fingerprints, '0.1.0'))
  await expect(page.getByText('So với lúc gửi: 0 kết quả như cũ, 2 đã khác, 1 không tính lại được.')).toBeVisible()
  await expect(page.getByText('Lúc gửi dùng bộ dữ liệu 0.1.0')).toBeVisible()
  await expect(page.locator('[data-cell=a] [data-sent]')).toContainText('hạng: 7 → 6.')
  await expect(page.locator('[data-cell=b] [data-sent]')).toContainText('Số dòng: 12 → 10.')
  await goTo(page, 'a')
  await page.keyboard.press('Enter')
  await page.locator('[data-cell=a] .cm-content').fill('select 1 as n')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-cell=a] td')).toHaveText(['1'])
  await expect(page.locator('[data-sent]')).toHaveCount(0)
})

test('a notebook from a link says what is in it that does more than ask', async ({ page }) => {
  const acting = [
    '```sql',
    "create table t as select * from read_csv('data/Sổ liệu.csv', all_varchar = true)",
    '```',
    '```sql',
    "copy (select 1) to 'data/ra.csv'",
    '```',
    '```input name=k',
    'type: select',
    'from: select * from "Tỉnh.parquet"',
    '```',
    ''
  ].join('\n')
  await page.goto('./#' + linkWith(acting, {}))
  await expect(page.getByText('2 câu SQL chạy trên máy bạn')).toBeVisible()
  await expect(page.getByText('Đọc tệp: data/Sổ liệu.csv, Tỉnh.parquet.')).toBeVisible()
  await expect(page.getByText('Ghi tệp trong bộ nhớ của trang: data/ra.csv.')).toBeVisible()
  await expect(page.getByText('Tạo hoặc sửa bảng tạm (CREATE)')).toBeVisible()
})

test('of two links opened one after the other the last one shows, though the first takes longer', async ({ page }) => {
  await page.goto('./')
  await ready(page)
  const held: Route[] = []
  await page.route('**/known/*.json', (route) => void held.push(route))
  const follow = (link: string) => page.evaluate((link) => (location.hash = link), link)
  await follow(linkWith(readFileSync('notebooks/asean-egdi.md', 'utf8'), {}))
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await follow(linkWith(text, {}))
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Gửi đi')
  for (const route of held) await route.continue()
  await page.unroute('**/known/*.json')
  await page.waitForLoadState('networkidle')
  await expect(heading).toHaveText('Gửi đi')
})

test('a short address has a code for phones; one too long for that says so', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await page.getByText('Mã QR', { exact: true }).click()
  const code = page.getByRole('img', { name: 'Mã QR để quét bằng điện thoại' })
  await expect(code).toBeVisible()
  await expect(code.locator('path')).toHaveAttribute('d', /^M4 4h1v1h-1z/)
  const long = '# ' + Array.from({ length: 900 }, (_, i) => `chữ${(i * 7919) % 10007}`).join(' ') + '\n'
  await openText(page, long)
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect(page.getByText('Địa chỉ này quá dài cho mã QR')).toBeVisible()
})

test('the whole journey by keyboard alone: open, edit, add a query, chart it, share it, open it', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const press = (key: string) => page.keyboard.press(key)
  /** Tabs until something of that name has the keyboard. */
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      await press('Tab')
      const at = await page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''
      )
      if (name.test(at.trim())) return
    }
    throw new Error('the keyboard does not get to ' + String(name))
  }
  const command = async (words: string) => {
    await press('ControlOrMeta+K')
    await page.keyboard.type(words)
    await expect(page.locator('[data-selected]')).toHaveCount(1)
    await press('Enter')
  }
  await page.goto('.')
  await ready(page)
  await tabTo(/Việt Nam đứng ở đâu trong ASEAN/)
  await press('Enter')
  await page.waitForURL(/n\/asean-egdi\//)
  await ready(page)
  await command('den o vn')
  await expect(page.locator('[data-cell=vn]')).toBeFocused()
  await command('them o sql')
  await expect(page.locator('.cm-content').last()).toBeFocused()
  await page.keyboard.insertText('select iso3, egdi from asean order by egdi desc limit 3')
  await press('Shift+Enter')
  const query = page.locator('[data-kind=sql]:has(.cm-content)')
  await expect(query.locator('tbody tr')).toHaveCount(3)
  const name = await query.getAttribute('data-cell')
  await press('Escape')
  await command('them bieu do')
  await expect(page.locator('.cm-content').last()).toBeFocused()
  await press('ControlOrMeta+A')
  await page.keyboard.insertText(`data: ${name}\nmarks:\n  - bar: { x: egdi, y: iso3 }\n`)
  await press('Shift+Enter')
  const chart = page.locator('[data-kind=chart]:has(.cm-content)')
  await expect(chart.locator('svg[role=img]')).toBeVisible()
  await press('Escape')
  await command('chia se')
  await expect(page.getByRole('dialog')).toBeVisible()
  await tabTo(/^Chép địa chỉ$/)
  await press('Enter')
  await expect(page.getByText('Đã chép.')).toBeVisible()
  const address = await page.evaluate(() => navigator.clipboard.readText())
  await press('Escape')
  const other = await context.newPage()
  await other.goto(address)
  await expect(other.locator(`[data-cell="${name}"] tbody tr`)).toHaveCount(3)
  await expect(other.locator('[data-kind=chart] svg[role=img]').last()).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('cells are edited, moved and added by touch', async ({ page }) => {
    await openText(page, text)
    await expect(page.locator('[data-cell=a] td').first()).toBeVisible()
    await page.getByRole('button', { name: 'Sửa', exact: true }).tap()
    await page.getByRole('button', { name: 'Việc với ô b' }).tap()
    await page.getByRole('menuitem', { name: 'Chuyển lên' }).tap()
    const order = () =>
      page.locator('[data-cell]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')))
    await expect.poll(order).toEqual(['markdown-1', 'b', 'a'])
    await page
      .locator('[data-cell=a]')
      .getByRole('button', { name: /^Mã nguồn/ })
      .tap()
    await page.locator('[data-cell=a] .cm-content').fill('select 8 as n')
    await page.locator('[data-cell=a]').getByRole('button', { name: 'Chạy', exact: true }).tap()
    await expect(page.locator('[data-cell=a] td').first()).toHaveText('8')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
