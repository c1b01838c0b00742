import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { launch, newFolder, removeFolders } from '../support/own-browser.ts'
import { serveStoragePage } from '../support/storage-page/serve.ts'

// A hundred tabs make traces that nobody reads.
test.use({ trace: 'off' })

let site: Awaited<ReturnType<typeof serveStoragePage>>

test.beforeAll(async () => {
  site = await serveStoragePage()
})

test.afterAll(async () => {
  await site.close()
  removeFolders()
})

/** The site under other names, each an origin of its own. */
const addressOf = (origin?: number) =>
  origin === undefined ? site.address : site.address.replace('127.0.0.1', `goc-${origin}.localhost`)

async function open(context: BrowserContext, search = '', origin?: number): Promise<Page> {
  const page = await context.newPage()
  await page.goto(addressOf(origin) + search)
  await expect.poll(() => page.evaluate(() => 'page' in window)).toBe(true)
  return page
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('does in a real browser all that it does in memory, under the policy of the site', async ({ context }) => {
  const page = await open(context)
  const titles = await page.evaluate(() => window.page.behaviours)
  expect(titles.length).toBeGreaterThan(10)
  for (const title of titles) expect(await page.evaluate((title) => window.page.behave(title), title), title).toBe('')
  expect(await page.evaluate(() => window.page.violations)).toEqual([])
  console.log(`behaviours in Chromium: ${titles.length} of ${titles.length} hold`)
})

test('100 tabs closed 0 to 500 ms after a key lose nothing', async ({ context }) => {
  test.setTimeout(120_000)
  const reader = await open(context)
  const lanes = 4
  let closed = 0
  let journaled = 0
  const lost: string[] = []
  /** Closes tab after tab on one notebook, each of which must find what the one before left; every other tab begins a new one. */
  const closeTabs = async (lane: number) => {
    const id = await reader.evaluate(async (name) => {
      const { store } = window.page
      const written = await store.write(name as never, 'gốc', 0)
      return written.ok ? written.value.id : ''
    }, 'klane' + lane)
    for (let n = lane; n < 100; n += lanes) {
      const page = await open(context)
      const isNew = Math.floor(n / lanes) % 2 === 1
      const open_ = await page.evaluate((id) => window.page.open(id), isNew ? undefined : id)
      // Two keys, so that some closings fall upon a write that is under way.
      await page.evaluate((n) => window.page.type(`lầ ${n}`), n)
      await page.evaluate((n) => window.page.type(`lần ${n}`, { 'sql-1': `nháp ${n}` }), n)
      if (n > 0) await pause(5 * n)
      await page.close()
      closed++
      journaled += await reader.evaluate(() => window.page.journalLength())
      const found = () =>
        reader.evaluate(async (id) => {
          const read = await window.page.read(id)
          return typeof read === 'string' ? read : [read.text, read.drafts['sql-1']].join()
        }, open_)
      await expect
        .poll(found, { timeout: 3_000, intervals: [0, 100] })
        .toBe(`lần ${n},nháp ${n}`)
        .catch(() => lost.push(`lần ${n}`))
    }
  }
  await Promise.all(Array.from({ length: lanes }, (_, lane) => closeTabs(lane)))
  console.log(`tab closes: ${closed}, journal entries seen right after ${journaled}, lost ${lost.length}`)
  expect(lost).toEqual([])
  const { notebooks } = await reader.evaluate(() => window.page.list())
  expect(notebooks.filter(({ copy }) => copy)).toEqual([])
  expect(notebooks).toHaveLength(lanes + 48)
  await expect.poll(() => reader.evaluate(() => window.page.journalLength())).toBe(0)
})

/** A write, what precedes it, and what it is refused with and then leaves behind. */
interface Refusal {
  readonly what: string
  readonly before: readonly string[]
  readonly text: string
}

const refusals: readonly Refusal[] = [
  { what: 'of a new notebook', before: [], text: 'một' },
  { what: 'that adds an earlier state', before: ['một'], text: 'một hai' },
  { what: 'that thins the earlier states', before: Array.from({ length: 30 }, (_, i) => `bản ${i}`), text: 'bản 30' },
  { what: 'of a long text', before: ['một'], text: 'Đà Nẵng '.repeat(50_000) },
  { what: 'of accents taken apart', before: ['Đường'], text: 'Đường Ủy ban'.normalize('NFD') },
  { what: 'of nothing', before: ['một'], text: '' }
]

test('a full disk at each write is said, loses nothing, and is over when there is room', async () => {
  test.setTimeout(90_000)
  // Once Chromium has let a write pass it does not ask for the quota again for a while, unless the browser is a new one:
  // so everything is prepared in one browser, each write on an origin of its own, and refused in the next.
  const folder = newFolder()
  const ids: string[] = []
  const preparing = await launch(folder)
  for (const [i, { before }] of refusals.entries()) {
    const page = await open(preparing, '', i)
    const id = await page.evaluate(async (texts) => {
      const id = await window.page.open()
      for (const text of texts) {
        window.page.type(text)
        await window.page.flush()
      }
      return id
    }, before)
    ids.push(id)
    await page.close()
  }
  await preparing.close()

  const context = await launch(folder)
  let refused = 0
  for (const [i, { what, before, text }] of refusals.entries()) {
    const quota = await quotaOf(context, i)
    await quota(1)
    const page = await open(context, '', i)
    const isNew = before.length === 0
    const id = await page.evaluate((id) => window.page.open(id), isNew ? undefined : ids[i])
    const status = await page.evaluate(async (text) => {
      window.page.type(text, { 'sql-1': text })
      return window.page.flush()
    }, text)
    expect([status.state, status.problem?.key], what).toEqual(['unsaved', 'storage_full'])
    const others = await page.evaluate(async (id) => {
      const { store } = window.page
      const answers = [await store.write('kfull' as never, 'x', 0), await store.remove(id as never)]
      return answers.map((answer) => (answer.ok ? 'ok' : answer.problems[0]?.key))
    }, id)
    expect(others, what).toEqual(['storage_full', isNew ? 'storage_not_found' : 'storage_full'])
    refused += isNew ? 2 : 3

    // The page ends while the disk is full: the next one finds the text in the journal and goes on from there.
    await page.close()
    const next = await open(context, '', i)
    await expect.poll(() => next.evaluate((id) => window.page.text(id), id), { message: what }).toBe(text)
    await next.evaluate((id) => window.page.open(id), id)
    expect((await next.evaluate(() => window.page.flush())).state, what).toBe('unsaved')
    await quota()
    await expect.poll(() => next.evaluate(() => window.page.status().state), { message: what }).toBe('saved')
    const { current, earlier } = await next.evaluate(() => window.page.texts())
    expect(current, what).toEqual([text])
    expect(earlier.slice(0, 20), what).toEqual(before.toReversed().slice(0, 20))
    expect(await next.evaluate(() => window.page.journalLength()), what).toBe(0)
    await next.close()
  }
  console.log(`kinds of write refused for lack of space: ${refusals.length}, refusals ${refused}, texts lost 0`)
  await context.close()
})

/** Sets how many bytes an origin may use, or lifts the limit. */
async function quotaOf(context: BrowserContext, origin: number): Promise<(quotaSize?: number) => Promise<void>> {
  const session = await context.newCDPSession(await context.newPage())
  return async (quotaSize) => {
    const params = { origin: new URL(addressOf(origin)).origin, ...(quotaSize !== undefined && { quotaSize }) }
    await session.send('Storage.overrideQuotaForOrigin', params)
  }
}

test('a browser without IndexedDB says so, and the next page finds the text in the journal', async ({ context }) => {
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }))
  const page = await open(context)
  const id = await page.evaluate(() => window.page.open())
  await page.evaluate(() => window.page.type('riêng tư'))
  const { state, problem } = await page.evaluate(() => window.page.flush())
  expect([state, problem?.key]).toEqual(['unsaved', 'storage_unavailable'])
  await page.close()
  const next = await open(context)
  const listing = await next.evaluate(() => window.page.list())
  expect(listing.notebooks.map((notebook) => notebook.id)).toEqual([id])
  expect(listing.problems.map(({ key }) => key)).toEqual(['storage_unavailable'])
  const read = await next.evaluate((id) => window.page.read(id), id)
  expect(typeof read !== 'string' && read.text).toBe('riêng tư')
})

