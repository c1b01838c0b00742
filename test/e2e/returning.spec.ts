import type { Page } from '@playwright/test'
import { addCell, expect, goTo, openText, ready, test } from '../support/site-test.ts'

const saved = (page: Page) => page.getByRole('status').filter({ hasText: 'Đã lưu' })

const slider = ['# Trượt', '', '```input name=k', 'type: slider', 'min: 1', 'max: 9', 'step: 1', 'value: 2', '```', '']
const text = [...slider, '```sql name=a', 'select $k * 10 as n', '```', ''].join('\n')

test('a title and a form’s text are kept key by key, though their field is never left', async ({ context, page }) => {
  await openText(page, text)
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await page.getByLabel('Nhan đề').fill('Đường trượt')
  await goTo(page, 'k')
  await page.keyboard.press('Enter')
  await page.locator('[data-cell=k]').getByLabel('Tên gọi').first().fill('Hệ số ')
  const address = page.url()
  await page.close()
  const again = await context.newPage()
  await again.goto(address)
  await expect(again.locator('[data-cell=k]')).toContainText('Hệ số')
  await expect(again).toHaveTitle(/^Đường trượt ·/)
})

test('what was done just before a page closed can be undone on the next one, as can all before it', async ({
  page
}) => {
  await openText(page, text)
  await addCell(page, 'SQL', 'select 42 as answer')
  await expect(saved(page)).toBeVisible()
  await page.locator('[data-cell=a]').focus()
  await page.keyboard.press('d')
  await expect(page.locator('[data-kind=sql]')).toHaveCount(3)
  await page.reload()
  await ready(page)
  await expect(page.locator('[data-kind=sql]')).toHaveCount(3)
  await page.locator('[data-cell=a]').focus()
  for (const left of [2, 2, 1]) {
    await page.keyboard.press('ControlOrMeta+Z')
    await expect(page.locator('[data-kind=sql]')).toHaveCount(left)
  }
})

test('the first thing done to a shipped notebook can be undone though the page closed at once', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cells = await page.locator('[data-cell]').count()
  await page.locator('[data-cell=asean]').focus()
  await page.keyboard.press('d')
  await expect(page.locator('[data-cell]')).toHaveCount(cells + 1)
  await page.reload()
  await ready(page)
  await expect(page.locator('[data-cell]')).toHaveCount(cells + 1)
  await page.locator('[data-cell=asean]').focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('[data-cell]')).toHaveCount(cells)
})

test('the way back leads from a notebook to where it was opened', async ({ page }) => {
  await page.goto('./')
  await ready(page)
  await page.getByRole('button', { name: 'Sổ tay trống' }).click()
  await expect(page.locator('.cm-content')).toBeFocused()
  await page.keyboard.type('select 1 as n')
  await page.keyboard.press('Shift+Enter')
  await expect(saved(page)).toBeVisible()
  await page.goBack()
  const own = page.getByRole('link', { name: 'Sổ tay mới' })
  await expect(own).toBeVisible()
  await own.click()
  await expect(page.locator('[data-cell=q] td')).toHaveText('1')
  await expect(page.locator('#main')).toBeFocused()
  await page.goBack()
  await expect(own).toBeVisible()
  await page.goForward()
  await expect(page.locator('[data-cell=q] td')).toHaveText('1')
})

test('an own notebook comes back with what was chosen in it, in the language that was chosen', async ({ page }) => {
  await openText(page, text)
  await addCell(page, 'SQL', 'select 42 as answer')
  await page.getByRole('slider').press('ArrowRight')
  await expect(page.locator('[data-cell=a] td')).toHaveText('30')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page).toHaveURL(/[?&]p\.k=3.*#k/)
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await page.reload()
  await ready(page)
  await expect(page.locator('[data-cell=a] td')).toHaveText('30')
  await expect(page.getByRole('button', { name: 'Tiếng Việt' })).toBeVisible()
})

test('a tab that follows another one keeps what is chosen in it, its open editor and the keyboard', async ({
  context,
  page
}) => {
  await openText(page, text)
  await addCell(page, 'SQL', 'select 42 as answer')
  await expect(saved(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('[data-cell=a] td')).toHaveText('20')
  await page.getByRole('slider').press('ArrowRight')
  await goTo(page, 'a')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-cell=a] .cm-content')).toBeFocused()
  await addCell(other, 'Văn bản', 'Từ thẻ kia.')
  await expect(page.locator('.prose', { hasText: 'Từ thẻ kia.' })).toBeVisible()
  await expect(page.locator('[data-cell=a] .cm-content')).toBeFocused()
  await expect(page.locator('[data-cell=a] td')).toHaveText('30')
})

test('chords work from a button, and renaming undone leaves what was chosen', async ({ page }) => {
  await openText(page, text)
  await page.getByRole('slider').press('ArrowRight')
  await page.getByRole('button', { name: 'Sửa', exact: true }).click()
  await goTo(page, 'k')
  await page.keyboard.press('Enter')
  const name = page.locator('[data-cell=k]').getByLabel('Tên ô')
  await name.fill('hệ_số')
  await name.press('Enter')
  await expect(page.locator('[data-cell=a]')).toContainText('$hệ_số')
  await page.getByRole('button', { name: 'Xong', exact: true }).focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('[data-cell=a]')).toContainText('$k')
  await expect(page.locator('[data-cell=a] td')).toHaveText('30')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('nothing that one notebook made in the engine is there for the next one, and no name of the dataset can be taken', async ({
  page
}) => {
  const making = ['```sql name=bí_mật', 'select 42 as n', '```', '```sql', 'create table đất as select 7 as n', '```']
  const shadow = ['```sql name=giả', 'create or replace view egdi as select 1 as rank', '```', '']
  await openText(page, [...making, ...shadow].join('\n'))
  await expect(page.locator('[data-cell=bí_mật] td')).toHaveText('42')
  await expect(page.locator('[data-cell=giả]')).toContainText('“egdi” là tên một bảng dữ liệu có sẵn')
  const reading = ['```sql name=a', 'from bí_mật', '```', '```sql name=b', 'from đất', '```']
  const rank = ['```sql name=c', "select rank from egdi where iso3 = 'VNM' and edition = 2024", '```', '']
  await page.evaluate(
    (text) => {
      const data = new DataTransfer()
      data.items.add(new File([text], 'y.md', { type: 'text/markdown' }))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    [...reading, ...rank].join('\n')
  )
  await expect(page.locator('[data-cell=c] td')).toHaveText('71')
  for (const cell of ['a', 'b'])
    await expect(page.locator(`[data-cell=${cell}]`)).toHaveAttribute('data-state', 'failed')
})
