import type { Page } from '@playwright/test'
import { expect, ready, test } from '../support/site-test.ts'

const text = [
  '# Sổ',
  '```input name=năm',
  'type: slider',
  'min: 2003',
  'max: 2024',
  'value: 2020',
  '```',
  '```sql name=thứ_hạng',
  'select iso3 as nước, rank as hạng from egdi where edition = $năm and rank <= 10',
  '```',
  '```sql name=b',
  'select 1 as n',
  '```',
  ''
].join('\n')

async function open(page: Page, source = text) {
  await page.goto('.')
  await ready(page)
  await page
    .getByLabel('Mở tệp .md')
    .setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(source) })
}

/** Opens a cell's source and empties it; gives the field. */
async function write(page: Page, cell: string) {
  const frame = page.locator(`[data-cell="${cell}"]`)
  await frame.focus()
  await page.keyboard.press('Enter')
  const field = frame.locator('.cm-content')
  await expect(field).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('Delete')
  return field
}

const choices = (page: Page) => page.locator('.cm-tooltip-autocomplete li')

test('tables and columns are offered before the engine is there, in the reader’s language, by alias', async ({
  page
}) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = page.locator('[data-kind=sql]').first()
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(cell.locator('.cm-content')).toBeFocused()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('select * from count')
  await expect(choices(page).first()).toContainText('countries')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' c where c.as')
  await expect(choices(page).first()).toContainText('asean_since')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.cm-completionInfo')).toContainText('Ngày gia nhập ASEAN')
  await page.keyboard.press('Enter')
  await expect(cell.locator('.cm-content')).toHaveText('select * from countries c where c.asean_since')
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
})

test('other cells’ columns and $names are offered without accents typed; Enter stays a new line', async ({ page }) => {
  await open(page)
  await expect(page.locator('[data-cell="thứ_hạng"] tbody tr').first()).toBeVisible()
  const field = await write(page, 'b')
  await page.keyboard.type('select han')
  await page.keyboard.press('Enter')
  await page.keyboard.type('from thu')
  await expect(choices(page).first()).toContainText('thứ_hạng')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' h where h.nuo')
  await expect(choices(page).first()).toContainText('nước')
  await page.keyboard.press('Tab')
  await page.keyboard.type(' = $')
  await expect(choices(page).first()).toContainText('năm')
  await page.keyboard.press('Escape')
  await expect(choices(page)).toHaveCount(0)
  await expect(field).toBeFocused()
  expect(await field.innerText()).toBe('select han\nfrom thứ_hạng h where h.nước = $')
})

test('a mistake is underlined at its place and mended by one key', async ({ page }) => {
  await open(page)
  const field = await write(page, 'b')
  await page.keyboard.type("select 'Đắk Lắk ữ' as tỉnh, editon from egdi limit 1")
  await page.keyboard.press('Shift+Enter')
  const cell = page.locator('[data-cell=b]')
  await expect(cell.locator('.cm-lintRange-error')).toHaveText('editon')
  await expect(cell.getByRole('alert')).toContainText('Có phải bạn muốn viết “edition”?')
  await expect(cell.getByRole('button', { name: /Đổi thành edition/ })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+.')
  await expect(field).toHaveText("select 'Đắk Lắk ữ' as tỉnh, edition from egdi limit 1")
  await expect(cell.locator('.cm-lintRange-error')).toHaveCount(0)
  await page.keyboard.press('Shift+Enter')
  await expect(cell.locator('tbody tr')).toHaveCount(1)
})

test('a statement is laid out anew, its comments kept, and undone; a name is explained at the cursor', async ({
  page
}) => {
  await open(page)
  const field = await write(page, 'b')
  const long =
    'select e.iso3, c.name_vi, e.rank from egdi e join countries c using (iso3) where edition = $năm and rank < 10 -- mười nước'
  await page.keyboard.insertText(long)
  await page.keyboard.press('Shift+Alt+F')
  await expect
    .poll(() => field.innerText())
    .toBe(
      'select e.iso3, c.name_vi, e.rank\nfrom egdi e\njoin countries c using (iso3)\nwhere edition = $năm and rank < 10 -- mười nước'
    )
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(field).toHaveText(long)
  await page.keyboard.press('ControlOrMeta+Home')
  for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ControlOrMeta+i')
  await expect(page.locator('.card').last()).toContainText('iso3')
  await page.keyboard.press('Escape')
  await expect(page.locator('.card')).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+/')
  await expect(field).toHaveText('-- ' + long)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-cell=b]')).toBeFocused()
})

test('EXPLAIN is a tree of steps in words', async ({ page }) => {
  await open(page)
  await write(page, 'b')
  await page.keyboard.insertText(
    'explain analyze select region, count(*) from egdi join countries using (iso3) group by region order by 2'
  )
  await page.keyboard.press('Shift+Enter')
  const plan = page.locator('[data-cell=b]').getByRole('group', { name: 'Kế hoạch thực hiện truy vấn' })
  await expect(plan).toContainText('Đọc bảng')
  await expect(plan).toContainText('Nối bằng bảng băm')
  await expect(plan).toContainText('countries')
  await expect(plan).toContainText('% thời gian')
})

test('each run of a cell is kept with its outcome over a reload, shown as a difference and taken back', async ({
  page
}) => {
  await open(page)
  await expect(page.locator('[data-cell=b] td').first()).toHaveText('1')
  const field = await write(page, 'b')
  await page.keyboard.type('select 2 as n')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-cell=b] td').first()).toHaveText('2')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('select nope')
  await page.keyboard.press('Shift+Enter')
  await expect(page.locator('[data-cell=b]').getByRole('alert')).toBeVisible()
  await expect(page.getByText('Đã lưu')).toBeVisible()
  await page.reload()
  await ready(page)
  await page.locator('[data-cell=b]').focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-cell=b]').getByRole('button', { name: 'Các lần chạy' }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.locator('li')).toHaveCount(3)
  await expect(panel.locator('li').first()).toContainText('lỗi')
  await panel.locator('li').nth(1).getByRole('button').click()
  await expect(panel.locator('.added')).toContainText('select 2 as n')
  await expect(panel.locator('.removed')).toContainText('select nope')
  await panel.getByRole('button', { name: 'Lấy lại câu lệnh này' }).click()
  await expect(field).toHaveText('select 2 as n')
})

test('the statement at the cursor, or what is selected, is tried without changing the cell', async ({ page }) => {
  await open(page)
  const cell = page.locator('[data-cell="b"]')
  await expect(cell).toHaveAttribute('data-state', 'live')
  await write(page, 'b')
  const tried = cell.getByRole('region', { name: 'Chạy thử' })
  await page.keyboard.insertText("select 'một' as chữ; select count(*) as n from thứ_hạng where hạng <= $năm")
  await page.keyboard.press('Alt+Enter')
  await expect(tried.getByRole('gridcell')).toHaveText(['10'])
  await page.keyboard.press('ControlOrMeta+Home')
  await cell.getByRole('button', { name: 'Chạy câu lệnh tại con trỏ' }).click()
  await expect(tried.getByRole('gridcell')).toHaveText(['một'])
  await cell.locator('.cm-content').focus()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.insertText('select nước from thứ_hạg')
  await page.keyboard.press('Alt+Enter')
  await expect(tried.getByRole('alert')).toContainText('thứ_hạng')
  await tried.getByRole('button', { name: 'Đóng' }).click()
  await expect(tried).toHaveCount(0)
  await expect(cell.locator('.output [role=gridcell]')).toHaveText(['1'])
})
