import { readFileSync, rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Download, Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { addCell, expect, ready, test } from '../support/site-test.ts'

const million = 1_000_000
/** As wide as results are: a number, a text with accents, a decimal, a date, a truth value. */
const wide = (rows: number) =>
  `select range as i, 'dòng số ' || range as t, range * 1.5 as d, date '2020-01-01' + (range % 365)::int as n, range % 2 = 0 as b from range(${rows})`

async function openDownload(page: Page, cell: string) {
  await page.locator(`[data-cell="${cell}"]`).getByRole('button', { name: 'Tải về' }).click()
  return page.getByRole('dialog')
}

async function save(page: Page, format: string): Promise<Download> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: new RegExp(`^${format} `) }).check()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    dialog.getByRole('button', { name: `Tải về ${format}` }).click()
  ])
  return download
}

/** Asks native DuckDB of a file. */
async function ask(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  const rows = (await connection.runAndReadAll(sql)).getRowsJson() as unknown[][]
  connection.closeSync()
  instance.closeSync()
  return rows
}

/** Without a way to choose a place for the file, it goes to the downloads. */
async function withoutPicker(page: Page) {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'))
}

test('a baked result is downloaded without the engine, in every format', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const dialog = await openDownload(page, 'claimed')
  await expect(dialog).toContainText('Tải kết quả “claimed”')
  const csv = await save(page, 'CSV')
  expect(csv.suggestedFilename()).toBe('claimed.csv')
  const [head, first] = readFileSync(await csv.path(), 'utf8').split('\r\n')
  expect(head).toBe('name_vi,name_en,edition,claimed,official,difference,fact_id')
  expect(first).toContain('Campuchia,Cambodia,')
  for (const format of ['Parquet', 'JSON', 'NDJSON', 'TSV', 'Arrow', 'Markdown', 'SQL']) {
    const file = await save(page, format)
    expect(readFileSync(await file.path()).length, format).toBeGreaterThan(200)
    await expect(dialog.getByRole('status')).toContainText(file.suggestedFilename())
  }
  await expect(page.locator('html')).toHaveAttribute('data-engine', 'idle')
})

test('an Excel file carries the sentences and the query behind it', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  await openDownload(page, 'claimed')
  const sheets = (await readXlsx(readFileSync(await (await save(page, 'Excel')).path()))).sheets
  expect(sheets.map(({ name }) => name)).toEqual(['claimed', 'Nguồn'])
  expect(sheets[0]?.rows.find(([name]) => name === 'Việt Nam')?.slice(2, 6)).toEqual([2020, 86, 86, 0])
  const text = sheets[1]?.rows.map((row) => row.join('\t')).join('\n') ?? ''
  expect(text).toContain('đứng thứ 86/193 quốc gia')
  expect(text).toContain('from facts f')
})

test('a sourced Parquet comes in a zip beside its sources; CSV for Excel opens with its accents', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const dialog = await openDownload(page, 'asean')
  await dialog.getByRole('checkbox', { name: /Kèm nguồn/ }).check()
  const zip = await save(page, 'Parquet')
  expect(zip.suggestedFilename()).toBe('asean.zip')
  const files = unzipSync(readFileSync(await zip.path()))
  expect(Object.keys(files)).toEqual(['asean.parquet', 'nguon.md'])
  expect(new TextDecoder().decode(files['nguon.md'])).toContain('egdi 2020 VNM: rank = 86')
  await dialog.getByRole('radio', { name: /^CSV / }).check()
  await dialog.getByLabel('Dành cho').selectOption('excel-vi')
  const csv = readFileSync(await (await save(page, 'CSV')).path(), 'utf8')
  expect(csv.startsWith('\uFEFF# Nguồn')).toBe(true)
  expect(csv).toMatch(/;0,9\d+/)
})

test('a result sorted and filtered in its grid is downloaded as it is shown there, or whole', async ({ page }) => {
  await withoutPicker(page)
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', "select range as n, 'Thủ tục ' || range as tên from range(200)")
  await cell.getByPlaceholder('Tìm trong kết quả').fill('thu tuc 19')
  await expect(cell.locator('.count')).toHaveText('Còn 11 trong 200 dòng')
  await cell.getByRole('columnheader').first().click({ clickCount: 2, delay: 50 })
  await expect(cell.locator('[data-at="0,0"]')).toHaveText('199')
  await cell.getByRole('columnheader').nth(1).press('Alt+ArrowLeft')
  await expect(cell.locator('[data-at="0,0"]')).toHaveText('Thủ tục 199')
  const dialog = await openDownload(page, (await cell.getAttribute('data-cell')) ?? '')
  await expect(dialog).toContainText('11 dòng, 2 cột')
  const shown = readFileSync(await (await save(page, 'CSV')).path(), 'utf8').split('\r\n')
  expect(shown.slice(0, 3)).toEqual(['tên,n', 'Thủ tục 199,199', 'Thủ tục 198,198'])
  expect(shown.filter(Boolean)).toHaveLength(12)
  await dialog.getByRole('radio', { name: 'Toàn bộ kết quả' }).check()
  const whole = readFileSync(await (await save(page, 'CSV')).path(), 'utf8').split('\r\n')
  expect(whole.slice(0, 2)).toEqual(['n,tên', '0,Thủ tục 0'])
  expect(whole.filter(Boolean)).toHaveLength(201)
})

