import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build, type Manifest } from 'vite'
import { chromiumArgs, findChromium } from '../support/chromium.ts'
import { median, printTable } from './measure.ts'
import { floorPage } from './open/floor.ts'
import { serveSlowly, type Line, type SlowServer } from './open/slow-server.ts'
import { watch, type Seen } from './open/watch.ts'

const lines: readonly Line[] = [
  { name: '1.6 Mbit/s, 150 ms', bits: 1.6e6, delay: 150 },
  { name: '9 Mbit/s, 60 ms', bits: 9e6, delay: 60 },
  { name: 'no limit', bits: Infinity, delay: 0 }
]
const slug = 'asean-egdi'
/** Milliseconds after which a page that shows nothing is given up. */
const patience = 180_000
const runs = Number(process.env['RUNS'] ?? 7)

interface Opening extends Seen {
  /** Bytes sent until chart and table stood. */
  bytes: number
  /** Milliseconds from asking the engine to its answer on screen; for the usual way, from the start of the page. */
  engine: number
  /** Milliseconds from ending the engine to another that is ready. */
  restart: number
}

/**
 * Opens the same content three ways through one limited line, each time in a fresh profile, in turn: the built notebook,
 * a page written by hand without script (the floor), and a page that fetches DuckDB-WASM and draws with Plot.
 */
export async function benchOpen(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'open-'))
  await makePages(root)
  const server = await serveSlowly({ site: 'dist', floor: join(root, 'floor'), usual: join(root, 'usual') })
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  for (const line of lines.filter(({ name }) => name.startsWith(process.env['LINE'] ?? ''))) {
    const found: Record<string, Opening[]> = { floor: [], notebook: [], usual: [] }
    for (let run = 0; run < runs; run++) {
      found['floor']?.push(await openPage(browser, server, line, 'floor/'))
      found['notebook']?.push(await openPage(browser, server, line, `site/n/${slug}/`, askNotebook))
      found['usual']?.push(await openPage(browser, server, line, 'usual/'))
    }
    report(line, found)
  }
  await browser.close()
  server.close()
}

async function makePages(root: string): Promise<void> {
  const built = join('dist', 'n', slug, 'index.html')
  if (!existsSync(built)) throw new Error('build the site first: npm run build')
  mkdirSync(join(root, 'floor'), { recursive: true })
  writePacked(join(root, 'floor', 'index.html'), floorPage(readFileSync(built, 'utf8')))
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    build: {
      outDir: join(root, 'usual'),
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: 'test/bench/open/usual.ts' },
      manifest: 'manifest.json'
    }
  })
  const manifest = JSON.parse(readFileSync(join(root, 'usual', 'manifest.json'), 'utf8')) as Manifest
  const script = Object.values(manifest).find(({ isEntry }) => isEntry)?.file ?? ''
  const head =
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Usual</title><meta name="viewport" content="width=device-width">'
  writePacked(
    join(root, 'usual', 'index.html'),
    `${head}<script type="module" src="./${script}"></script></head><body></body></html>`
  )
  mkdirSync(join(root, 'usual', 'data'))
  cpSync('public/data/sotay.duckdb', join(root, 'usual', 'data', 'sotay.duckdb'))
  for (const file of readdirSync(join(root, 'usual', 'assets'))) packLike(join(root, 'usual', 'assets', file))
  packLike(join(root, 'usual', 'data', 'sotay.duckdb'))
}

/** Packs a file beside itself; one that the site has too is taken from there, packed with the same care. */
function packLike(file: string): void {
  const name = file.split('/').at(-1) ?? ''
  const stem = name.replace(/-[\w-]{8}\.\w+$/, '')
  const packed = [...readdirSync('dist/assets'), ...readdirSync('dist/data')].find(
    (other) => other.startsWith(stem) && other.endsWith('.br')
  )
  const known = packed && [`dist/assets/${packed}`, `dist/data/${packed}`].find((path) => existsSync(path))
  if (known && /\.(wasm|duckdb)$/.test(name)) cpSync(known, file + '.br')
  else writeFileSync(file + '.br', brotliCompressSync(readFileSync(file)))
}

