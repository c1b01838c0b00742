import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { encodeLink } from '../../src/share/link.ts'
import { expect, ready, test } from '../support/site-test.ts'

const tenMillion = `select range as id, range % 1000 as a, range * 0.5 as b, 'tỉnh ' || (range % 63) as d, range::double / 3 as e,
  date '2000-01-01' + (range % 9000)::int as f, range % 7 = 0 as g, range % 17 as h, range % 5 as i, -range as k from range(10000000)`
const towns = `select range as n, case range % 3 when 0 then 'Thủ tục ' || range when 1 then 'Đất đai ' || range else 'khác' end as tên,
  range % 2 = 0 as chẵn from range(3000)`

async function openCells(page: Page, ...cells: readonly string[]) {
  const text =
    '---\nsotay: 1\ntitle: Bảng\n---\n\n' + cells.map((sql, i) => `\`\`\`sql name=c${i}\n${sql}\n\`\`\`\n`).join('\n')
  const link = encodeLink({ text, lang: 'vi', inputs: {} })
  if (!link.ok) throw new Error('no link')
  await page.goto('#' + link.value)
  await ready(page)
}

const cellOf = (page: Page, name: string) => page.locator(`[data-cell=${name}]`)
const gridOf = (page: Page, name: string) => cellOf(page, name).locator('.grid')
const at = (page: Page, name: string, row: number, column: number) =>
  cellOf(page, name).locator(`[data-at="${row},${column}"]`)
const state = (page: Page, name: string) => cellOf(page, name).getAttribute('data-state')

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}

test.describe('ten million rows', () => {
  test.setTimeout(240_000)

  test('show their first rows before the rest is there, scroll to the end, and leave the page’s memory flat', async ({
    page
  }) => {
    await openCells(page, tenMillion)
    // The first rows stand while the cell is still running, and whoever is among them stays there when the rest has come.
    const grid = gridOf(page, 'c0')
    await expect(at(page, 'c0', 0, 0)).toHaveText('0', { timeout: 60_000 })
    expect(await state(page, 'c0')).toBe('running')
    await at(page, 'c0', 0, 0).focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(grid).toHaveAttribute('aria-rowcount', '10000001', { timeout: 120_000 })
    await expect(at(page, 'c0', 1, 1)).toBeFocused()
    await expect(grid.locator('[aria-selected=true]')).toHaveCount(4)
    await expect(grid).toHaveAttribute('aria-colcount', '10')
    const before = await heapOf(page)

    await at(page, 'c0', 0, 0).focus()
    await page.keyboard.press('Control+End')
    await expect(at(page, 'c0', 9_999_999, 9)).toBeFocused()
    await expect(at(page, 'c0', 9_999_999, 9)).toHaveText('-9.999.999')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Home')
    await expect(at(page, 'c0', 9_999_998, 0)).toBeFocused()
    await expect(at(page, 'c0', 9_999_998, 0)).toHaveText('9.999.998')
    await expect(grid.locator('[aria-rowindex="10000000"]')).toBeVisible()

    // The wheel goes row by row, the bar by its share; the keyboard's place is kept wherever one scrolls.
    await grid.locator('.scroller').hover()
    for (let i = 0; i < 30; i++) await page.mouse.wheel(0, -300)
    await expect(at(page, 'c0', 9_999_710, 0)).toHaveText('9.999.710')
    await expect(at(page, 'c0', 9_999_998, 0)).toBeFocused()
    await grid.locator('.scroller').dispatchEvent('pointerdown', { pointerType: 'mouse' })
    await grid.locator('.scroller').evaluate((scroller) => (scroller.scrollTop = scroller.scrollHeight / 2))
    await expect(
      grid.locator('[role=gridcell][aria-colindex="1"]', { hasText: /^(4\.9|5\.0)\d\d\.\d{3}$/ }).first()
    ).toBeVisible()
    for (let i = 0; i < 60; i++) {
      await grid
        .locator('.scroller')
        .evaluate((scroller, i) => (scroller.scrollTop = (scroller.scrollHeight / 60) * i), i)
    }
    await expect(grid.locator('[role=row]')).not.toHaveCount(0)
    expect(await grid.locator('[role=row]').count()).toBeLessThan(60)
    const after = await heapOf(page)
    expect(after).toBeLessThan(100)
    expect(after - before).toBeLessThan(20)
  })

  test('sort, filter and go to a row', async ({ page }) => {
    await openCells(page, tenMillion)
    const grid = gridOf(page, 'c0')
    await expect(grid).toHaveAttribute('aria-rowcount', '10000001', { timeout: 120_000 })
    const head = grid.getByRole('columnheader').first()
    await head.click()
    await head.click()
    await expect(head).toHaveAttribute('aria-sort', 'descending')
    await expect(at(page, 'c0', 0, 0)).toHaveText('9.999.999', { timeout: 60_000 })
    await expect(grid).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
    await page.getByPlaceholder('Đến dòng số').fill('5.000.000')
    await page.keyboard.press('Enter')
    await expect(at(page, 'c0', 4_999_999, 0)).toBeFocused()
    await expect(at(page, 'c0', 4_999_999, 0)).toHaveText('5.000.000')
  })
})

