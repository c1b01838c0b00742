import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from 'vite'
import { langs } from '../i18n/lang.ts'
import { filesOf, viewsOf } from './parts-of.ts'
import { wordsModule } from './words.ts'

/** What a built site is, as the budgets look at it. */
interface Built {
  readonly manifest: Manifest
  /** The key of the application in the manifest. */
  readonly entry: string
  /** The first script of every page. */
  readonly wake: string
  /** Bytes of a file of the site as it is sent, packed with brotli where that makes it smaller. */
  weigh(path: string): number
  /** Every file of the site. */
  readonly files: readonly string[]
}

/** How much a reader may have to fetch for something. */
interface Budget {
  readonly what: string
  /** Thousands of bytes, as they are sent. */
  readonly kB: number
  measure(built: Built): number
}

/** What each way into the site may cost, as sent: the build fails when one is exceeded. The README shows the same list. */
const budgets: readonly Budget[] = [
  {
    what: 'a notebook, the largest: the page itself, which holds all that is drawn and waits for nothing else',
    kB: 32,
    measure: ({ files, weigh }) => largest(files.filter((path) => /^n\/.*\.html$/.test(path)).map(weigh))
  },
  {
    what: 'the start page',
    kB: 11,
    measure: ({ files, weigh }) => largest(files.filter((path) => /^(en\/)?index\.html$/.test(path)).map(weigh))
  },
  {
    what: 'the page of the data',
    kB: 12.5,
    measure: ({ files, weigh }) => largest(files.filter((path) => /^data\/.*\.html$/.test(path)).map(weigh))
  },
  {
    what: 'script for reading: before a person does anything',
    kB: 1.3,
    measure: ({ wake, weigh }) => weigh(wake)
  },
  {
    what: 'type, which a page never waits for',
    kB: 136,
    measure: ({ files, weigh }) => total(files.filter((path) => path.endsWith('.woff2')).map(weigh))
  },
  {
    what: 'the application, when a person does something or the page is idle',
    kB: 140,
    measure: ({ manifest, entry, weigh }) =>
      largest(langs.map((lang) => total(filesOf(manifest, [entry, wordsModule(lang)]).map(weigh))))
  },
  {
    what: 'the view of a guided cell, the largest',
    kB: 7.2,
    measure: (built) => largest(kindsOf(built).map((kind) => more(built, viewsOf([kind]))))
  },
  {
    what: 'the editor of a cell',
    kB: 213,
    measure: (built) => more(built, ['src/app/CellEditor.svelte'])
  },
  {
    what: 'a chart drawn anew',
    kB: 100,
    measure: (built) => more(built, ['src/chart/draw.ts', 'src/chart/markup.ts'])
  },
  {
    what: 'the engine’s start, without the engine: what drives it, and the dataset',
    kB: 119,
    measure: (built) =>
      more(built, ['src/engine/browser.ts', 'src/engine/assets.ts']) +
      total(built.files.filter((path) => path === 'data/sotay.duckdb').map(built.weigh))
  },
  {
    what: 'the engine: DuckDB-WASM and its worker',
    kB: 6150,
    measure: ({ files, weigh }) => total(files.filter((path) => /^assets\/duckdb-.*\.(wasm|js)$/.test(path)).map(weigh))
  }
]

/** Weighs a built site against the budgets; gives a line for each, and those that are exceeded as sentences. */
export function checkBudgets(
  dist: string,
  built: Pick<Built, 'manifest' | 'entry' | 'wake'>
): { lines: readonly string[]; exceeded: readonly string[] } {
  const all = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const files = all.filter((path) => !/\.(br|gz)$/.test(path))
  const packed = new Set(all.filter((path) => path.endsWith('.br')))
  const weigh = (path: string) => readFileSync(join(dist, packed.has(path + '.br') ? path + '.br' : path)).length
  const weighed = budgets.map(({ what, kB, measure }) => ({ what, kB, is: measure({ ...built, files, weigh }) / 1000 }))
  return {
    lines: weighed.map(({ what, kB, is }) => `${is.toFixed(1).padStart(8)} of ${kB} kB  ${what}`),
    exceeded: weighed
      .filter(({ kB, is }) => is > kB)
      .map(({ what, kB, is }) => `${what}: ${is.toFixed(1)} kB, not ${kB}`)
  }
}

/** The budgets as rows of the README's table. */
export function budgetRows(): readonly string[] {
  return budgets.map(({ what, kB }) => `${what} | ${kB}`)
}

/** Bytes of what some modules need beyond what the application has brought, styles included. */
function more({ manifest, entry, weigh }: Built, keys: readonly string[]): number {
  const here = new Set(filesOf(manifest, [entry]))
  const missing = keys.filter((key) => !manifest[key])
  if (missing.length > 0) throw new Error('the build has no ' + missing.join(', '))
  return total(
    filesOf(manifest, keys)
      .filter((file) => !here.has(file))
      .map(weigh)
  )
}

function kindsOf({ manifest }: Built): string[] {
  return Object.keys(manifest).flatMap((key) => /^src\/cells\/(\w+)\/View\.svelte$/.exec(key)?.[1] ?? [])
}

function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0)
}

function largest(sizes: readonly number[]): number {
  return Math.max(0, ...sizes)
}
