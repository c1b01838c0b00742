import type { Page } from '@playwright/test'
import { addCell, expect, goTo, openText, test } from '../support/site-test.ts'

const text = [
  '# Sổ',
  '```sql name=a',
  'select 1 as n',
  '```',
  '```sql name=b',
  'select n + 1 as n from a',
  '```',
  'Kết quả: {{ b.n }}.',
  ''
].join('\n')

async function open(page: Page) {
  await openText(page, text)
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
}

const order = (page: Page) =>
  page.locator('[data-cell]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-cell')))

test('an edit shows when it is run, and undo takes text and result back', async ({ page }) => {
  await open(page)
  await goTo(page, 'a')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cell=a] .cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('select 41 as n')
  await expect(page.getByText('Đã sửa, chưa chạy')).toBeVisible()
  await expect(page.locator('[data-cell=b]').getByText('Sẽ tính lại')).toBeVisible()
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText('Kết quả: 42.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-cell=a]')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await expect(page.getByText('Đã hoàn tác: gõ chữ')).toBeVisible()
  await expect(page.locator('[data-cell=a] .cm-content')).toHaveText('select 1 as n')
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await expect(page.getByText('Kết quả: 42.')).toBeVisible()
})

test('cells are moved, duplicated, deleted and brought back by keys, and the keyboard is never lost', async ({
  page
}) => {
  await open(page)
  await goTo(page, 'b')
  await page.keyboard.press('Alt+ArrowUp')
  expect(await order(page)).toEqual(['markdown-1', 'b', 'a', 'markdown-2'])
  await expect(page.locator('[data-cell=b]')).toBeFocused()
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  await page.keyboard.press('d')
  await expect.poll(() => order(page)).toEqual(['markdown-1', 'b', 'b_2', 'a', 'markdown-2'])
  await expect(page.locator('[data-cell=b_2]')).toBeFocused()
  await expect(page.locator('[data-cell=b_2] td')).toHaveText('2')
  await page.keyboard.press('Delete')
  await expect.poll(() => order(page)).toEqual(['markdown-1', 'b', 'a', 'markdown-2'])
  await expect(page.locator('[data-cell=a]')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(page.locator('[data-cell=b]').getByRole('alert')).toContainText('a')
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('[data-cell=b] td')).toHaveText('2')
})

test('several cells chosen with Shift move together', async ({ page }) => {
  await open(page)
  await goTo(page, 'a')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  expect(await order(page)).toEqual(['markdown-1', 'markdown-2', 'a', 'b'])
  await page.keyboard.press('ControlOrMeta+Z')
  expect(await order(page)).toEqual(['markdown-1', 'a', 'b', 'markdown-2'])
})

test('a cell is split at the cursor and merged again', async ({ page }) => {
  await open(page)
  const cell = await addCell(page, 'Văn bản', 'Một')
  await cell.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type('\n\nHai')
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+Shift+-')
  await expect(page.locator('[data-kind=markdown] p', { hasText: /^Hai$/ })).toBeVisible()
  await expect(page.locator('[data-cell]')).toHaveCount(6)
  await page.keyboard.press('Escape')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('m')
  await expect(page.locator('[data-cell]')).toHaveCount(5)
  await expect(cell.locator('.prose')).toContainText('Một')
  await expect(cell.locator('.prose')).toContainText('Hai')
})

test('the palette finds commands without accents and cells by name; the menu of a cell does the same', async ({
  page
}) => {
  await open(page)
  await goTo(page, 'a')
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('nhan doi')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect.poll(() => order(page)).toEqual(['markdown-1', 'a', 'a_2', 'b', 'markdown-2'])
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type('den o b')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cell=b]')).toBeFocused()
  await page.locator('[data-cell=a_2]').hover()
  await page.getByRole('button', { name: 'Việc với ô a_2' }).click()
  await page.getByRole('menuitem', { name: 'Xóa ô' }).click()
  await expect.poll(() => order(page)).toEqual(['markdown-1', 'a', 'b', 'markdown-2'])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toContainText('Phím tắt')
})

test('a title is edited in place, a cell renamed with all its uses, a result feeds a chart at once', async ({
  page
}) => {
  await open(page)
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel('Nhan đề').fill('Sổ của tôi')
  await page.getByLabel('Nhan đề').blur()
  await expect(page).toHaveTitle(/^Sổ của tôi/)
  await page.getByRole('button', { name: 'Mã nguồn a', exact: true }).click()
  await page.getByLabel('Tên ô').fill('gốc')
  await page.getByLabel('Tên ô').blur()
  await expect.poll(() => order(page)).toEqual(['markdown-1', 'gốc', 'b', 'markdown-2'])
  await page.getByRole('button', { name: 'Mã nguồn b', exact: true }).click()
  await expect(page.locator('[data-cell=b] .cm-content')).toHaveText('select n + 1 as n from gốc')
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  const ranks = await addCell(page, 'SQL', 'select iso3, rank from egdi where edition = 2024 and rank < 6')
  await expect(ranks.locator('tbody tr')).toHaveCount(5)
  await page.getByRole('button', { name: 'Biểu đồ', exact: true }).click()
  await expect(page.locator('[data-kind=chart] svg[role=img]')).toBeVisible()
})

test('what is typed before the editor stands is neither lost nor taken for a command', async ({ page }) => {
  await openText(page, text)
  await expect(page.getByText('Kết quả: 2.')).toBeVisible()
  let letThrough = () => {}
  const held = new Promise<void>((resolve) => (letThrough = resolve))
  await page.route('**/CellEditor*.js', async (route) => {
    await held
    await route.continue()
  })
  await goTo(page, 'a')
  await page.keyboard.press('Enter')
  await page.keyboard.type('md ')
  letThrough()
  await expect(page.locator('[data-cell=a] .cm-content')).toHaveText('md select 1 as n')
  await page.keyboard.type('x')
  await expect(page.locator('[data-cell=a] .cm-content')).toHaveText('md xselect 1 as n')
  expect(await order(page)).toEqual(['markdown-1', 'a', 'b', 'markdown-2'])
})
