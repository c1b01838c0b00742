import { completeSql } from '../../src/cells/sql/complete-sql.ts'
import { formatSql } from '../../src/cells/sql/format.ts'
import { readNames } from '../../src/cells/sql/names.ts'
import { longTexts } from '../cells/sql/long-texts.ts'
import { tpcds } from '../cells/sql/tpcds/tpcds.ts'

/**
 * How long it takes to read the names of 100 kB of SQL, and how that grows: the median of nine runs, and its ratio to that
 * of the first half of the text (2 is linear). Run it with `npx tsx test/bench/names.ts`.
 */
const queries = Object.values(tpcds.queries).join(';\n')
const texts = [...longTexts, ['the TPC-DS queries', queries] as const]
const known = { relations: [], values: [] }

const ways: readonly (readonly [name: string, work: (sql: string) => unknown])[] = [
  ['names', readNames],
  ['completion', (sql) => completeSql(sql, sql.length, known, true)],
  ['layout', formatSql]
]

function median(work: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)[4] ?? 0
}

for (const [way, work] of ways) {
  console.log(`\n${way.padEnd(28)} kB      ms   ratio`)
  for (const [name, sql] of texts) {
    const whole = median(() => work(sql))
    const half = median(() => work(sql.slice(0, sql.length / 2)))
    const figures = [
      (sql.length / 1000).toFixed(0).padStart(4),
      whole.toFixed(1).padStart(8),
      (whole / half).toFixed(1)
    ]
    console.log(name.padEnd(26), figures.join('   '))
  }
}
