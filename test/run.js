import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, markFresh } from '../src/site/freshness.js'
import { installWhenNeeded, npm, root } from '../src/site/install.js'
import { countCheck, countPlaywright, countReport, countVitest, sumUp } from './support/counts.js'

/** @typedef {import('./support/counts.js').Counts} Counts */

/**
 * `npm test`: installs what is missing, runs every suite (or those named as arguments) and ends with one line that sums
 * them up. A suite that fails does not keep the next from running.
 */
const results = join(root, 'test', 'results')
const unitReport = join(results, 'unit.json')
const endToEndReport = join(results, 'e2e.json')
const minutes = 60_000

installWhenNeeded()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

/** @type {Record<string, () => Counts>} */
const suites = {
  messages: () => countCheck(compileMessages()),
  types: () => countCheck(tool('svelte-check', ['--fail-on-warnings', '--output', 'human'])),
  lint: () => countCheck(tool('eslint', ['.', '--max-warnings', '0'])),
  format: () => countCheck(tool('prettier', ['--check', '--log-level', 'warn', '.'])),
  data: () => countCheck(npm(['run', '--silent', 'data'])),
  unit: () => {
    const code = tool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`])
    return countReport(unitReport, code, countVitest)
  },
  build: () => countCheck(build()),
  'end-to-end': () => {
    if (tool('tsx', ['test/support/install-chromium.ts']) !== 0) return { passed: 0, failed: 1 }
    return countReport(endToEndReport, tool('playwright', ['test']), countPlaywright)
  }
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(`Unknown suite: ${unknown.join(', ')}. There are ${Object.keys(suites).join(', ')}.`)
  process.exit(1)
}

/** @type {Map<string, Counts>} */
const counts = new Map()
for (const [name, run] of Object.entries(suites)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue
  console.log(`\n── ${name}`)
  const start = Date.now()
  const count = name === 'end-to-end' && counts.get('build')?.failed ? notRun('the site was not built') : run()
  counts.set(name, count)
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed (${((Date.now() - start) / 1000).toFixed(1)} s)`)
}

const { passed, failed, line } = sumUp([...counts.values()])
console.log('\n' + line)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0

/**
 * Runs a tool of the project and gives its exit code.
 * @param {string} name
 * @param {string[]} args
 */
function tool(name, args) {
  const windows = process.platform === 'win32'
  const result = spawnSync(join(root, 'node_modules', '.bin', windows ? name + '.cmd' : name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    timeout: 30 * minutes
  })
  if (result.error) console.error(`${name}: ${result.error.message}`)
  return result.status ?? 1
}

/** Types and lint read the compiled messages, which are not in the repository. */
function compileMessages() {
  const folders = ['--project', 'src/i18n/project.inlang', '--outdir', 'src/i18n/generated']
  const strategy = ['--strategy', 'globalVariable', 'baseLocale']
  return tool('paraglide-js', [
    'compile',
    '--silent',
    ...folders,
    '--emit-ts-declarations',
    '--disable-async-local-storage',
    ...strategy
  ])
}

/** Builds the site, so that `npm start` after `npm test` needs no build of its own. */
function build() {
  const print = fingerprint()
  const code = npm(['run', '--silent', 'build'])
  if (code === 0) markFresh(print)
  return code
}

/**
 * @param {string} why
 * @returns {Counts}
 */
function notRun(why) {
  console.log(`not run: ${why}`)
  return { passed: 0, failed: 1 }
}