test('a browser that refuses every kind of storage says so, and keeps the text while the page lives', async ({
  context
}) => {
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError')
    }
    for (const name of ['indexedDB', 'localStorage']) Object.defineProperty(window, name, { get: refuse })
  })
  const page = await open(context)
  await page.evaluate(() => window.page.open())
  await page.evaluate(() => window.page.type('chỉ trong bộ nhớ'))
  const { state, problem, id } = await page.evaluate(() => window.page.flush())
  expect([state, problem?.key]).toEqual(['unsaved', 'storage_unavailable'])
  const read = await page.evaluate((id) => window.page.read(id), id)
  expect(typeof read !== 'string' && read.text).toBe('chỉ trong bộ nhớ')
})

test('200 interleavings of two tabs on one notebook keep everything', async ({ context }) => {
  test.setTimeout(120_000)
  const tabs = [await open(context), await open(context)]
  const [first] = tabs as [Page, Page]
  let copies = 0
  let acknowledged = 0
  const lost: string[] = []
  const seed = (n: number) => (n * 2_654_435_761) % 4_294_967_296
  for (let round = 0; round < 200; round++) {
    const id = 'k' + String(round).padStart(6, '0')
    await first.evaluate((id) => window.page.store.write(id as never, 'gốc ' + id, 0).then(() => undefined), id)
    const gaps = (tab: number) => Array.from({ length: 4 }, (_, i) => seed(round * 16 + tab * 8 + i + 1) % 13)
    await Promise.all(tabs.map((page) => page.evaluate((id) => window.page.open(id), id)))
    const ends = await Promise.all(
      tabs.map((page, tab) =>
        page.evaluate(([name, gaps]) => window.page.race(name, gaps), [`${id}.${tab}`, gaps(tab)] as const)
      )
    )
    const { current, earlier } = await first.evaluate(() => window.page.texts())
    const wanted = ends.flatMap((end) => end.acknowledged)
    acknowledged += wanted.length
    lost.push(...wanted.filter((text) => !current.includes(text) && !earlier.includes(text)))
    lost.push(...ends.map(({ last }) => last).filter((text) => !current.includes(text)))
    copies += current.length - 1
    await first.evaluate(async () => {
      const { store } = window.page
      for (const { id } of (await store.list()).notebooks) {
        await store.remove(id)
        await store.discard(id)
      }
    })
  }
  console.log(`two-tab interleavings: 200, acknowledged ${acknowledged}, kept apart ${copies}, lost ${lost.length}`)
  expect(lost).toEqual([])
  expect(copies).toBeGreaterThan(100)
})

