import { expect, test, type Page } from '@playwright/test'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { makeDatabase } from '../support/engine-database.ts'
import type { EnginePage } from '../support/engine-page/main.ts'
import { serveEnginePage, type EngineSite, type Fault } from '../support/engine-site.ts'

interface Answer {
  readonly value?: unknown
  readonly problem?: { readonly key: string; readonly line?: number; readonly params?: Record<string, unknown> }
  readonly error?: string
  readonly ms: number
}

let site: EngineSite
let stranger: Server
let strangerHits = 0
let strangerAddress = ''

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  site = await serveEnginePage(await makeDatabase())
  stranger = createServer((_, response) => {
    strangerHits++
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('a,b\n1,2\n')
  })
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
  strangerAddress = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`
})

test.afterAll(async () => {
  await site.close()
  stranger.closeAllConnections()
  await new Promise((resolve) => stranger.close(resolve))
})

async function open(page: Page, fault: Fault = () => false): Promise<void> {
  site.fault = fault
  site.asked.length = 0
  await page.goto(site.address)
  await expect.poll(() => page.evaluate(() => 'page' in window)).toBe(true)
}

function query(page: Page, sql: string, params: Record<string, unknown> = {}, stopAfter?: number): Promise<Answer> {
  return page.evaluate(
    ([sql, params, stopAfter]) =>
      (window as unknown as { page: EnginePage }).page.query(sql, params as never, stopAfter),
    [sql, params, stopAfter] as const
  ) as Promise<Answer>
}

const states = (page: Page) =>
  page.evaluate(() => (window as unknown as { page: EnginePage }).page.states.map((status) => status.state))

const isEngineFile = (path: string) => path.endsWith('.wasm')

test('nothing of the engine is fetched before it is needed, then it answers and reports bytes', async ({ page }) => {
  await open(page)
  expect(site.asked.some((path) => /wasm|worker|duckdb/.test(path))).toBe(false)
  const answer = await query(page, 'select name_vi from countries where iso3 = $code', { code: 'VNM' })
  expect(answer.value).toEqual([{ name_vi: 'Việt Nam' }])
  const seen = await page.evaluate(() => (window as unknown as { page: EnginePage }).page.states)
  expect(new Set(seen.map((status) => status.state))).toEqual(new Set(['idle', 'booting', 'ready']))
  expect(seen.at(-1)?.loaded).toBeGreaterThan(30_000_000)
  expect(seen.at(-1)?.loaded).toBe(seen.at(-1)?.total)
  expect(await page.evaluate(() => (window as unknown as { page: EnginePage }).page.violations)).toEqual([])
})

test('parameters of every kind keep their types', async ({ page }) => {
  await open(page)
  const { value } = await query(
    page,
    `select typeof($i) as i, typeof($f) as f, typeof($t) as t, typeof($b) as b, typeof($l) as l,
       $t as text, 'VNM' in ($l) as inside, (select count(*) from egdi where edition = $i) as n`,
    { i: 2020, f: 0.5, t: "Đắk Lắk' -- ", b: true, l: ['VNM', 'SGP'], unused: 1 }
  )
  expect(value).toEqual([
    { i: 'INTEGER', f: 'DOUBLE', t: 'VARCHAR', b: 'BOOLEAN', l: 'VARCHAR[]', text: "Đắk Lắk' -- ", inside: true, n: 3 }
  ])
})

test('no statement reaches another host', async ({ page, context }) => {
  const outside: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(site.address) && !request.url().startsWith('blob:')) outside.push(request.url())
  })
  strangerHits = 0
  await open(page)
  for (const sql of [
    `from read_csv('${strangerAddress}/a.csv')`,
    `from '${strangerAddress}/a.csv'`,
    `from read_text('${strangerAddress}/a.csv')`,
    `copy egdi to '${strangerAddress}/a.csv'`,
    `attach '${strangerAddress}/a.duckdb'`,
    `from read_csv('s3://bucket/a.csv')`,
    'install json',
    'load icu',
    "from read_parquet('a.parquet')",
    "select date_trunc('month', now())",
    "select now() at time zone 'Asia/Ho_Chi_Minh'"
  ]) {
    const { problem } = await query(page, sql)
    expect(problem?.key, sql).toMatch(/^engine_(no_network|not_here|no_extensions|needs_\w+)$/)
  }
  expect((await query(page, 'select 1 as one')).value).toEqual([{ one: 1 }])
  expect(strangerHits).toBe(0)
  expect(outside).toEqual([])
})

const broken: [string, string, Fault][] = [
  [
    'a missing engine file',
    'engine_missing_file',
    (path, response) => isEngineFile(path) && end(response.writeHead(404))
  ],
  [
    'a page in place of the engine file',
    'engine_bad_file',
    (path, response) =>
      isEngineFile(path) && end(response.writeHead(200, { 'content-type': 'text/html' }), '<!doctype html>')
  ],
  [
    'a truncated engine file',
    'engine_bad_file',
    (path, response, bytes) => isEngineFile(path) && end(response.writeHead(200), bytes?.subarray(0, 100_000))
  ],
  [
    'a missing worker script',
    'engine_bad_file',
    (path, response) => /worker/.test(path) && end(response.writeHead(404))
  ],
  [
    'a missing dataset',
    'engine_missing_file',
    (path, response) => path.endsWith('.duckdb') && end(response.writeHead(404))
  ],
  [
    'a page in place of the dataset',
    'engine_bad_file',
    (path, response) => path.endsWith('.duckdb') && end(response.writeHead(200), '<!doctype html><title>404</title>')
  ]
]

for (const [what, key, fault] of broken) {
  test(`${what} is an error at once, and mended it works`, async ({ page }) => {
    await open(page, fault)
    const answer = await query(page, 'select 1 as one')
    expect(answer.problem?.key).toBe(key)
    expect(answer.ms).toBeLessThan(5000)
    expect((await states(page)).at(-1)).toBe('failed')
    site.fault = () => false
    expect((await query(page, 'select 1 as one')).value).toEqual([{ one: 1 }])
  })
}

test('an engine file works with a wrong type, and as gzip bytes without a header', async ({ page }) => {
  await open(page, (path, response, bytes) => {
    if (!isEngineFile(path) || !bytes) return false
    return end(response.writeHead(200, { 'content-type': 'text/plain' }), gzipSync(bytes, { level: 1 }))
  })
  expect((await query(page, 'select 1 as one')).value).toEqual([{ one: 1 }])
})

test('a long query stops at once and the next one works', async ({ page }) => {
  await open(page)
  await query(page, 'select 1')
  const answer = await query(page, 'select count(*) from range(10000000000)', {}, 300)
  expect(answer.error).toMatch(/^AbortError/)
  expect(answer.ms).toBeLessThan(500)
  const next = await query(page, 'select 1 as one')
  expect(next.value).toEqual([{ one: 1 }])
  expect(next.ms).toBeLessThan(500)
  expect((await states(page)).filter((state) => state === 'ready')).toHaveLength(1)
})

test('an engine that does not yield to a stop is replaced', async ({ page }) => {
  await open(page)
  await query(page, 'select 1')
  const slow = 'select count(*) from range(60000) a(x), range(60000) b(y) where (a.x * b.y) % 7 = a.x + b.y'
  const answer = await query(page, slow, {}, 500)
  expect(answer.error).toMatch(/^AbortError/)
  expect(answer.ms).toBeLessThan(1000)
  const next = await query(page, 'select 1 as one')
  expect(next.value).toEqual([{ one: 1 }])
  expect(next.ms).toBeLessThan(6000)
  expect((await states(page)).filter((state) => state === 'ready')).toHaveLength(2)
})

test('what was quick before is made and read by one message to the engine, whatever its parameters', async ({
  page
}) => {
  await open(page)
  const make = (edition: number) =>
    page.evaluate(async (edition) => {
      const { page } = window as unknown as { page: EnginePage }
      const before = page.sent()
      const sql = 'select iso3, $edition as e from egdi where edition = $edition order by 1'
      return { answer: await page.define('asean', sql, { edition }), count: page.sent() - before }
    }, edition)
  // On a busy machine any run may take longer than is called quick.
  await expect.poll(async () => (await make(2018), (await make(2020)).count)).toBe(1)
  const head = { columns: [{ name: 'iso3' }, { name: 'e', values: [2020, 2020, 2020] }] }
  expect((await make(2020)).answer).toMatchObject({ value: { rowCount: 3, head } })
})

test('a trapped engine is replaced, and the notebook finds its relations and files again', async ({ page }) => {
  await open(page)
  const define = (name: string, sql: string, params = {}) =>
    page.evaluate(([name, sql, params]) => (window as unknown as { page: EnginePage }).page.define(name, sql, params), [
      name,
      sql,
      params
    ] as const)
  await page.evaluate(() =>
    (window as unknown as { page: EnginePage }).page.addFile('Tỉnh', new Blob(['mã;tên\n66;Đắk Lắk\n']), {
      ...{ format: 'csv', delimiter: ';', skip: 1, width: 2 },
      columns: ['mã', 'tên'].map((name, i) => ({
        ...{ name, strict: `c${i}`, lenient: `c${i}`, misfit: 'false', raw: `c${i}` }
      }))
    })
  )
  await define('asean', 'select * from egdi where edition = $edition', { edition: 2020 })
  await define('best', 'select min(rank) as rank from asean')
  const innocent = query(page, 'select count(*) as n from range(2000000000)')
  const trap = await query(page, "select repeat('x', 4000000000)")
  expect(trap.problem?.key).toBe('engine_replaced')
  expect((await query(page, 'select rank from best')).value).toEqual([{ rank: 11 }])
  expect((await query(page, 'select tên from "Tỉnh"')).value).toEqual([{ tên: 'Đắk Lắk' }])
  expect((await innocent).value).toEqual([{ n: 2000000000 }])
})

test('a worker that dies without a word is replaced too', async ({ page }) => {
  await open(page)
  await query(page, 'create table mine as select 1 as x')
  // The browser ends a worker with an `error` event when it runs out of memory; nothing in SQL can make it do so reliably.
  await page.evaluate(() => {
    const { workers } = (window as unknown as { page: EnginePage }).page
    workers.at(-1)?.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
  })
  expect((await query(page, 'select 1 as one')).value).toEqual([{ one: 1 }])
})

function end(response: { end(body?: string | Buffer): unknown }, body?: string | Buffer): true {
  response.end(body)
  return true
}
