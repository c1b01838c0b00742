import { describe, expect, test } from 'vitest'
import { countCheck, countPlaywright, countReport, countVitest, sumUp } from './counts.js'

const vitest = (passed: number, failed: number, files: unknown[] = []) =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files })
const playwright = (expected: number, unexpected: number, flaky = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 3 } })

describe('the closing line', () => {
  test('sums all suites', () => {
    expect(sumUp([countCheck(0), countCheck(2), { passed: 40, failed: 1 }]).line).toBe('41 passed, 2 failed')
  })

  test('counts what a runner reports', () => {
    expect(countVitest(vitest(12, 2), 1)).toEqual({ passed: 12, failed: 2 })
    expect(countPlaywright(playwright(7, 1, 1), 1)).toEqual({ passed: 7, failed: 2 })
  })

  test('a runner that ran nothing has failed', () => {
    expect(countVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright(playwright(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  })

  test('a runner that failed beside its tests has failed', () => {
    expect(countVitest(vitest(5, 0), 1)).toEqual({ passed: 5, failed: 1 })
  })

  test('a test file that could not be loaded is a failure', () => {
    expect(countVitest(vitest(5, 1, [{ status: 'failed', assertionResults: [] }]), 1)).toEqual({ passed: 5, failed: 2 })
  })

  test('a missing report is a failure', () => {
    expect(countReport('/nowhere/report.json', 0, countVitest)).toEqual({ passed: 0, failed: 1 })
  })
})