function writePacked(file: string, text: string): void {
  writeFileSync(file, text)
  writeFileSync(file + '.br', brotliCompressSync(text))
}

async function openPage(
  browser: Browser,
  server: SlowServer,
  line: Line,
  path: string,
  ask?: (page: Page) => Promise<Pick<Opening, 'engine' | 'restart'>>
): Promise<Opening> {
  server.take(line)
  const context = await browser.newContext({
    locale: 'vi-VN',
    serviceWorkers: 'block',
    viewport: { width: 412, height: 823 }
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${path}: ${error.message}`))
  // What runs the benches wraps functions in calls of `__name`, which a page does not know.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(watch)
  await page.goto(server.url + path, { waitUntil: 'commit' })
  const seen = () => page.evaluate(() => (window as unknown as { seen: Seen }).seen)
  const end = Date.now() + patience
  while ((await seen()).shown === 0) {
    if (Date.now() > end) throw new Error(`${path} shows no chart and table on a line of ${line.name}`)
    await page.waitForTimeout(50)
  }
  // Alive, and without anything under way: what moves later moves because somebody asked for something.
  if (ask) await page.locator('html[data-ready]').waitFor({ state: 'attached', timeout: patience })
  await page.waitForTimeout(500)
  const read = await seen()
  const shown = Math.max(read.shown, read.fcp)
  const bytes = server.sentUntil(read.origin + shown)
  const asked = ask ? await ask(page) : { engine: shown, restart: NaN }
  const opening = { ...read, shown, bytes, ...asked }
  await context.close()
  return opening
}

/** Asks the notebook for another edition, and then has the engine end and start again. */
async function askNotebook(page: Page): Promise<Pick<Opening, 'engine' | 'restart'>> {
  // Every edition is known without the engine: here none is, as for a value that nobody foresaw.
  await page.route('**/known/*', (route) => route.abort())
  const start = Date.now()
  await page.getByLabel('Kỳ khảo sát').first().selectOption('2018')
  await page.locator('[data-cell=asean][data-state=live]').waitFor({ timeout: patience })
  const engine = Date.now() - start
  await page.getByRole('button', { name: 'Bộ máy tính đang chạy' }).click()
  const restart = page.evaluate(watchRestart)
  await page.getByRole('button', { name: 'Khởi động lại' }).click()
  return { engine, restart: await restart }
}

/** Runs in the page: milliseconds from the engine's end to the next one's being ready. */
function watchRestart(): Promise<number> {
  const { dataset } = document.documentElement
  return new Promise((resolve) => {
    let end: number | undefined
    new MutationObserver(() => {
      if (dataset['engine'] !== 'ready') end ??= performance.now()
      else if (end !== undefined) resolve(performance.now() - end)
    }).observe(document.documentElement, { attributeFilter: ['data-engine'] })
  })
}

function report(line: Line, found: Readonly<Record<string, readonly Opening[]>>): void {
  console.log(`\n### ${line.name}, medians of ${runs}\n`)
  const of = (name: string, key: keyof Opening) => median((found[name] ?? []).map((opening) => opening[key]))
  const keys = ['fcp', 'shown', 'bytes', 'lcp', 'cls', 'longTasks', 'blocking', 'engine', 'restart'] as const
  printTable(
    [
      'page',
      'FCP ms',
      'chart and table ms',
      'bytes until then',
      'LCP ms',
      'CLS',
      'long tasks',
      'blocking ms',
      'engine answer ms',
      'engine anew ms'
    ],
    Object.keys(found).map((name) => [
      name,
      ...keys.map((key) => (name === 'floor' && key === 'engine' ? NaN : of(name, key)))
    ])
  )
  const ratio = (a: string, b: string, key: keyof Opening) => (of(a, key) / of(b, key)).toFixed(2)
  console.log(
    `\nnotebook ÷ floor: chart and table ${ratio('notebook', 'floor', 'shown')}; usual ÷ notebook: ${ratio('usual', 'notebook', 'shown')}; engine answer, notebook ÷ usual: ${ratio('notebook', 'usual', 'engine')}`
  )
}
