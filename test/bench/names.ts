import { completeSql } from '../../src/cells/sql/complete-sql.ts'
import { formatSql } from '../../src/cells/sql/format.ts'
import { readNames } from '../../src/cells/sql/names.ts'
import { longTexts } from '../cells/sql/long-texts.ts'
import { tpcds } from '../cells/sql/tpcds/tpcds.ts'
import { median, printTable } from './measure.ts'

const known = { relations: [], values: [] }

const ways: readonly (readonly [name: string, work: (sql: string) => unknown])[] = [
  ['names', readNames],
  ['completion', (sql) => completeSql(sql, sql.length, known, true)],
  ['layout', formatSql]
]

/**
 * How long it takes to read the names of 100 kB of SQL, to complete and to lay it out, and how that grows: the median of nine
 * runs, and its ratio to that of the first half of the text (2 is linear).
 */
export async function benchNames(): Promise<void> {
  const texts = [...longTexts, ['the TPC-DS queries', Object.values(tpcds.queries).join(';\n')] as const]
  for (const [way, work] of ways) {
    const rows = texts.map(([name, sql]) => {
      const whole = timeOf(() => work(sql))
      return [name, sql.length / 1000, whole, whole / timeOf(() => work(sql.slice(0, sql.length / 2)))]
    })
    printTable([way, 'kB', 'ms', 'ratio'], rows)
    console.log('')
  }
}

function timeOf(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}
