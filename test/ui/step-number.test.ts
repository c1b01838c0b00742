import { expect, test } from 'vitest'
import { stepNumber } from '../../src/ui/step-number.ts'

test.each([
  [0.2, 0.1, 0.3],
  [1, -0.001, 0.999],
  [2.55, 1, 3.55],
  [1e-7, 1e-7, 2e-7]
])('%s and a step of %s is %s', (value, step, next) => {
  expect(stepNumber(value, step)).toBe(next)
})
