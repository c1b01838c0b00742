import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Locator, type Page } from '@playwright/test'
import { build } from 'vite'
import { encodeLink } from '../../src/share/link.ts'
import { serve } from '../../src/site/serve.js'
import { chromiumArgs, findChromium } from '../support/chromium.ts'
import { median, printTable, quantile } from './measure.ts'
import { seenSteps, watchSteps, type Step } from './slider/watch.ts'

const steps = Number(process.env['STEPS'] ?? 40)

/** A page with a slider, and what must change when it moves. */
interface Case {
  readonly name: string
  readonly address: string
  slider(page: Page): Locator
  /** Brings the page to where its slider answers from the engine. */
  readonly ready: string
  readonly targets: Readonly<Record<string, string>>
}

const notebook = `---
sotay: 1
---

\`\`\`input name=n
type: slider
min: 5
max: 60
value: 10
\`\`\`

\`\`\`sql name=states
select iso3, name_vi, rank, egdi from egdi join countries using (iso3)
where edition = 2024 and rated and rank <= $n order by rank
\`\`\`

\`\`\`chart name=drawn
data: states
marks:
  - bar: { x: egdi, y: name_vi, sort: -x }
\`\`\`
`

/** Moves sliders key by key and measures from each key to the frame in which all that depends on it has changed. */
export async function benchSlider(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'slider-'))
  await makeUsual(folder)
  const [site, usual] = [await serve({ root: 'dist', port: 0 }), await serve({ root: folder, port: 0 })]
  const link = encodeLink({ text: notebook, lang: 'vi', inputs: {} })
  if (!link.ok) throw new Error(JSON.stringify(link.problems))
  const cases: readonly Case[] = [
    {
      name: 'the least: one query, a chart, a table',
      address: usual.url,
      slider: (page) => page.getByLabel('n', { exact: true }),
      ready: 'html[data-ready]',
      targets: { value: 'output', chart: 'figure', table: 'table' }
    },
    {
      name: 'slider → SQL → chart, table',
      address: site.url + '#' + link.value,
      slider: (page) => page.getByRole('slider'),
      ready: '[data-cell=drawn][data-state=live] svg[role=img]',
      targets: {
        value: '[data-cell=n] output',
        chart: '[data-cell=drawn] [data-drawn]',
        table: '[data-cell=states] tbody'
      }
    },
    {
      name: 'reform-savings: slider → cost model',
      address: site.url + 'n/reform-savings/en/',
      slider: (page) => page.getByRole('slider', { name: /^Before: hours/ }),
      ready: 'html[data-ready]',
      targets: { value: '[data-cell=hours_before] output', table: '[data-cell=procedure] .output' }
    },
    {
      name: 'what-would-it-take: what-if',
      address: site.url + 'n/what-would-it-take/en/',
      slider: (page) => page.locator('[data-cell=whatif]').getByRole('slider').first(),
      ready: 'html[data-ready]',
      targets: { table: '[data-cell=whatif] .whatif' }
    }
  ]
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  const lines: (string | number)[][] = []
  for (const one of cases.filter(({ name }) => name.includes(process.env['CASE'] ?? ''))) {
    const taken = await measure(await browser.newPage(), one)
    for (const [what, selector] of Object.entries(one.targets)) {
      const times = taken.map((step) => step[selector] ?? NaN)
      lines.push([one.name, what, median(times), quantile(times, 0.95)])
    }
  }
  printTable(['page', 'what', 'median, ms', 'p95, ms'], lines)
  await browser.close()
  await Promise.all([site.close(), usual.close()])
  rmSync(folder, { recursive: true })
}

async function measure(page: Page, { address, slider, ready, targets }: Case): Promise<readonly Step[]> {
  // The bundler of the bench calls it in functions that are sent to the page.
  await page.addInitScript('globalThis.__name = (made) => made')
  await page.goto(address)
  await page.locator(ready).first().waitFor({ state: 'attached', timeout: 180_000 })
  const thumb = slider(page)
  await thumb.focus()
  const all = Object.values(targets)
  await page.evaluate(watchSteps, all)
  const seen = () => page.evaluate<Step[]>(seenSteps)
  for (let done = 0; done < steps + 5; done++) {
    await page.keyboard.press(done % 20 < 10 ? 'ArrowRight' : 'ArrowLeft')
    for (let wait = 0; wait < 40; wait++) {
      const step = (await seen())[done]
      if (step && all.every((selector) => selector in step)) break
      await page.waitForTimeout(50)
    }
    await page.waitForTimeout(150)
  }
  const taken = await seen()
  await page.close()
  // The first ones bring in the engine, and what draws.
  return taken.slice(5)
}

async function makeUsual(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: { input: 'test/bench/slider/usual.ts' },
      manifest: 'manifest.json'
    }
  })
  const made = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<
    string,
    { file: string; isEntry?: boolean }
  >
  const script = Object.values(made).find(({ isEntry }) => isEntry)?.file ?? ''
  const head = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Usual</title>'
  writeFileSync(
    join(folder, 'index.html'),
    `${head}<script type="module" src="./${script}"></script></head><body></body></html>`
  )
  mkdirSync(join(folder, 'data'))
  cpSync('public/data/sotay.duckdb', join(folder, 'data', 'sotay.duckdb'))
}