test('a million rows come whole, as CSV and as Parquet, and the page answers meanwhile', async ({ page }, info) => {
  test.setTimeout(300_000)
  await withoutPicker(page)
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', wide(million))
  await expect(cell).toHaveAttribute('data-state', 'live', { timeout: 60_000 })
  const name = (await cell.getAttribute('data-cell')) ?? ''
  const dialog = await openDownload(page, name)
  await expect(dialog).toContainText('1.000.000 dòng, 5 cột')
  for (const [format, extension] of [
    ['CSV', 'csv'],
    ['Parquet', 'parquet']
  ] as const) {
    await page.evaluate(() => {
      const gaps: number[] = []
      let last = performance.now()
      const tick = () => {
        gaps.push(performance.now() - last)
        last = performance.now()
        if (gaps.length < 100_000) setTimeout(tick, 5)
      }
      tick()
      Object.assign(window, { gaps })
    })
    const path = info.outputPath('triệu.' + extension)
    await (await save(page, format)).saveAs(path)
    const longest = await page.evaluate(() => Math.max(...(window as unknown as { gaps: number[] }).gaps))
    info.annotations.push({ type: `longest gap while writing ${format}`, description: `${Math.round(longest)} ms` })
    expect(await ask(`select count(*), sum(i), max(t), sum(d), count(distinct n), sum(b::int) from '${path}'`)).toEqual(
      [[String(million), '499999500000', 'dòng số 999999', expect.anything(), '365', String(million / 2)]]
    )
    rmSync(path)
  }
})

test('a stop keeps nothing, and the next download works', async ({ page }) => {
  await withoutPicker(page)
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', wide(3 * million))
  await expect(cell).toHaveAttribute('data-state', 'live', { timeout: 60_000 })
  const dialog = await openDownload(page, (await cell.getAttribute('data-cell')) ?? '')
  let downloads = 0
  page.on('download', () => downloads++)
  await dialog.getByRole('radio', { name: /^Excel / }).check()
  await dialog.getByRole('button', { name: 'Tải về Excel' }).click()
  await expect(dialog.getByRole('progressbar')).toBeVisible()
  await dialog.getByRole('button', { name: 'Dừng' }).click()
  await expect(dialog.getByRole('status')).toContainText('Đã dừng')
  expect(downloads).toBe(0)
  await page.keyboard.press('Escape')
  await openDownload(page, 'claimed')
  expect((await save(page, 'CSV')).suggestedFilename()).toBe('claimed.csv')
})

test('a large file is written where the reader chose, as it grows', async ({ page }) => {
  await page.addInitScript(() => {
    const pick = async ({ suggestedName }: { suggestedName: string }) => {
      const folder = await navigator.storage.getDirectory()
      return folder.getFileHandle(suggestedName, { create: true })
    }
    Object.assign(window, { showSaveFilePicker: pick })
  })
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', 'select range as i from range(200000)')
  await expect(cell).toHaveAttribute('data-state', 'live')
  const name = (await cell.getAttribute('data-cell')) ?? ''
  const dialog = await openDownload(page, name)
  await dialog.getByRole('button', { name: 'Tải về CSV' }).click()
  await expect(dialog.getByRole('status')).toContainText('Đã tải')
  const lines = await page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle(file)).getFile()).text().then((text) => text.trim().split('\r\n').length)
  }, `${name}.csv`)
  expect(lines).toBe(200_001)
})

test('the whole database comes as a zip with a CSV for each table, the cells’ results among them', async ({ page }) => {
  await page.goto('n/asean-egdi/')
  await ready(page)
  const cell = await addCell(page, 'SQL', "select 'Đắk Lắk' as tỉnh, 2::hugeint as n")
  await expect(cell).toHaveAttribute('data-state', 'live')
  const name = (await cell.getAttribute('data-cell')) ?? ''
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('co so du lieu')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Tải cả cơ sở dữ liệu' })
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tải .zip' }).click()
  ])
  const files = unzipSync(readFileSync(await zip.path()))
  expect(new TextDecoder().decode(files[`${name}.csv`])).toBe('tỉnh,n\r\nĐắk Lắk,2\r\n')
  expect(new TextDecoder().decode(files['egdi.csv']).trim().split('\r\n')).toHaveLength(2317)
})
