import type { Page } from '@playwright/test'
import { makeParquet, makeXlsx, makeZip, toWindows1258 } from '../support/make-files.ts'
import { expect, ready, rowsOf, test } from '../support/site-test.ts'

const csv = 'Tỉnh;Doanh thu;Ngày\nĐắk Lắk;1.234,5;25/12/2021\nHuế;7,25;01/02/2022\n'

/** Drops a file on the page as a browser does. */
async function drop(page: Page, name: string, bytes: Uint8Array | string) {
  const content = typeof bytes === 'string' ? [...new TextEncoder().encode(bytes)] : [...bytes]
  const transfer = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(content)], name))
      return transfer
    },
    [name, content] as const
  )
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: transfer })
  }
}

const panel = (page: Page) => page.getByRole('dialog', { name: 'Lấy tệp vào sổ tay' })
const take = (page: Page) => panel(page).getByRole('button', { name: 'Lấy vào sổ tay' })

async function query(page: Page, sql: string, cell = 'sql') {
  await page.locator(`[data-kind=${cell}]`).last().focus()
  await page.keyboard.press('Enter')
  await page.locator('.cm-content').last().fill(sql)
  await page.keyboard.press('Shift+Enter')
}

test('a dropped CSV in Windows-1258 with Vietnamese numbers is previewed, corrected and queried', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'doanh-thu 2023.csv', toWindows1258(csv))
  await expect(panel(page).getByLabel('Bảng mã')).toHaveValue('windows-1258')
  await expect(panel(page).getByLabel('Tên bảng')).toHaveValue('doanh_thu_2023')
  await expect(panel(page).getByLabel('Kiểu cột Doanh thu')).toHaveValue('number')
  await expect(panel(page).getByLabel('Kiểu cột Ngày')).toHaveValue('date')
  await expect(panel(page).locator('tbody tr').first()).toContainText('1.234,5')
  await panel(page).getByLabel('Kiểu cột Ngày').selectOption('text')
  await panel(page).getByLabel('Tên cột Doanh thu').fill('thu')
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await query(page, 'select sum(thu) as tổng, max(Ngày) as ngày from doanh_thu_2023')
  await expect(page.locator('[data-kind=sql]')).toContainText('1.241,75')
  await expect(page.locator('[data-kind=sql]')).toContainText('25/12/2021')
  await expect(page.getByText('tệp doanh-thu 2023.csv')).toBeVisible()
})

test('a dropped notebook is opened as one', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'sổ.md', '# Thả vào trang\n\n```sql name=một\nselect 41 + 1 as đáp\n```\n')
  await expect(page.getByRole('heading', { name: 'Thả vào trang' })).toBeVisible()
  await expect(page.locator('[data-cell="một"]')).toContainText('42')
})

test('values that do not fit are told before the file is used, and the column can be read as text', async ({
  page
}) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'giá.csv', 'mã,giá\n1,10\n2,chưa rõ\n')
  await panel(page).getByLabel('Kiểu cột giá').selectOption('number')
  await take(page).click()
  await expect(panel(page).getByRole('alert')).toContainText('1 giá trị không đúng kiểu, ví dụ “chưa rõ”')
  await panel(page).getByRole('button', { name: 'Đọc các cột đó là chữ' }).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('chưa rõ')
})

test('Parquet, XLSX, a file of a zip and a pasted table become tables of one notebook', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'a.parquet', makeParquet(1000))
  await take(page).click()
  await expect(panel(page)).toHaveCount(0)
  await drop(page, 'b.xlsx', await makeXlsx([['Báo cáo'], ['Tỉnh', 'Dân số'], ['Huế', 1.1], ['Đắk Lắk', 1.9]]))
  await take(page).click()
  await expect(panel(page)).toHaveCount(0)
  await drop(page, 'c.zip', makeZip({ 'đọc.txt': 'không phải', 'số liệu.csv': csv }))
  await panel(page).getByLabel('Tệp trong gói').selectOption('số liệu.csv')
  await expect(panel(page).getByLabel('Kiểu cột Doanh thu')).toHaveValue('number')
  await take(page).click()
  await expect(panel(page)).toHaveCount(0)
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<table><tr><th>k</th><th>v</th></tr><tr><td>Huế</td><td>5</td></tr></table>')
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(panel(page).getByLabel('Tên bảng')).toHaveValue('bảng_dán')
  await take(page).click()
  await expect(panel(page)).toHaveCount(0)
  await query(
    page,
    'select count(*) as n, any_value("Dân số") as d, any_value(v) as v, any_value("Doanh thu") as t from a join b using (Tỉnh) join c on b.Tỉnh = c.Tỉnh join bảng_dán on k = b.Tỉnh'
  )
  await expect(page.locator('[data-kind=sql]').last()).toContainText('500')
  await expect(page.locator('[data-kind=sql]').last()).toContainText('7,25')
})

