import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

/** Only the engine needs these; they are kept once it was used. */
const engineFiles = /^assets\/duckdb-[^/]*\.(wasm|js)$/

/** What is kept from the first visit on: pages, scripts, styles, fonts, the dataset and its sources. Downloads are not. */
const kept =
  /(\.(html|js|css|woff2|svg|webmanifest)|^n\/.*\.md|^data\/(sotay\.duckdb|provenance\.json)|^known\/.*\.json)$/

/** Writes the service worker of a built site: Workbox, our rules, and the files of this version by their content. */
export async function writeServiceWorker(dist: string): Promise<void> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
  const engine = paths.filter((path) => engineFiles.test(path))
  const files = paths
    .filter((path) => kept.test(path) && !engineFiles.test(path))
    .map((url) => ({ url, revision: hashOf(join(dist, url)) }))
  const version = `self.sotayVersion=${JSON.stringify({ files, engine })};`
  writeFileSync(join(dist, 'sw.js'), version + '\n' + (await bundleWorker()))
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)
}

async function bundleWorker(): Promise<string> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry: 'src/offline/worker.ts', formats: ['iife'], name: 'worker' }, minify: true }
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('no service worker')
  return chunk.code
}
