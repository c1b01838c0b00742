import { chromium, type Page } from '@playwright/test'
import { serve } from '../../src/site/serve.js'
import { encodeLink } from '../../src/share/link.ts'
import { chromiumArgs, findChromium } from '../support/chromium.ts'
import { median, printTable, quantile } from './measure.ts'
import { tenColumns } from './statements.ts'

const rounds = 3
/** Wheel steps of one way through the rows, and how far each goes, in pixels. */
const wheel = { steps: 120, way: 240 }

/** The result grid in the built site (`npm run build` first): first rows, frames while scrolling, the page's heap. */
export async function benchGrid(): Promise<void> {
  const site = await serve({ root: 'dist', port: 0 })
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  for (const rows of [1_000_000, 10_000_000]) {
    const taken: Record<'first' | 'whole' | 'p50' | 'p95' | 'jump' | 'heap' | 'scrolled', number[]> = {
      first: [],
      whole: [],
      p50: [],
      p95: [],
      jump: [],
      heap: [],
      scrolled: []
    }
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage()
      // The bundler of the bench calls it in functions that are sent to the page.
      await page.addInitScript('globalThis.__name = (made) => made')
      await page.goto(site.url + '#' + linkTo(tenColumns(rows)))
      const run = await watch(page)
      taken.first.push(run.first)
      taken.whole.push(run.whole)
      await page.locator('[data-cell=big] .scroller').waitFor()
      await page.waitForTimeout(4000)
      taken.heap.push(await heap(page))
      const frames = await scroll(page)
      taken.p50.push(median(frames))
      taken.p95.push(quantile(frames, 0.95))
      taken.jump.push(await jumpToEnd(page))
      taken.scrolled.push(await heap(page))
      await page.close()
    }
    const { first, whole, p50, p95, jump, heap: before, scrolled } = taken
    const figures = [first, whole, p50, p95, jump, before, scrolled].map(median)
    const columns = ['first rows, ms', 'whole, ms', 'frame p50', 'frame p95', 'to the last row, ms', 'heap, MB']
    console.log('')
    printTable(['result', ...columns, 'heap scrolled, MB'], [[rows.toLocaleString('en') + ' × 10', ...figures]])
  }
  await browser.close()
  await site.close()
}

function linkTo(sql: string): string {
  const text = `---\nsotay: 1\n---\n\n\`\`\`sql name=big\n${sql}\n\`\`\`\n`
  const link = encodeLink({ text, lang: 'en', inputs: {} })
  if (!link.ok) throw new Error(JSON.stringify(link.problems))
  return link.value
}

/** From the engine's being ready until the cell's first rows are drawn, and until all of it is there. */
async function watch(page: Page): Promise<{ first: number; whole: number }> {
  return page.evaluate(
    () =>
      new Promise<{ first: number; whole: number }>((resolve, reject) => {
        let start: number | undefined
        let first: number | undefined
        const look = () => {
          const cell = document.querySelector<HTMLElement>('[data-cell=big]')
          const state = cell?.dataset['state']
          if (document.documentElement.dataset['engine'] === 'ready') start ??= performance.now()
          if (state === 'failed') return reject(new Error(cell?.querySelector('[role=alert]')?.textContent ?? state))
          if (start !== undefined && (state === 'live' || cell?.querySelector('[role=gridcell]'))) {
            first ??= performance.now() - start
            if (state === 'live') return resolve({ first, whole: performance.now() - start })
          }
          requestAnimationFrame(look)
        }
        look()
      })
  )
}

/** Milliseconds between frames while the wheel goes down through the rows. */
async function scroll(page: Page): Promise<number[]> {
  const scroller = page.locator('[data-cell=big] .scroller')
  await scroller.hover()
  await page.evaluate(() => {
    const frames: number[] = []
    Object.assign(window, { frames, scrolling: true })
    let last = performance.now()
    const next = (now: number) => {
      frames.push(now - last)
      last = now
      if ((window as unknown as { scrolling: boolean }).scrolling) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
  for (let step = 0; step < wheel.steps; step++) await page.mouse.wheel(0, wheel.way)
  return page.evaluate(() => {
    const held = window as unknown as { frames: number[]; scrolling: boolean }
    held.scrolling = false
    return held.frames.slice(2)
  })
}

async function jumpToEnd(page: Page): Promise<number> {
  await page.locator('[data-cell=big] [role=gridcell][tabindex="0"]').focus()
  const start = performance.now()
  await page.keyboard.press('Control+End')
  await page.locator('[data-cell=big] [role=gridcell]:focus').filter({ hasText: /\d/ }).waitFor()
  return performance.now() - start
}

/** The page's own JavaScript heap after a collection, in MB; the engine's memory is its worker's. */
async function heap(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return usedSize / 1e6
}
