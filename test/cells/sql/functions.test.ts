import { afterAll, expect, test } from 'vitest'
import { functions, tables } from '../../../src/cells/sql/functions/functions.ts'
import { windows } from '../../../src/cells/sql/functions/aggregates.ts'
import { createNodeEngine } from '../../../src/engine/node.ts'

const engine = createNodeEngine()
afterAll(() => engine.close())

const signal = new AbortController().signal
const run = (sql: string) => engine.query(sql, {}, signal)

/** What stands for the arguments' names; a name that means several things has the type that the case needs. */
const stub = `select 1 as x, 2 as y, 1 as w, 3 as n, 'a b' as s, date '2021-02-25' as d, timestamp '2021-02-25 01:02:03' as t,
  [1, 2] as l, map {'k': 1} as m, 'k' as k, ['v'] as v, true as condition, 'a/b.csv' as path, 'a'::blob as blob,
  2021 as year, 2 as month, 3 as day, 4 as hour, 5 as minute, 6 as second`

/** Arguments `a` and `b` in the types that they may have, and others where one name serves several. */
const pairs = [
  '2 as a, 3 as b',
  "'ab' as a, 'ac' as b",
  '[1, 2] as a, [2] as b',
  "date '2021-01-01' as a, date '2021-03-01' as b"
]
const others = [
  '',
  "{'a': 1} as s",
  '[true] as v',
  "['k'] as k",
  '2 as b',
  "[('k', 1)] as l",
  "['a'] as l",
  '[[1]] as l',
  'true as x'
]

const special: Readonly<Record<string, string>> = {
  error: "select case when false then error('…') end",
  read_csv: 'describe from duckdb_tables()'
}

async function binds(sql: (from: string) => string): Promise<string | undefined> {
  let problem = ''
  for (const pair of pairs) {
    for (const other of others) {
      const extra = [pair, other].filter(Boolean).join(', ')
      const names = [...extra.matchAll(/ as (\w+)/g)].map((match) => match[1])
      try {
        await run(sql(`(select * exclude (${names.join(', ')}), ${extra} from (${stub}, 1 as a, 1 as b))`))
        return undefined
      } catch (error) {
        problem = (error as Error).message
      }
    }
  }
  return problem
}

test.each(functions.map(({ name, args }) => [name, args]))(
  '%s(%s) is a function of this engine',
  async (name, args) => {
    const over = windows.some((window) => window.name === name) ? ' over ()' : ''
    const call = special[name] ?? `select ${name}(${args})${over}`
    expect(await binds((from) => `explain ${call} from ${from}`)).toBeUndefined()
  }
)

test.each(tables.map(({ name }) => name))('%s is a table function of this engine', async (name) => {
  const { columns } = await run("select function_name from duckdb_functions() where function_type like 'table%'")
  expect([...(columns[0]?.values ?? []), 'unnest']).toContain(name)
})

test('no function is listed twice, and each says in one line of both languages what it gives', () => {
  const names = functions.map(({ name }) => name)
  expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([])
  expect(names.length).toBeGreaterThan(200)
  for (const { note } of [...functions, ...tables]) {
    const { vi = '', en = '' } = note as { vi?: string; en?: string }
    expect(vi).toMatch(/^.{3,80}[.…]$/u)
    expect(en).toMatch(/^.{3,80}[.…]$/u)
  }
})
