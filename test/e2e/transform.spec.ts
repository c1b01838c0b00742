import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, ready, rowsOf, test } from '../support/site-test.ts'

/** Opens a new notebook of these cells from a file. */
async function open(page: Page, cells: readonly string[]): Promise<void> {
  await page.goto('.')
  await ready(page)
  await page.getByLabel('Mở tệp .md').setInputFiles({
    name: 'x.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(cells.join('\n\n') + '\n')
  })
}

const transform = (name: string, code: string) => `\`\`\`transform name=${name}\n${code}\n\`\`\``
const after = '```sql name=after\nselect 40 + 2 as n\n```'

test('verbs over tables and other cells make a table that cells read on', async ({ page }) => {
  await open(page, [
    '```input name=edition\ntype: select\nfrom: select distinct edition from egdi order by 1 desc\nvalue: 2020\n```',
    transform(
      'regions',
      [
        'egdi',
        '  .filter(d => d.edition === $edition && d.rated)',
        "  .join(countries, 'iso3')",
        "  .groupby('region')",
        "  .rollup({ states: op.count(), top: op.max('egdi') })",
        "  .orderby(desc('top'))"
      ].join('\n')
    ),
    '```sql name=best\nselect region from regions order by top desc limit 1\n```',
    transform('twice', 'regions.concat(regions).count()')
  ])
  await expect(page.locator('[data-cell=twice]')).toHaveAttribute('data-state', 'live')
  expect((await rowsOf(page, 'regions')).length).toBe(5)
  expect(await rowsOf(page, 'best')).toEqual([['Europe']])
  expect(await rowsOf(page, 'twice')).toEqual([['10']])
  await page.locator('[data-cell=edition] select').selectOption('2003')
  await expect(page.locator('[data-cell=best] td')).toHaveText('Americas')
})

test('mistakes are told at their line and column', async ({ page }) => {
  await open(page, [transform('t', 'egdi\n  .filter(d => d.edtion === 2020)'), after])
  const alert = page.locator('[data-cell=t]').getByRole('alert')
  await expect(alert).toContainText('Không có cột “edtion”')
  await expect(alert).toContainText('“edition”')
  await expect(alert).toContainText('dòng 2')
})