test('a kept file is there after a reload, is listed with its size, and can be deleted', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'số liệu.csv', csv)
  await panel(page).getByLabel('Giữ tệp trong trình duyệt này').check()
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu' })).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await page.getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  const data = page.getByRole('dialog', { name: 'Dữ liệu' })
  await expect(data.getByText('Trang này đang dùng')).toBeVisible()
  await data.getByRole('button', { name: 'Xóa số liệu.csv' }).click()
  await expect(data.getByText('Không giữ tệp nào.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByText('Sổ tay này dùng tệp “số liệu.csv”')).toBeVisible()
  await expect(page.locator('[data-kind=sql]').getByRole('alert')).toContainText('Cần tệp “số liệu.csv”')
})

test('a notebook opened elsewhere asks for its file by name and columns, and takes the very file without more ado', async ({
  page
}) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'số liệu.csv', csv)
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const link = await page.getByLabel('Địa chỉ', { exact: true }).inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByText('Các cột: Tỉnh (VARCHAR), Doanh thu (DOUBLE), Ngày (DATE).')).toBeVisible()
  await expect(page.locator('[data-kind=sql]').getByRole('alert')).toContainText('Cần tệp “số liệu.csv”')
  await page.getByLabel('Chọn tệp').setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(page.locator('[data-kind=sql]')).toContainText('1.234,5')
  await expect(page.getByText('Sổ tay này dùng tệp')).toHaveCount(0)
})

test('another file for the same table is looked at first, and cells read it once it is taken', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'số liệu.csv', csv)
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await page.getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  const data = page.getByRole('dialog', { name: 'Dữ liệu' })
  await data.getByText('số_liệu').click()
  await data
    .getByLabel('Thay tệp')
    .setInputFiles({ name: 'mới.csv', mimeType: 'text/csv', buffer: Buffer.from('Tỉnh;Doanh thu\nCà Mau;9.000,5\n') })
  await expect(panel(page)).toContainText('Tệp này thiếu các cột: Ngày.')
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('9.000,5')
  await page.locator('[data-kind=sql]').focus()
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
})

test('a table is renamed with all its uses, and its name put where the cursor is', async ({ page }) => {
  await page.goto('.')
  await ready(page)
  await drop(page, 'số liệu.csv', csv)
  await take(page).click()
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
  await page.locator('[data-kind=sql]').focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.cm-content')).toHaveText('from số_liệu')
  await page.getByRole('button', { name: 'Dữ liệu', exact: true }).click()
  const data = page.getByRole('dialog', { name: 'Dữ liệu' })
  await data.getByText('số_liệu', { exact: true }).click()
  await data.getByLabel('Đổi tên bảng số_liệu').fill('thu_chi')
  await data.getByLabel('Đổi tên bảng số_liệu').press('Enter')
  await expect(page.locator('.cm-content')).toHaveText('from thu_chi')
  await expect(page.locator('[data-kind=sql]')).toContainText('Đắk Lắk')
})

test('hostile and broken files end in a sentence, the page answers meanwhile, and other data is there', async ({
  page
}) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const bomb = makeZip({ 'x.csv': 'a,b\n' + '0'.repeat(50_000_000) })
  const cases: [string, Uint8Array | string, RegExp][] = [
    ['rỗng.csv', '', /không có dữ liệu/],
    ['x.parquet', makeParquet(100).slice(0, 300), /hỏng|không phải/],
    ['x.zip', makeZip({ 'a.csv': csv }).slice(0, 60), /zip này bị hỏng/],
    ['x.json', '[{"a": 1}, {"a": ', /không phải JSON/],
    ['x.xlsx', 'PK\u0003\u0004 không phải', /hỏng/],
    ['ảnh.csv', Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 32), /Không đọc được/]
  ]
  for (const [name, bytes, sentence] of cases) {
    await drop(page, name, bytes)
    await expect(panel(page).getByRole('alert')).toContainText(sentence)
    await panel(page).getByRole('button', { name: 'Đóng' }).first().click()
  }
  await drop(page, 'bom.zip', bomb)
  await expect(panel(page).getByLabel('Tên bảng')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Đóng' }).first().click()
  await page.getByLabel('Kỳ khảo sát').selectOption('2018')
  await expect(page.getByText('Trong kỳ khảo sát 2018')).toBeVisible()
  expect((await rowsOf(page, 'asean')).length).toBeGreaterThan(5)
})
