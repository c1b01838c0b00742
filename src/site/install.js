import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The oldest Node that the tools of this project run on. */
const oldest = { major: 20, minor: 19 }

/** Ends the process with a sentence when this Node is too old to go on. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return
  console.error(`Sổ tay số needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${version}.`)
  process.exit(1)
}

/**
 * Runs an npm command in the project's folder and gives its exit code.
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function npm(args, options = {}) {
  const own = process.env['npm_execpath']
  const viaNode = own?.endsWith('npm-cli.js')
  const command = viaNode ? process.execPath : 'npm'
  const result = spawnSync(command, viaNode && own ? [own, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: !viaNode && process.platform === 'win32',
    ...options
  })
  if (result.error) console.error(`npm could not be run: ${result.error.message}`)
  return result.status ?? 1
}

/**
 * Installs when node_modules is missing or does not hold what package-lock.json asks for: the versions of the lock file,
 * by `npm install --no-save`, since `npm ci` refuses a lock file that lacks optional packages of other platforms.
 */
export function installWhenNeeded() {
  checkNode()
  const lock = readFileSync(join(root, 'package-lock.json'))
  const stamp = join(root, 'node_modules', '.sotay-lock')
  const hash = createHash('sha256').update(lock).digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  if (!holds(lock.toString('utf8'))) {
    console.log('Installing dependencies …')
    const code = npm(['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
    if (code !== 0) {
      console.error('The dependencies could not be installed; npm says why above.')
      process.exit(code)
    }
  }
  writeFileSync(stamp, hash)
}

/**
 * Whether node_modules already holds the versions of a lock file, as after `npm install` by hand.
 * @param {string} lock
 */
function holds(lock) {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const there = packages(readFileSync(installed, 'utf8'))
  return Object.entries(packages(lock)).every(
    ([path, entry]) => path === '' || entry.optional || there[path]?.version === entry.version
  )
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packages(lock) {
  return JSON.parse(lock).packages ?? {}
}