test.describe('code that means harm', () => {
  let server: Server
  let asked: string[]
  test.beforeEach(async () => {
    asked = []
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x')
    })
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
  })
  test.afterEach(() => void server.close())
  const address = () => `http://localhost:${(server.address() as AddressInfo).port}/`

  /** Runs code that is to fail; gives what the cell says once it has, with proof that the page and the engine go on. */
  async function harm(page: Page, code: string): Promise<string> {
    await open(page, [transform('t', code), after])
    const alert = page.locator('[data-cell=t]').getByRole('alert')
    await expect(alert).toBeVisible({ timeout: 40_000 })
    await expect(page.locator('[data-cell=after] td')).toHaveText('42')
    return (await alert.textContent()) ?? ''
  }

  const named: [string, string][] = [
    ['the network', 'fetch("ADDRESS")'],
    ['a socket', 'new WebSocket("ADDRESS")'],
    ['storage', 'indexedDB.open("x")'],
    ['the page', 'parent.document.title = "x"'],
    ['another script', 'importScripts("ADDRESS")'],
    ['another module', 'import("ADDRESS"); egdi'],
    ['a worker of its own', 'new Worker("ADDRESS")']
  ]
  for (const [what, code] of named) {
    test(`reaching for ${what} by name is refused before it runs`, async ({ page }) => {
      expect(await harm(page, code.replace('ADDRESS', address()))).toContain('khung cách ly')
      expect(asked).toEqual([])
    })
  }

  // `Function` and prototypes lead to what the names do not: there the frame's policy and origin are what holds.
  const root = 'const root = (0, Function)("return this")();'
  const proto = `${root} const proto = Object.getPrototypeOf(Object.getPrototypeOf(root));`
  const sneaky: [string, string][] = [
    ['an import() that is written as it runs', 'return (0, Function)("return import(`ADDRESS`)")()'],
    [
      'the real fetch',
      `${proto} const real = Object.getOwnPropertyDescriptor(proto, "fetch"); return real.value.call(root, "ADDRESS")`
    ],
    [
      'an XMLHttpRequest found elsewhere',
      `${root} return new (Object.getOwnPropertyNames(root).map(n => { try { return root[n] } catch {} }).find(v => typeof v === "function" && v.name === "XMLHttpRequest"))()`
    ],
    [
      'the database through its class',
      `${proto} const found = Object.getOwnPropertyDescriptor(proto, "indexedDB"); return found.get.call(root).open("x")`
    ]
  ]
  for (const [what, code] of sneaky) {
    test(`reaching out by ${what} gets nowhere`, async ({ page, allowed }) => {
      allowed.push(/Content Security Policy|violates|Refused|Failed to fetch/)
      expect(await harm(page, code.replace('ADDRESS', address()))).not.toBe('')
      await page.waitForTimeout(500)
      expect(asked).toEqual([])
    })
  }

  test('a loop for ever is ended after ten seconds', async ({ page }) => {
    expect(await harm(page, 'for (;;);')).toContain('quá 10 giây')
    expect(await page.locator('iframe').count()).toBe(0)
  })

  test('a loop for ever in a verb can be stopped at once, and the next transform runs', async ({ page }) => {
    await open(page, [transform('t', 'egdi.derive({ x: escape(() => { for (;;); }) })'), after])
    const cell = page.locator('[data-cell=t]')
    await expect(page.locator('iframe')).toHaveCount(1)
    await cell.getByRole('button', { name: 'Dừng' }).click()
    await expect(page.locator('iframe')).toHaveCount(0)
    await expect(cell).toHaveAttribute('data-state', 'stale')
  })

  test('arrays and buffers without end are ended with a sentence', async ({ page }) => {
    expect(await harm(page, 'const all = []; for (;;) all.push(new Array(1e6).fill(1.5))')).toContain('1 GB')
    expect(await harm(page, 'const all = []; for (;;) all.push(new Uint8Array(1e8).fill(1))')).toContain('1 GB')
  })

  test('a forged report is a sentence, and the engine goes on', async ({ page }) => {
    const forge = (report: string) => `${proto} const own = Object.getPrototypeOf(root);
      const post = [own, proto, root].map(o => { try { return Object.getOwnPropertyDescriptor(o, "postMessage")?.value } catch {} }).find(Boolean);
      if (!post) throw new Error("giấu kỹ"); for (let i = 0; i < 1e5; i++) post.call(root, ${report}); return egdi`
    for (const report of [
      '{ report: "done", ipc: new Uint8Array(99) }',
      '{ report: "failed", problem: { key: "x" } }',
      'null'
    ]) {
      expect(await harm(page, `egdi\n;${forge(report)}`)).not.toBe('')
    }
  })
})

test('the frame’s document does nothing as a page of the site', async ({ page, baseURL }) => {
  await open(page, [transform('t', 'egdi.count()')])
  await expect(page.locator('[data-cell=t]')).toHaveAttribute('data-state', 'live')
  const url = await page.locator('iframe').getAttribute('src')
  await page.goto(url ?? '')
  expect(new URL(page.url()).host).toBe(new URL(baseURL ?? '').host)
  const answered = await page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    const answer = new Promise((resolve) => {
      port1.onmessage = () => resolve('answered')
      setTimeout(() => resolve('silent'), 1500)
    })
    postMessage({ source: 'aq.table({ a: [1] })', tables: {}, params: {} }, '*', [port2])
    return answer
  })
  expect(answered).toBe('silent')
})

test('the frame cannot be led to another address', async ({ page, allowed }) => {
  allowed.push(/Content Security Policy|violates|Refused|frame-src/)
  await open(page, [transform('t', 'egdi.count()')])
  await expect(page.locator('[data-cell=t]')).toHaveAttribute('data-state', 'live')
  const [, frame] = page.frames()
  expect(await frame?.evaluate(() => self.origin)).toBe('null')
  // A request to another host would fail this test by the watch that every test of the site has.
  await frame?.evaluate(() => void (location.href = 'http://127.0.0.1:9/?data'))
  await page.waitForTimeout(500)
})
