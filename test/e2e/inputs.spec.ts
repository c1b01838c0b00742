import type { Page } from '@playwright/test'
import { expect as soon, ready, rowsOf, test } from '../support/site-test.ts'

/** Every step here may wait for the engine to start. */
const expect = soon.configure({ timeout: 60_000 })

test.setTimeout(180_000)

const cell = (kind: string, name: string, body: string) => `\`\`\`${kind} name=${name}\n${body}\n\`\`\`\n`

const text = [
  cell('input', 'nuoc', 'type: country\nlabel: Nước\nvalue: VNM'),
  cell('input', 'ky', 'type: multi\nlabel: Kỳ\noptions: [2018, 2020, 2024]\nvalue: [2020]'),
  cell('input', 'khoang', 'type: range\nlabel: Khoảng\nmin: 1\nmax: 193\nvalue: [1, 193]'),
  cell('input', 'ngay', 'type: date\nlabel: Ngày\nvalue: 2019-12-09\nmin: 2019-12-09'),
  cell('input', 'bat', 'type: checkbox\nlabel: Bật'),
  cell('input', 'nut', 'type: button\nlabel: Bấm'),
  cell('input', 'so', 'type: number\nlabel: Số\nvalue: 2\nmax: 9'),
  cell('input', 'truot', 'type: slider\nlabel: Trượt\nvalue: 50'),
  cell(
    'sql',
    'kq',
    'select edition, rank from egdi where iso3 = $nuoc and edition in $ky and rank between $khoang.min and $khoang.max order by edition'
  ),
  cell('sql', 'gom', "select strftime($ngay, '%d/%m') as ngay, $bat as bat, $nut as nut, $so as so, $truot as truot")
].join('\n')

async function open(page: Page) {
  await page.goto('.')
  await ready(page)
  await page
    .getByLabel('Mở tệp .md')
    .setInputFiles({ name: 'x.md', mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await expect.poll(() => rowsOf(page, 'kq')).toEqual([['2020', '86']])
}

test('every kind of input is moved by keyboard and bound with its own type', async ({ page }) => {
  await open(page)
  await page.getByRole('combobox', { name: 'Nước' }).pressSequentially('cam-pu')
  await expect(page.getByRole('option')).toHaveText(['Campuchia'])
  await page.getByRole('combobox', { name: 'Nước' }).fill('cambodia')
  await expect(page.getByRole('option')).toHaveText(['Campuchia'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => rowsOf(page, 'kq')).toEqual([['2020', '124']])
  await page.getByRole('checkbox', { name: '2024' }).press('Space')
  await expect.poll(async () => (await rowsOf(page, 'kq')).length).toBe(2)
  await page.getByRole('slider', { name: 'Khoảng: đến' }).press('Home')
  await expect.poll(async () => (await rowsOf(page, 'kq')).length).toBe(0)
  await page.getByLabel('Ngày').fill('2020-02-09')
  await page.getByRole('checkbox', { name: 'Bật' }).press('Space')
  await page.getByRole('button', { name: 'Bấm' }).press('Enter')
  await page.getByRole('button', { name: 'Bấm' }).press('Enter')
  await page.getByLabel('Số').fill('7')
  await page.getByRole('slider', { name: 'Trượt' }).press('End')
  await expect.poll(() => rowsOf(page, 'gom')).toEqual([['09/02', 'true', '2', '7', '100']])
  await page.getByLabel('Số').fill('10')
  await page.keyboard.press('Tab')
  await expect(page.getByText('“10” lớn hơn mức cao nhất là 9. Giá trị vẫn là 7.')).toBeVisible()
  await expect(page.getByLabel('Số')).toHaveAttribute('aria-describedby', /typed/)
})

test('what was chosen goes along in a link', async ({ page }) => {
  await open(page)
  await page.getByRole('checkbox', { name: '2024' }).press('Space')
  await page.getByRole('slider', { name: 'Khoảng: từ' }).press('ArrowRight')
  await expect(page.locator('[data-cell=khoang] output')).toHaveText('2–193')
  await expect.poll(async () => (await rowsOf(page, 'kq')).length).toBe(2)
  await page.getByRole('button', { name: 'Chia sẻ' }).click()
  const link = await page.getByRole('dialog').locator('textarea').first().inputValue()
  await page.goto('about:blank')
  await page.goto(link)
  await ready(page)
  await expect(page.locator('[data-cell=khoang] output')).toHaveText('2–193')
  await expect(page.getByRole('checkbox', { name: '2024' })).toBeChecked()
  await expect.poll(async () => (await rowsOf(page, 'kq')).length).toBe(2)
})
