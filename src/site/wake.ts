import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Rolldown } from 'vite'

/** Writes the first script of every page into a built site: one file that shares nothing with the application. Gives its path. */
export async function bundleWake(dist: string): Promise<string> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: { write: false, lib: { entry: 'src/app/wake.ts', formats: ['es'] }, minify: true }
  })) as Rolldown.RolldownOutput[]
  const [chunk] = built.flatMap(({ output }) => output)
  if (chunk?.type !== 'chunk') throw new Error('no script to wake the page')
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 8)
  const path = `assets/wake-${hash}.js`
  writeFileSync(join(dist, path), chunk.code)
  return path
}
