import {
  assert,
  constantFrom,
  integer,
  oneof,
  option,
  property,
  record,
  shuffledSubarray,
  type Arbitrary
} from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { findShape, isShape } from '../../../src/cells/form/find-shape.ts'
import { compileShape } from '../../../src/cells/form/shape.ts'
import { followSql } from '../../../src/cells/form/follow-sql.ts'
import type { Field, Form, Plain } from '../../../src/cells/form/form.ts'
import { loadChoices } from '../../../src/cells/form/load-choices.ts'
import { guidedKinds } from '../../../src/cells/guided-kinds.ts'
import { makeEngineWithDataset } from '../../support/run-cell.ts'

const engine = makeEngineWithDataset()
afterAll(() => engine.close())
const ask = (sql: string) => engine.query(sql, {}, new AbortController().signal)

/** Any value that a field can hold, or nothing where it need not hold one. */
async function anyValue(field: Field): Promise<Arbitrary<Plain | undefined>> {
  const own = async (): Promise<Arbitrary<Plain>> => {
    if (field.type === 'checkbox') return constantFrom(true, false)
    if (field.type === 'text') return constantFrom('thủ tục', "it's", 'a', 'Đ', 'x y')
    if (field.type === 'number') {
      const { min = 0, max = 100, step = 1 } = field
      return integer({ min: 0, max: Math.floor((max - min) / step) }).map((n) => Number((min + n * step).toFixed(6)))
    }
    if (field.type !== 'select' && field.type !== 'multi')
      throw new Error('no guided kind has such a field: ' + field.type)
    const values = (await loadChoices(field.choices, ask)).map(({ value }) => value)
    if (field.type === 'select' && field.several) {
      const states = (await loadChoices(field.several.choices, ask)).map(({ value }) => value)
      return oneof(constantFrom(...values), shuffledSubarray(states, { minLength: 1, maxLength: 5 }))
    }
    if (field.type === 'select') return constantFrom(...values)
    return shuffledSubarray(values, { minLength: 1, maxLength: Math.min(values.length, field.most ?? 6) })
  }
  const value = await own()
  return field.parameter
    ? constantFrom<Plain>('$kỳ', '$x').chain((name) =>
        constantFrom(0, 1).chain((n) => (n ? value : constantFrom(name)))
      )
    : value
}

async function anyValues({ fields, start }: Form): Promise<Arbitrary<Record<string, Plain>>> {
  const each = await Promise.all(
    fields.map(async (field) => {
      const value = await anyValue(field)
      return [field.key, field.key in start ? value : option(value, { nil: undefined })] as const
    })
  )
  return record(Object.fromEntries(each)).map(
    (values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Record<string, Plain>
  )
}

describe.each(guidedKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test('a statement that any cell of it makes is known again, and changes with its form', async () => {
    const values = await anyValues(kind.form)
    assert(
      property(values, values, (before, after) => {
        const [sql, goal] = [before, after].map((values) => compileShape(kind, values))
        if (!sql?.ok || !goal?.ok) return
        const found = findShape(sql.value, guidedKinds)
        if (!isShape(found)) throw new Error(JSON.stringify([before, found?.expected, found?.token, sql.value]))
        expect(found.kind.name).toBe(kind.name)
        expect(compileShape(kind, found.values)).toEqual(sql)
        for (const [key, value] of Object.entries(before)) {
          const preset = kind.form.fields.find((field) => field.key === key)?.preset
          if (found.keys.has(key)) expect(found.values[key] ?? preset, key).toEqual(value)
        }
        const own = `-- câu của tôi\n${sql.value.replace(/\bselect\b/g, 'SELECT')}  -- hết`
        const followed = findShape(followSql(own, goal.value), guidedKinds)
        expect(isShape(followed) && compileShape(kind, followed.values)).toEqual(goal)
        expect(followSql(own, goal.value)).toContain('-- câu của tôi\n')
      }),
      { numRuns: 30 }
    )
  }, 120_000)
})

const ranking = (() => {
  const kind = guidedKinds.find(({ name }) => name === 'ranking')
  const sql = kind && compileShape(kind, { edition: '$edition' })
  if (!sql?.ok) throw new Error('a ranking has no statement')
  return sql.value
})()

test('a ranking written by hand is known, whatever its space, case and comments', () => {
  const found = findShape(
    ranking
      .replace(/\s+/g, ' ')
      .toUpperCase()
      .replace(/\$EDITION/g, '$edition') + ' -- xong\n;',
    guidedKinds
  )
  expect(isShape(found) && [found.kind.name, found.values]).toEqual([
    'ranking',
    { edition: '$edition', group: 'asean' }
  ])
})

test.each([
  ['order by place, iso3', 'order by iso3', 'iso3', 'place'],
  ['where coalesce(asean_since', 'where osi > 0.5 and coalesce(asean_since', 'osi', 'coalesce'],
  ['order by place, iso3', 'order by place, iso3 offset 3', 'offset', 'limit']
])('where %j becomes %j the form says that %j stands for %j', (from, to, token, expected) => {
  const found = findShape(ranking.replace(from, to), guidedKinds)
  expect(isShape(found)).toBe(false)
  expect(found && !isShape(found) && [found.kind.name, found.token?.text, found.expected]).toEqual([
    'ranking',
    token,
    expected
  ])
})

test.each([
  'select 1',
  '',
  'select * from egdi where edition = 2020',
  'select iso3, rank from egdi order by rank limit 10'
])('%j is no guided cell', (sql) => expect(findShape(sql, guidedKinds)).toBeUndefined())

test('one changed value changes nothing else of the text', () => {
  const own = 'SELECT a, -- một\n  b FROM t\nWHERE x = 2020 AND y = 2020 -- hai'
  expect(followSql(own, 'select a, b from t where x = 2024 and y = 2020')).toBe(
    'SELECT a, -- một\n  b FROM t\nWHERE x = 2024 AND y = 2020 -- hai'
  )
})
