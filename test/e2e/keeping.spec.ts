import { readFileSync } from 'node:fs'
import { addCell, expect, goTo, openText, ready, test } from '../support/site-test.ts'

test('what is changed in a shipped notebook is there after a reload, as the reader’s own copy, and undo goes on', async ({
  page
}) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const own = await addCell(page, 'SQL', 'select 40 + 2 as answer')
  await expect(own.locator('td')).toHaveText('42')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  const list = await page.context().newPage()
  await list.goto('.')
  const picture = list.locator('li:has(a[href^="#k"]) img')
  await expect(picture).toBeVisible()
  await picture.scrollIntoViewIfNeeded()
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await list.close()
  await page.reload()
  await ready(page)
  await expect(page.locator('[data-kind=sql]').last().locator('td')).toHaveText('42')
  await expect(page.getByText('Đây là bản của bạn')).toBeVisible()
  await page.locator('[data-cell=claimed]').focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByText('select 40 + 2 as answer')).toHaveCount(0)
  await page.getByRole('link', { name: 'Xem bản của tác giả' }).click()
  await ready(page)
  await expect(page.getByText('Đây là bản của bạn')).toHaveCount(0)
  await expect(page.locator('[data-cell=asean]')).toHaveAttribute('data-state', 'baked')
})

test('typing that was never run is there after the tab is closed at once', async ({ context, page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.type('select 6 * 7 as answer')
  await page.close()
  const again = await context.newPage()
  await again.goto('.')
  await again.getByRole('link', { name: 'Sổ tay mới' }).click()
  await expect(again.locator('[data-cell=q] td')).toHaveText('42')
})

test('own notebooks are listed, found without accents, deleted, brought back, saved as a file and read from it', async ({
  page
}) => {
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'x.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('---\nsotay: 1\ntitle: Thủ tục ở Đà Nẵng\n---\nXin chào.\n')
  })
  await addCell(page, 'Văn bản', 'Thêm một câu.')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  await page.goto('.')
  await ready(page)
  await page.getByPlaceholder('Tìm trong sổ tay của bạn').fill('thu tuc da nang')
  await expect(page.getByRole('link', { name: 'Thủ tục ở Đà Nẵng' })).toBeVisible()
  await page.getByPlaceholder('Tìm trong sổ tay của bạn').fill('quảng nam')
  await expect(page.getByText('Không có sổ tay nào như thế.')).toBeVisible()
  await page.getByPlaceholder('Tìm trong sổ tay của bạn').fill('')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải tất cả về một tệp' }).click()
  ])
  const file = readFileSync(await download.path())
  await page.getByRole('button', { name: 'Xóa Thủ tục ở Đà Nẵng' }).click()
  await expect(page.getByRole('link', { name: 'Thủ tục ở Đà Nẵng' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect(page.getByRole('link', { name: 'Thủ tục ở Đà Nẵng' })).toBeVisible()
  await page
    .getByLabel('Mở tệp đã tải')
    .setInputFiles({ name: 'so-tay.zip', mimeType: 'application/zip', buffer: file })
  await expect(page.getByText('1 cái đã có sẵn')).toBeVisible()
})

test('an input’s choice is in the address and survives a reload, without making a copy', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await page.getByLabel('Kỳ khảo sát').selectOption('2018')
  await expect(page).toHaveURL(/p\.edition=2018/)
  await page.reload()
  await expect(page.getByText('Trong kỳ khảo sát 2018')).toBeVisible()
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  await expect(page.getByLabel('Đường dẫn ngắn')).toHaveValue(/\/n\/asean-egdi\/\?p\.edition=2018$/)
  await page.keyboard.press('Escape')
  await expect(page.getByText('Đây là bản của bạn')).toHaveCount(0)
})

test('a file that is no text is refused with a sentence', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'ảnh.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  })
  await expect(page.getByRole('alert')).toContainText('không phải là văn bản')
})

test('earlier states are looked at, compared and restored, and the restoring is undone like any step', async ({
  page
}) => {
  await page.goto('n/reform-savings/')
  await ready(page)
  const saved = page.getByRole('status').filter({ hasText: 'Đã lưu' })
  await addCell(page, 'Văn bản', 'Câu thứ nhất.')
  await expect(saved).toBeVisible()
  await page.reload()
  await ready(page)
  await addCell(page, 'Văn bản', 'Câu thứ hai.')
  await expect(saved).toBeVisible()
  await page.getByRole('button', { name: 'So với bản của tác giả' }).click()
  await expect(page.getByRole('dialog')).toContainText('+ Câu thứ nhất.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Các bản trước' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('listitem').last().getByRole('button').click()
  await expect(panel).toContainText('− Câu thứ hai.')
  await panel.getByRole('button', { name: 'Khôi phục bản này' }).click()
  await expect(page.locator('.prose', { hasText: 'Câu thứ hai.' })).toHaveCount(0)
  await page.locator('[data-cell=savings]').focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('.prose', { hasText: 'Câu thứ hai.' })).toBeVisible()
})

