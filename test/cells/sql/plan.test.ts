import { afterAll, describe, expect, test } from 'vitest'
import { maybePlanRequest } from '../../../src/cells/sql/ask-for-plan.ts'
import { sqlKind } from '../../../src/cells/sql/kind.ts'
import { maybePlanWords } from '../../../src/cells/sql/plan-words.ts'
import type { PlanStep } from '../../../src/cells/sql/plan.ts'
import { ProblemError } from '../../../src/notebook/problem.ts'
import { makeEngineWithDataset, runCell } from '../../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())

const query = `with a as (select edition, avg(egdi) as m from egdi join countries using (iso3) where rated group by 1)
  select * from a where m > 0.4 order by m desc limit 3`
const plan = async (sql: string) => (await runCell(sqlKind, sql, engine)).plan
const all = (step: PlanStep): PlanStep[] => [step, ...step.steps.flatMap(all)]

describe('EXPLAIN is a tree', () => {
  test.each(['explain ', 'EXPLAIN\n', 'select 1; explain /* vì sao */ '])('%s', async (head) => {
    const steps = all((await plan(head + query)) as PlanStep)
    expect(steps[0]?.operator).toBe('TOP_N')
    expect(steps.map(({ operator }) => operator)).toContain('HASH_JOIN')
    const scan = steps.find(({ details }) =>
      details.some(({ name, values }) => name === 'Table' && values[0] === 'egdi')
    )
    expect(scan?.operator).toBe('SEQ_SCAN')
    expect(scan?.expected).toBeGreaterThan(100)
    expect(steps.filter(({ operator }) => maybePlanWords(operator) === undefined)).toEqual([])
    expect(JSON.stringify(steps)).not.toContain('__internal_')
  })

  test.each(['explain analyze ', 'explain (analyze) '])('%s also has rows and times', async (head) => {
    const steps = all((await plan(head + query)) as PlanStep)
    expect(steps[0]).toMatchObject({ operator: 'TOP_N', rows: 3 })
    expect(steps.every(({ seconds }) => seconds !== undefined)).toBe(true)
  })

  test('a format that is asked for is given as it is', async () => {
    expect(maybePlanRequest('explain (format text) select 1')).toBeUndefined()
    expect(await plan('explain (format text) select 1')).toBeUndefined()
    expect(maybePlanRequest('select 1')).toBeUndefined()
  })
})

test.each([
  ["explain select 'ữ', nope from egdi", 1, 21],
  ['explain analyze select nope from egdi', 1, 24],
  ['select 1;\n  explain select iso3,\n  nope from egdi', 3, 3],
  ['explain\nanalyze\nselect nope from egdi', 3, 8]
])('a mistake in %s has the place where it was written', async (sql, line, column) => {
  const problem = await plan(sql).catch((error: unknown) => (error instanceof ProblemError ? error.problem : error))
  expect(problem).toMatchObject({ line, column })
})
