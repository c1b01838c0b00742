import { expect, test } from 'vitest'
import { formatPeriod } from '../../src/i18n/period.ts'

test.each([
  ['2019', '2019', '2019'],
  ['2020-02', '2/2020', 'February 2020'],
  ['2020-02-09', '9/2/2020', '9 February 2020'],
  ['2018/2019', '2018–2019', '2018–2019']
])('the period %s is written %s and %s', (period, vi, en) => {
  expect([formatPeriod('vi', period), formatPeriod('en', period)]).toEqual([vi, en])
})