test('a tab that is idle follows what another one writes', async ({ context, page }) => {
  await page.goto('.')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  await page.keyboard.type('select 1 as n')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('[data-cell=q] td')).toHaveText('1')
  await addCell(other, 'Văn bản', 'Từ thẻ kia.')
  await expect(page.locator('.prose', { hasText: 'Từ thẻ kia.' })).toBeVisible()
})

test('two tabs that write one notebook at once lose nothing: both are kept, one under a name that says so', async ({
  context,
  page
}) => {
  await openText(page, '# Chung\n')
  await goTo(page, 'markdown-1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('.')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await goTo(other, 'markdown-1')
  await other.keyboard.press('Enter')
  await expect(other.locator('.cm-content')).toBeFocused()
  await other.keyboard.press('ControlOrMeta+End')
  await Promise.all([
    page.keyboard.type(' từ thẻ này', { delay: 40 }),
    other.keyboard.type(' từ thẻ kia', { delay: 40 })
  ])
  const apart = 'Thẻ khác cũng đã sửa sổ tay này'
  await expect
    .poll(async () => (await Promise.all([page, other].map((tab) => tab.getByText(apart).count()))).join())
    .toMatch(/^(1,0|0,1)$/)
  const list = await context.newPage()
  await list.goto('.')
  await expect(list.getByRole('link', { name: /^Chung/ })).toHaveCount(2)
  await expect(list.getByRole('link', { name: /Chung.*thẻ khác/ })).toHaveCount(1)
  for (const words of ['từ thẻ này', 'từ thẻ kia']) {
    await list.getByLabel('Tìm trong sổ tay của bạn').fill(words)
    await expect(list.getByRole('link', { name: /^Chung/ })).toHaveCount(1)
  }
})

test('what was typed just before a crash is back, and the page says so', async ({ context, page }) => {
  await openText(page, '# Sắp vỡ\n')
  await goTo(page, 'markdown-1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  // Not by going to a page that crashes: on the way there the notebook would be saved.
  const devtools = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  await page.keyboard.type(' mà không mất')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  const again = await context.newPage()
  await again.goto('.')
  await expect(again.getByText('Đã cứu được 1 sổ tay')).toBeVisible()
  await again.getByRole('link', { name: 'Sắp vỡ mà không mất' }).click()
  await expect(again.getByText('Đã lấy lại những gì bạn gõ ngay trước khi trang đóng')).toBeVisible()
})

test('the bin is a list from which a notebook comes back, or goes for good at a second word', async ({ page }) => {
  for (const title of ['Một', 'Hai']) {
    await openText(page, `# ${title}\n`)
    await goTo(page, 'markdown-1')
    await page.keyboard.press('d')
    await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  }
  await page.goto('.')
  await page.reload()
  await page.getByRole('button', { name: /^Xóa Một/ }).click()
  await page.getByRole('button', { name: /^Xóa Hai/ }).click()
  await page.getByText('Thùng rác (2)').click()
  await page.getByRole('button', { name: 'Lấy lại Một' }).click()
  await expect(page.getByRole('link', { name: 'Một', exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Xóa hẳn Hai' }).click()
  await page.getByRole('button', { name: 'Xóa hẳn, không lấy lại được?' }).click()
  await expect(page.getByText(/^Thùng rác/)).toHaveCount(0)
})

test('a copy says when its author has changed the notebook since, and shows how', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await goTo(page, 'claimed')
  await page.keyboard.press('f')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  await page.route(/n\/asean-egdi\/(notebook\.md)?$/, async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replaceAll('The press had the ranks right', 'The press was right') })
  })
  const renewed = async () => {
    await expect(page.getByText('Tác giả đã sửa bản của mình')).toBeVisible()
    await page.getByRole('button', { name: 'So với bản của tác giả' }).click()
    await expect(page.getByRole('dialog')).toContainText('The press was right')
  }
  await page.reload()
  await renewed()
  // Opened from the start page, the author's text is fetched.
  await page.goto('.')
  await page.getByRole('link', { name: 'Việt Nam lên hạng' }).click()
  await renewed()
})