test('a filter and a search ignore accents and case, and are taken back one by one', async ({ page }) => {
  await openCells(page, towns)
  const grid = gridOf(page, 'c0')
  await expect(grid).toHaveAttribute('aria-rowcount', '3001')
  await grid.getByRole('button', { name: 'Việc với cột tên' }).click()
  await page.getByLabel('Có chữ').fill('DAT DAI')
  await page.getByRole('button', { name: 'Lọc', exact: true }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '1001')
  await expect(at(page, 'c0', 0, 1)).toHaveText('Đất đai 1')
  await page.keyboard.press('Escape')
  await page.getByPlaceholder('Tìm trong kết quả').fill('29')
  await expect(at(page, 'c0', 0, 1)).toHaveText('Đất đai 229')
  await page.getByPlaceholder('Tìm trong kết quả').fill('')
  await page.getByRole('button', { name: /tên có “DAT DAI”/ }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', '3001')
  for (const sought of ['thu tuc', 'thủ tục', 'THỦ TỤC'.normalize('NFD')]) {
    await page.getByPlaceholder('Tìm trong kết quả').fill(sought)
    await expect(cellOf(page, 'c0').locator('.count')).toHaveText('Còn 1.000 trong 3.000 dòng')
  }
})

test('several keys sort by Shift, by mouse and by keyboard', async ({ page }) => {
  await openCells(page, towns)
  const grid = gridOf(page, 'c0')
  await at(page, 'c0', 0, 2).focus()
  await page.keyboard.press('ArrowUp')
  await expect(grid.getByRole('columnheader').nth(2)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(at(page, 'c0', 0, 0)).toHaveText('1')
  await grid
    .getByRole('columnheader')
    .first()
    .click({ modifiers: ['Shift'] })
  await grid
    .getByRole('columnheader')
    .first()
    .click({ modifiers: ['Shift'] })
  await expect(at(page, 'c0', 0, 0)).toHaveText('2.999')
  await expect(grid.getByRole('columnheader').nth(2)).toHaveAttribute('aria-sort', 'ascending')
})

test('columns are hidden, shown again, pinned, moved and widened', async ({ page }) => {
  await openCells(page, towns)
  const grid = gridOf(page, 'c0')
  const heads = () =>
    grid.getByRole('columnheader').evaluateAll((all) => all.map((head) => head.getAttribute('data-column')))
  await expect.poll(heads).toEqual(['n', 'tên', 'chẵn'])
  await grid.getByRole('button', { name: 'Việc với cột n', exact: true }).click()
  await page.getByRole('button', { name: 'Ẩn', exact: true }).click()
  await expect.poll(heads).toEqual(['tên', 'chẵn'])
  await page.getByRole('button', { name: /\+ n/ }).click()
  await expect.poll(heads).toEqual(['n', 'tên', 'chẵn'])
  await at(page, 'c0', 0, 0).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(heads).toEqual(['tên', 'n', 'chẵn'])
  await expect(at(page, 'c0', 0, 1)).toBeFocused()
  const width = async () => (await grid.locator('[data-column=n]').boundingBox())?.width ?? 0
  const narrow = await width()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(width).toBeGreaterThan(narrow)
  await grid.getByRole('button', { name: 'Việc với cột chẵn' }).click()
  await page.getByRole('button', { name: 'Ghim', exact: true }).click()
  await expect.poll(heads).toEqual(['chẵn', 'tên', 'n'])
})

test('a block of cells is chosen by keyboard and copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openCells(page, towns)
  await at(page, 'c0', 0, 0).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(gridOf(page, 'c0').locator('[aria-selected=true]')).toHaveCount(4)
  await page.keyboard.press('Control+c')
  await expect(cellOf(page, 'c0').getByText('Đã chép 4 ô.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('n\ttên\n0\tThủ tục 0\n1\tĐất đai 1')
  await page.getByRole('button', { name: 'Chép thành Markdown' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('| n | tên |\n| --: | --- |\n| 0 | Thủ tục 0 |\n| 1 | Đất đai 1 |')
})

test('a cell that runs again keeps its grid: what it was sorted by, and where its reader was', async ({ page }) => {
  await openCells(page, "select range as n, range % 7 as k, 'lúc ' || now()::varchar as lúc from range(3000)")
  const grid = gridOf(page, 'c0')
  await grid.getByRole('columnheader').first().click()
  await grid.getByRole('columnheader').first().click()
  await expect(at(page, 'c0', 0, 0)).toHaveText('2.999')
  await at(page, 'c0', 3, 1).click({ modifiers: ['Shift'] })
  const same = await grid.evaluateHandle((grid) => grid)
  const before = (await at(page, 'c0', 0, 2).textContent()) ?? ''
  await cellOf(page, 'c0').focus()
  await page.keyboard.press('Shift+Enter')
  await expect(at(page, 'c0', 0, 2)).not.toHaveText(before)
  await expect(at(page, 'c0', 0, 2)).toHaveText(/^lúc /)
  await expect(at(page, 'c0', 0, 0)).toHaveText('2.999')
  await expect(at(page, 'c0', 3, 1)).toHaveAttribute('tabindex', '0')
  expect(await grid.evaluate((grid, before) => grid === before, same)).toBe(true)
})

test('what the grid shows becomes a cell of SQL with the same rows', async ({ page }) => {
  await openCells(page, towns)
  await page.getByPlaceholder('Tìm trong kết quả').fill('dat dai 10')
  const count = cellOf(page, 'c0').locator('.count')
  await expect(count).toHaveText(/Còn \d+ trong 3\.000 dòng/)
  const rows = Number((await gridOf(page, 'c0').getAttribute('aria-rowcount')) ?? 0) - 1
  await page.getByRole('button', { name: 'Thành ô SQL' }).click()
  const added = page.locator('[data-cell]').nth(1)
  await expect(added).toBeFocused()
  await expect(added).toHaveAttribute('data-state', 'live')
  const shown = added.getByRole('grid')
  await expect(shown).toHaveAttribute('aria-rowcount', String(rows + 1))
})

test('a number still leads to its source, and a long value opens whole', async ({ page }) => {
  await openCells(page, 'select edition, iso3, rank, egdi from egdi where rank is not null order by edition desc, rank')
  await at(page, 'c0', 0, 2).click()
  await expect(page.getByRole('dialog')).toContainText('Kỳ 2024')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await at(page, 'c0', 0, 1).focus()
  await page.keyboard.press(' ')
  await expect(page.getByRole('dialog')).toContainText('VARCHAR')
  await page.keyboard.press('Escape')
  await expect(at(page, 'c0', 0, 1)).toBeFocused()
})

test('a short result stays a plain table until its tools are asked for', async ({ page }) => {
  await openCells(page, "select * from (values (2, 'b'), (1, 'a')) v(n, t)")
  await expect(cellOf(page, 'c0').locator('table[role=grid] td')).toHaveText(['2', 'b', '1', 'a'])
  await cellOf(page, 'c0').getByRole('button', { name: 'Sắp xếp, lọc, tìm trong bảng' }).click()
  await gridOf(page, 'c0').getByRole('columnheader').first().click()
  await expect(at(page, 'c0', 0, 0)).toHaveText('1')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the grid and its panel in ${colorScheme}, and it fits a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width: 360, height: 740 })
    await openCells(page, towns)
    await expect(gridOf(page, 'c0').locator('svg').first()).toBeVisible({ timeout: 40_000 })
    const check = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    expect(await check()).toEqual([])
    await gridOf(page, 'c0').getByRole('button', { name: 'Việc với cột n', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Ghim', exact: true })).toBeVisible()
    expect(await check()).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(overflow).toBeLessThanOrEqual(0)
  })
}

test.describe('stop and survive', () => {
  test.setTimeout(120_000)

  test('a stop shows in the very turn of the click, whatever the engine does, and the next query works', async ({
    page
  }) => {
    const stubborn = 'select count(*) from range(60000) a(x), range(60000) b(y) where (a.x * b.y) % 7 = a.x + b.y'
    await openCells(page, stubborn, 'select 42 as answer')
    const stop = cellOf(page, 'c0').getByRole('button', { name: 'Dừng' })
    await expect(stop).toBeVisible()
    // Before the next frame is drawn, and before any answer of a worker can be heard.
    const after = await stop.evaluate(async (button: HTMLElement) => {
      const cell = button.closest('[data-cell]')
      button.click()
      await Promise.resolve()
      await Promise.resolve()
      return cell?.getAttribute('data-state')
    })
    expect(after).toBe('stale')
    await expect(cellOf(page, 'c0').getByText('Đã dừng')).toBeVisible()
    await cellOf(page, 'c1').focus()
    await page.keyboard.press('Shift+Enter')
    await expect(cellOf(page, 'c1')).toHaveAttribute('data-state', 'live', { timeout: 30_000 })
  })

  test('out of memory is a sentence with advice, and the next query works; memory and its limit are shown', async ({
    page
  }) => {
    await openCells(page, "select repeat('x', 1500000000) as t", 'select 1 as one')
    await expect(cellOf(page, 'c0').getByRole('alert')).toContainText(/bộ nhớ|thay thế/, { timeout: 60_000 })
    await cellOf(page, 'c1').focus()
    await page.keyboard.press('Shift+Enter')
    await expect(cellOf(page, 'c1')).toHaveAttribute('data-state', 'live', { timeout: 30_000 })
    await page.getByRole('button', { name: 'Bộ máy tính đang chạy' }).click()
    await expect(page.getByRole('meter')).toBeVisible()
    await expect(page.getByText(/Dữ liệu chiếm [\d.,]+ trong 2\.\d{3}/)).toBeVisible()
  })

  test('a trapped engine comes back with what the notebook had, each relation made once, and the grid goes on', async ({
    page
  }) => {
    await openCells(page, towns)
    await expect(gridOf(page, 'c0')).toHaveAttribute('aria-rowcount', '3001')
    await page.getByRole('button', { name: 'SQL', exact: true }).last().click()
    await page.locator('.cm-content').fill("select repeat('x', 4000000000)")
    await page.keyboard.press('Shift+Enter')
    await expect(page.getByRole('alert')).toContainText('Bộ máy mới đang thay thế', { timeout: 60_000 })
    expect(await state(page, 'c0')).toBe('live')
    await gridOf(page, 'c0').getByRole('columnheader').first().click()
    await gridOf(page, 'c0').getByRole('columnheader').first().click()
    await expect(at(page, 'c0', 0, 0)).toHaveText('2.999', { timeout: 30_000 })
  })
})