test('a newer page in another tab is not kept waiting; the older one saves first and is told to reload', async ({
  context
}) => {
  const older = await open(context)
  const id = await older.evaluate(() => window.page.open())
  await older.evaluate(() => window.page.type('viết dở'))
  const newer = await open(context, '?tables=2')
  const read = await newer.evaluate((id) => window.page.read(id), id)
  expect(typeof read !== 'string' && read.text).toBe('viết dở')
  await older.evaluate(() => window.page.type('viết tiếp'))
  const { state, problem } = await older.evaluate(() => window.page.flush())
  expect([state, problem?.key]).toEqual(['unsaved', 'storage_newer_page'])
  await older.close()
  await expect.poll(() => newer.evaluate((id) => window.page.text(id), id)).toBe('viết tiếp')
  expect((await newer.evaluate(() => window.page.list())).notebooks).toHaveLength(1)
  const late = await open(context)
  const { problems } = await late.evaluate(() => window.page.list())
  expect(problems.map(({ key }) => key)).toEqual(['storage_newer_page'])
})

test('an older page that does not let go is named, and saving goes on when it is gone', async ({ context }) => {
  const stubborn = await open(context)
  await stubborn.evaluate(async () => {
    await window.page.store.list()
    await window.page.store.close()
    await new Promise((resolve) => (indexedDB.open('sotay', 1).onsuccess = resolve))
  })
  const page = await open(context, '?tables=2')
  await page.evaluate(() => window.page.open())
  await page.evaluate(() => window.page.type('đang đợi'))
  const { state, problem } = await page.evaluate(() => window.page.flush())
  expect([state, problem?.key]).toEqual(['unsaved', 'storage_older_page'])
  await stubborn.close()
  await expect.poll(() => page.evaluate(() => window.page.status().state)).toBe('saved')
})
