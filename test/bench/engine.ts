import { chromium } from '@playwright/test'
import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { serve } from '../../src/site/serve.js'
import { chromiumArgs, findChromium } from '../support/chromium.ts'
import type { BenchPage, Taken } from './engine-page/main.ts'
import { median, printTable } from './measure.ts'
import { statements } from './statements.ts'

/** Counted rounds: fewer of ten million rows, of which each takes a minute and more. */
const roundsOf = (rows: number) => (rows > 1_000_000 ? 2 : 5)

/** First rows and whole runs: our path, DuckDB-WASM alone in the same page, and native DuckDB; medians, taken in turn. */
export async function benchEngine(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sotay-bench-'))
  const root = fileURLToPath(new URL('./engine-page', import.meta.url))
  await build({ root, base: './', configFile: false, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  const site = await serve({ root: folder, port: 0 })
  const executablePath = findChromium()
  const browser = await chromium.launch({ args: chromiumArgs, ...(executablePath && { executablePath }) })
  for (const rows of [1_000_000, 10_000_000]) {
    const rounds = roundsOf(rows)
    const page = await browser.newPage()
    await page.goto(site.url)
    const ask = <T>(work: string): Promise<T> => page.evaluate(work)
    const call = (name: keyof BenchPage, ...args: unknown[]) => `page.${name}(...${JSON.stringify(args)})`
    const lines: (string | number)[][] = []
    const wholes: (string | number)[][] = []
    for (const [name, sql] of statements(rows)) {
      const taken: Record<string, Taken[]> = { ours: [], stream: [], whole: [] }
      const native: number[] = []
      for (let round = 0; round <= rounds; round++) {
        const each = {
          stream: await ask<Taken>(call('bare', sql, true, false)),
          ours: await ask<Taken>(call('ours', sql)),
          whole: await ask<Taken>(call('bare', sql, false, false))
        }
        const alone = await runNative(sql)
        // The first round warms up.
        if (round === 0) continue
        for (const [way, one] of Object.entries(each)) taken[way]?.push(one)
        native.push(alone)
      }
      const of = (way: string, what: keyof Taken) => median((taken[way] ?? []).map((one) => one[what]))
      const first = of('ours', 'first')
      const bare = of('stream', 'first')
      lines.push([
        name,
        first,
        bare,
        of('whole', 'first'),
        first / bare,
        first - bare * 1.05,
        first / of('whole', 'first')
      ])
      wholes.push([name, of('ours', 'done'), of('whole', 'done'), median(native), of('ours', 'done') / median(native)])
    }
    console.log(`\nFirst rows, ${rows.toLocaleString('en')} rows, ms\n`)
    const head = ['statement', 'ours', 'bare, streamed', 'bare, whole', 'ours ÷ streamed', 'ours − 1.05 × streamed']
    printTable([...head, 'ours ÷ whole'], lines)
    console.log(`\nThe statement done: ours made a relation, bare and native hold a result, ms\n`)
    printTable(['statement', 'ours', 'bare', 'native, one thread', 'ours ÷ native'], wholes)
    await ask(call('ours', statements(rows)[0]?.[1]))
    const windows: (string | number)[][] = []
    for (const sorted of [false, true]) {
      if (sorted)
        windows.push(['sorted: the sort, with its first window', await ask<number>(call('window', 100, true))])
      for (const share of [0, 0.5, 0.999]) {
        const times: number[] = []
        for (let round = 0; round < rounds; round++) {
          times.push(await ask<number>(call('window', Math.floor(rows * share) + round * 100, sorted)))
        }
        windows.push([`${sorted ? 'sorted' : 'in order'}, at ${share * 100} %`, median(times)])
      }
    }
    console.log(`\nWindows of 100 rows, ms\n`)
    printTable(['window', 'ours'], windows)
    await page.close()
  }
  await browser.close()
  await site.close()
  rmSync(folder, { recursive: true })
}

/** Milliseconds that native DuckDB takes to make the result on one thread, as the page has one. */
async function runNative(sql: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const start = performance.now()
  await connection.run(`create table shown as ${sql}`)
  const taken = performance.now() - start
  connection.closeSync()
  instance.closeSync()
  return taken
}
