import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * The last line of a whole run.
 * @param {readonly Counts[]} suites
 */
export function sumUp(suites) {
  const passed = suites.reduce((sum, suite) => sum + suite.passed, 0)
  const failed = suites.reduce((sum, suite) => sum + suite.failed, 0)
  return { passed, failed, line: `${passed} passed, ${failed} failed` }
}

/**
 * What a check without tests of its own counts for.
 * @param {number} code exit code
 * @returns {Counts}
 */
export function countCheck(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * Counts a Vitest JSON report. A file that could not be loaded is a failure, and so is a run without any test.
 * @param {string} text
 * @param {number} code
 * @returns {Counts}
 */
export function countVitest(text, code) {
  const report = JSON.parse(text)
  const passed = Number(report.numPassedTests)
  const unloadable = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')
  )
  return atLeastOne(passed, Number(report.numFailedTests) + unloadable.length, code)
}

/**
 * Counts a Playwright JSON report; a flaky test is a failed one. A run without any test is a failure.
 * @param {string} text
 * @param {number} code
 * @returns {Counts}
 */
export function countPlaywright(text, code) {
  const { stats } = JSON.parse(text)
  return atLeastOne(stats.expected, stats.unexpected + stats.flaky, code)
}

/**
 * Counts a runner's report file; a missing or unreadable one is a failure.
 * @param {string} path
 * @param {number} code
 * @param {(text: string, code: number) => Counts} count
 * @returns {Counts}
 */
export function countReport(path, code, count) {
  if (!existsSync(path)) return { passed: 0, failed: 1 }
  try {
    return count(readFileSync(path, 'utf8'), code)
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * A runner that failed without a failed test, or ran none at all, still counts one failure.
 * @param {number} passed
 * @param {number} failed
 * @param {number} code
 * @returns {Counts}
 */
function atLeastOne(passed, failed, code) {
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}
