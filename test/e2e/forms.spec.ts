import type { Locator, Page } from '@playwright/test'
import { expect as soon, ready, rowsOf, test } from '../support/site-test.ts'

/** Every step here may wait for the engine to start. */
const expect = soon.configure({ timeout: 60_000 })

test.setTimeout(180_000)

/** Opens a cell of a shipped notebook for editing, by keyboard. */
async function edit(page: Page, address: string, name: string): Promise<Locator> {
  await page.goto(address)
  await ready(page)
  const cell = page.locator(`[data-cell="${name}"]`)
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(cell.locator('[data-form]')).toBeVisible()
  return cell
}

test('a form writes the text of its cell, follows it, and says on the field what is wrong', async ({ page }) => {
  const cell = await edit(page, 'n/asean-egdi/', 'asean')
  await expect(cell.getByLabel('Kỳ khảo sát')).toBeFocused()
  await expect(cell.getByLabel('Kỳ khảo sát')).toHaveValue('$edition')
  await cell.getByLabel('Trong nhóm').selectOption('Đông Nam Á (11 nước)')
  await expect(cell).toHaveAttribute('data-state', 'live')
  await expect.poll(async () => (await rowsOf(page, 'asean')).length).toBe(11)
  await cell.getByRole('button', { name: 'Xem văn bản' }).click()
  await expect(cell.locator('.cm-content')).toContainText('group: south-east-asia')
  await expect(cell.locator('.cm-content')).toContainText('edition: $edition')
  await cell.locator('.cm-content').fill('# ghi chú\nedition: 2024\nindex: hci\nfirst: 0')
  await expect(cell.getByLabel('Xếp theo')).toHaveValue('hci')
  await expect(cell.getByLabel('Chỉ những nước đứng đầu')).toHaveAttribute('aria-invalid', 'true')
  await expect(cell.locator('[data-form]').getByRole('alert')).toContainText('first')
  await cell.getByLabel('Chỉ những nước đứng đầu').fill('3')
  await page.keyboard.press('Tab')
  await expect(cell.locator('.cm-content')).toContainText('# ghi chú')
  await expect.poll(async () => (await rowsOf(page, 'asean')).length).toBe(3)
})

test('systems are sought in the form without accents, and added and taken out by keyboard', async ({ page }) => {
  const cell = await edit(page, 'n/systems/', 'all_systems')
  await cell.getByRole('combobox').pressSequentially('dat dai')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(cell.locator('[data-system]')).toHaveCount(1)
  await expect(cell.locator('[data-system=land_database]')).toBeVisible()
  await page.keyboard.press('Escape')
  await cell.getByRole('button', { name: /^Bỏ “/ }).press('Enter')
  await expect(cell.locator('[data-system]').nth(5)).toBeVisible()
})

test('opened as SQL a cell keeps its result, its form follows the query and the query its form, and undo takes it back', async ({
  page
}) => {
  const cell = await edit(page, 'n/asean-egdi/', 'asean')
  const before = await rowsOf(page, 'asean')
  await cell.getByRole('button', { name: 'Mở thành SQL' }).click()
  await expect(cell).toHaveAttribute('data-kind', 'sql')
  await expect(cell).toHaveAttribute('data-state', 'live')
  await expect(page.locator('[data-kind=chart] svg[role=img]').first()).toContainText('Singapore')
  await expect.poll(async () => (await rowsOf(page, 'asean')).length).toBe(before.length)
  const query = cell.locator('.cm-content')
  await expect(query).toContainText('where edition = $edition and rated')
  await cell.getByLabel('Trong nhóm').selectOption('thế giới')
  await expect(query).not.toContainText('asean_since')
  await expect(cell.getByRole('grid')).toHaveAttribute('aria-rowcount', '194')
  const text = await query.innerText()
  await query.fill(text.replace('order by place, iso3', 'order by iso3'))
  await expect(cell.getByText('Không còn là ô “Xếp hạng”')).toBeVisible()
  await expect(cell.locator('[data-form]')).toHaveCount(0)
  await query.fill(text.replaceAll('$edition', '2016'))
  await expect(cell.getByLabel('Kỳ khảo sát')).toHaveValue('2016')
  await page.keyboard.press('Escape')
  for (let step = 0; step < 6 && (await cell.getAttribute('data-kind')) === 'sql'; step++) {
    await page.keyboard.press('ControlOrMeta+z')
  }
  await expect(cell).toHaveAttribute('data-kind', 'ranking')
  await expect.poll(async () => (await rowsOf(page, 'asean')).length).toBe(before.length)
})

test('an input has a form: what it is called, its ends, and another kind of control in its place', async ({ page }) => {
  const cell = await edit(page, 'n/reform-savings/', 'wage')
  await cell.getByLabel('Lớn nhất').fill('500')
  await page.keyboard.press('Tab')
  await expect(cell.getByRole('slider')).toHaveAttribute('max', '500')
  await cell.getByLabel('Tên gọi tiếng Việt').fill('Một ngày công')
  await page.keyboard.press('Tab')
  await expect(cell.getByRole('slider', { name: 'Một ngày công' })).toBeVisible()
  await cell.getByLabel('Loại').selectOption('chữ')
  await expect(cell.getByRole('textbox', { name: 'Một ngày công', exact: true })).toBeVisible()
  await cell.getByRole('button', { name: 'Xem văn bản' }).click()
  await expect(cell.locator('.cm-content')).not.toContainText('max')
  await expect(cell.locator('.cm-content')).toContainText('en: "If a working day')
})
