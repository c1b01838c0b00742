import type { Page } from '@playwright/test'
import { expect, goTo, openText, ready, test } from '../support/site-test.ts'

/** Keeps notebooks of these titles in the browser, and goes to their list. */
async function keep(page: Page, ...titles: string[]): Promise<void> {
  for (const title of titles) {
    await openText(page, `# ${title}\n`)
    await goTo(page, 'markdown-1')
    await page.keyboard.press('d')
    await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  }
  await page.goto('.')
  await page.reload()
  await ready(page)
}

test('own notebooks are sought by typing, key after key, without accents', async ({ page }) => {
  await keep(page, 'Đo lường chính phủ', 'Thủ tục')
  await page.getByPlaceholder('Tìm trong sổ tay của bạn').click()
  await page.keyboard.type('do luong')
  await expect(page.getByPlaceholder('Tìm trong sổ tay của bạn')).toHaveValue('do luong')
  await expect(page.getByRole('link', { name: 'Thủ tục', exact: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Đo lường chính phủ' })).toBeVisible()
  await expect(page.getByPlaceholder('Tìm trong sổ tay của bạn')).toBeFocused()
})

test('deleting, taking back and deleting for good leave the keyboard in the list of own notebooks', async ({
  page
}) => {
  await keep(page, 'Một', 'Hai')
  await page.getByRole('button', { name: 'Xóa Hai' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Xóa Một' })).toBeFocused()
  await page.getByRole('button', { name: 'Hoàn tác' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Hai', exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Xóa Hai' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Xóa Một' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Hoàn tác' })).toBeFocused()
  await page.getByText('Thùng rác (2)').press('Enter')
  await page.getByRole('button', { name: 'Xóa hẳn Một' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Xóa hẳn, không lấy lại được?' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Xóa hẳn Hai' })).toBeFocused()
  await page.getByRole('button', { name: 'Lấy lại Hai' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Hai', exact: true })).toBeFocused()
  await expect(page.getByText(/^Thùng rác/)).toHaveCount(0)
})

test('a command of the palette gives the keyboard back to the cell, at once or when its panel closes', async ({
  page
}) => {
  await openText(page, '# Một\n\n+++\n\n# Hai\n')
  const cell = page.locator('[data-cell="markdown-2"]')
  const choose = async (words: string) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox')).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
  }
  await goTo(page, 'markdown-2')
  for (const words of ['chay tat ca', 'thu gon', 'che do sua']) {
    await choose(words)
    await expect(cell).toBeFocused()
  }
  for (const words of ['so do cac o', 'danh sach phim tat', 'chia se']) {
    await choose(words)
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Đóng' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(cell).toBeFocused()
  }
  await cell.getByRole('button', { name: 'Việc với ô' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Thu gọn' }).press('Enter')
  await expect(cell).toBeFocused()
})

test('when every cell is deleted the keyboard goes to what adds one, and back to a cell that undo brings', async ({
  page
}) => {
  await openText(page, '# Một\n\n+++\n\n# Hai\n')
  await goTo(page, 'markdown-1')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(page.locator('article .add button').first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-cell="markdown-1"]')).toBeFocused()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('article .add button').first()).toBeFocused()
})

test('the list of shortcuts holds the keys of the editor, and they do what it says', async ({ page }) => {
  await openText(page, '```sql name=q\nselect 1 as n\n```\n')
  await goTo(page, 'q')
  await page.keyboard.press('?')
  const row = page.getByRole('dialog').getByRole('row', { name: 'Chuyển dòng thành chú thích' })
  await expect(row.locator('kbd')).toHaveText('Ctrl + /')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Enter')
  const editor = page.locator('.cm-content')
  await expect(editor).toBeFocused()
  await page.keyboard.press('Control+/')
  await expect(editor).toHaveText('-- select 1 as n')
})
