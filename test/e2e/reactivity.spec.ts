import { addCell, expect, goTo, openText, test } from '../support/site-test.ts'

const text = [
  '```sql name=a',
  'select 1 as n',
  '```',
  '```sql name=b',
  'select n + 1 as n from a, editions limit 1',
  '```',
  'Kết quả: {{ b.n }}.',
  ''
].join('\n')

const state = (cell: string, state: string) => `[data-cell="${cell}"][data-state="${state}"]`

test('with “run on change” off an edit marks its readers out of date; a run of each brings them up again', async ({
  page
}) => {
  await openText(page, text)
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByRole('switch', { name: 'Tự chạy khi sửa' }).uncheck()
  await goTo(page, 'a')
  await page.keyboard.press('Enter')
  await page.locator('[data-cell=a] .cm-content').fill('select 5 as n')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator(state('a', 'live'))).toBeVisible()
  await expect(page.locator(state('b', 'stale'))).toContainText('Chưa tính lại')
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Chạy 2 ô chưa tính lại' }).click()
  await expect(page.getByText('Kết quả: 6.')).toBeVisible()
  await page.reload()
  await expect(page.locator(state('b', 'stale'))).toBeVisible()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByRole('switch', { name: 'Tự chạy khi sửa' }).check()
  await expect(page.getByText('Kết quả: 6.')).toBeVisible()
})

test('the map of cells says who reads whom and how each stands, and leads to a cell', async ({ page }) => {
  await openText(page, text)
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await goTo(page, 'a')
  await page.keyboard.press('g')
  const map = page.getByRole('dialog', { name: 'Ô nào đọc ô nào' })
  await expect(map.getByRole('button', { name: /^b/ })).toHaveText(/Vừa tính ở đây.*đọc a, editions; được đọc bởi/s)
  await expect(map.locator('polyline')).toHaveCount(3)
  await expect(map.getByText('bảng dữ liệu')).toBeVisible()
  await map.getByRole('button', { name: /^b/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cell=b]')).toBeFocused()
})

test('how a result came about is said in words: with the page, here, failed', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  const ranking = page.locator('[data-cell=asean]')
  await expect(ranking).toContainText('Tính sẵn khi dựng trang')
  await addCell(page, 'SQL', 'select count(*) from asean')
  await expect(ranking).toContainText('Vừa tính ở đây')
})

test('the text of a query shows to readers until its author hides it', async ({ page }) => {
  await openText(page, text)
  const shown = page.locator('[data-cell=a] pre')
  await expect(shown).toHaveText('select 1 as n')
  await goTo(page, 'a')
  await page.keyboard.press('h')
  await expect(shown).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(shown).toBeVisible()
})

test('a fence typed into prose is a cell once the editing ends', async ({ page }) => {
  await openText(page, 'Chữ.\n')
  await goTo(page, 'markdown-1')
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText('\n\n```sql name=mới\nselect 7 as n\n```\n\nHết.')
  // At once, while the editor is still seeking what to offer.
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-cell]')).toHaveCount(3)
  await expect(page.locator('[data-cell=mới] td')).toHaveText('7')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('[data-cell]')).toHaveCount(1)
})

test('cells are dragged by the mouse, and copied and pasted as text', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openText(page, text)
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  const order = () =>
    page.locator('[data-cell]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')))
  await page.locator('[data-cell=markdown-1] .handle').dragTo(page.locator('[data-cell=a]'), {
    targetPosition: { x: 60, y: 3 }
  })
  await expect.poll(order).toEqual(['markdown-1', 'a', 'b'])
  await goTo(page, 'a')
  await page.keyboard.press('ControlOrMeta+C')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('select 1 as n')
  await goTo(page, 'b')
  await page.keyboard.press('ControlOrMeta+V')
  await expect.poll(order).toEqual(['markdown-1', 'a', 'b', 'a_2'])
  await expect(page.locator('[data-cell=a_2] td')).toHaveText('1')
})
