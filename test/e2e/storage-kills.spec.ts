import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { appendFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { killBrowser, launch, newFolder, removeFolders } from '../support/own-browser.ts'
import { serveStoragePage } from '../support/storage-page/serve.ts'

// Thirty browsers make traces that nobody reads.
test.use({ trace: 'off' })

let site: Awaited<ReturnType<typeof serveStoragePage>>

test.beforeAll(async () => {
  site = await serveStoragePage()
})

test.afterAll(async () => {
  await site.close()
  removeFolders()
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function open(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(site.address)
  return page
}

/** Ends the log of the databases in a profile with the head of a record whose body was never written. */
function tearLog(folder: string): void {
  const databases = join(folder, 'Default/IndexedDB')
  const database = readdirSync(databases).find((name) => name.endsWith('.leveldb')) ?? ''
  const log = readdirSync(join(databases, database)).findLast((name) => name.endsWith('.log')) ?? ''
  const [sum, length, whole] = [[1, 2, 3, 4], [0x91, 0x01], [1]]
  appendFileSync(join(databases, database, log), new Uint8Array([...sum, ...length, ...whole]))
}

test('a browser killed in the middle of a write loses neither what it had nor what the next one is given', async () => {
  const folder = newFolder()
  const type = async (page: Page, text: string, id?: string) => {
    const kept = await page.evaluate((id) => window.page.open(id), id)
    await page.evaluate((text) => window.page.type(text), text)
    expect((await page.evaluate(() => window.page.flush())).state).toBe('saved')
    return kept
  }
  const texts = (page: Page, ids: string[]) =>
    page.evaluate((ids) => Promise.all(ids.map((id) => window.page.text(id))), ids)

  const first = await launch(folder)
  const ids = [await type(await open(first), 'một'), await type(await open(first), 'hai')]
  await killBrowser(first)
  tearLog(folder)

  const second = await launch(folder)
  expect(await texts(await open(second), ids)).toEqual(['một', 'hai'])
  await type(await open(second), 'ba', ids[0])
  await killBrowser(second)

  const third = await launch(folder)
  expect(await texts(await open(third), ids)).toEqual(['ba', 'hai'])
  await third.close()
})

test('30 kills of the browser during editing lose no acknowledged edit', async () => {
  test.setTimeout(150_000)
  const folder = newFolder()
  let id: string | undefined
  let promised = 0
  let acknowledgements = 0
  let lost = 0
  for (let kill = 0; kill <= 30; kill++) {
    const context = await launch(folder)
    const page = context.pages()[0] ?? (await context.newPage())
    let reached = 0
    await page.exposeFunction('acknowledge', (n: number) => {
      reached = n
      acknowledgements++
    })
    await page.goto(site.address)
    if (id !== undefined) {
      const read = await page.evaluate((id) => window.page.read(id), id)
      const found = typeof read === 'string' ? -1 : Number(read.text.replace('lần ', ''))
      // A notebook of which nothing was acknowledged may be missing: the next one begins anew.
      if (promised === 0 && found < 0) id = undefined
      else if (!(found >= promised)) lost++
    }
    id = await page.evaluate((id) => window.page.open(id), id)
    if (kill === 30) {
      const { notebooks } = await page.evaluate(() => window.page.list())
      expect(notebooks).toHaveLength(1)
      await context.close()
      break
    }
    await page.evaluate(() => window.page.typeOn())
    await pause(150 + ((kill * 37) % 400))
    await killBrowser(context)
    promised = reached
  }
  console.log(`browser kills: 30, acknowledged edits ${acknowledgements}, kills that lost one ${lost}`)
  expect(acknowledgements).toBeGreaterThan(30)
  expect(lost).toBe(0)
})
