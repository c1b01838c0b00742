import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Manifest } from 'vite'
import type { Provenance } from '../dataset/provenance.ts'
import { checkBudgets } from './budgets.ts'
import { compressSite } from './compress.ts'
import { writeServiceWorker } from './offline.ts'
import { styleOf } from './page-style.ts'
import { filesOf, viewsOf } from './parts-of.ts'
import type { prerender as Prerender } from './prerender.ts'
import { readNotebooks } from './read-notebooks.ts'
import { readSiteUrl } from './social.ts'
import { writePictures } from './write-pictures.ts'
import { bundleWake } from './wake.ts'
import { wordsModule, wordsName } from './words.ts'

/** The dataset, the scripts and styles, and every page with its results in it, into `dist/`. */
const entry = 'src/app/main.ts'

const data = spawnSync('npm', ['run', '--silent', 'data'], { stdio: 'inherit' })
if (data.status !== 0) process.exit(data.status ?? 1)

await build({
  logLevel: 'warn',
  build: {
    outDir: 'dist',
    manifest: '.vite/manifest.json',
    rolldownOptions: {
      input: entry,
      // What the application imports from the start is one file: each file more is asked for on its own.
      output: {
        codeSplitting: { groups: [{ name: 'reading', test: /src\/app\/main\.ts$/ }] },
        chunkFileNames: ({ name, facadeModuleId }) => `assets/${wordsName(facadeModuleId) ?? name}-[hash].js`
      }
    }
  }
})
const wake = await bundleWake('dist')
await build({
  logLevel: 'warn',
  publicDir: false,
  build: { outDir: '.build/ssr', ssr: 'src/site/prerender.ts', emptyOutDir: true }
})

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest
const main = manifest[entry]
if (!main) throw new Error('the build has no entry ' + entry)

const { prerender } = (await import(pathToFileURL('.build/ssr/prerender.js').href)) as { prerender: typeof Prerender }
const { pages, pictures } = await prerender({
  database: readFileSync('public/data/sotay.duckdb'),
  provenance: JSON.parse(readFileSync('public/data/provenance.json', 'utf8')) as Provenance,
  notebooks: readNotebooks(),
  scripts(lang, kinds) {
    const later = [wordsModule(lang), ...viewsOf(kinds)].filter((key) => manifest[key])
    return { wake, app: main.file, parts: filesOf(manifest, [entry, ...later]).slice(1) }
  },
  style: styleOf('dist', manifest, entry, viewsOf),
  site: readSiteUrl(process.env['SITE_URL'])
})
for (const [path, html] of pages) {
  const file = join('dist', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, html)
}
writePictures(pictures, 'dist', '.build/pictures')
await writeServiceWorker('dist')
await compressSite('dist', '.build/packed')
const { lines, exceeded } = checkBudgets('dist', { manifest, entry, wake })
console.log(`${pages.size} pages in dist/\n${lines.join('\n')}`)
if (exceeded.length > 0) console.error(`Over budget:\n${exceeded.join('\n')}`)
process.exit(exceeded.length > 0 ? 1 : 0)
