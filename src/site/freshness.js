import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './install.js'

/** What a build of the site is made from. */
const inputs = ['src', 'data', 'notebooks', 'public', 'package-lock.json', 'vite.config.ts']

/** Made by the build or by tools, so no inputs. */
const made = new Set(['public/data', 'src/i18n/generated', 'src/i18n/project.inlang'])

const stamp = join(root, '.build', 'inputs')

/** A fingerprint of all that the site is built from: names and contents. */
export function fingerprint() {
  const hash = createHash('sha256')
  for (const path of inputs.flatMap(filesUnder)) hash.update(path + '\0').update(readFileSync(join(root, path)))
  return hash.digest('hex')
}

/** Whether `dist/` was built from what is there now. */
export function isFresh(print = fingerprint()) {
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === print
}

/** Notes that `dist/` was built from inputs with this fingerprint. @param {string} print */
export function markFresh(print) {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, print)
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (made.has(path) || !existsSync(join(root, path))) return []
  if (path.includes('.') && !path.includes('/')) return [path]
  return readdirSync(join(root, path), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = `${path}/${entry.name}`
      return entry.isDirectory() ? filesUnder(child) : [child]
    })
}
