import { expect, test } from 'vitest'
import { effectsOf } from '../../../src/cells/sql/effects.ts'

const none = { readsFiles: [], writesFiles: [], changes: [] }

test.each([
  ['select 1', none],
  ["select 'from ''x.csv''' as t -- copy a to 'b'", none],
  ["select * from 'Sổ liệu.csv'", { ...none, readsFiles: ['Sổ liệu.csv'] }],
  ["from a join 'b.csv' using (i)", { ...none, readsFiles: ['b.csv'] }],
  ["select * from READ_CSV('x''y.csv', all_varchar = true)", { ...none, readsFiles: ["x'y.csv"] }],
  ["select * from read_text('a' || 'b')", { ...none, readsFiles: ['a'] }],
  ['select * from glob(getvariable($t))', { ...none, readsFiles: ['glob(…)'] }],
  ["copy (select 1) to 'ra.csv' (header)", { ...none, writesFiles: ['ra.csv'] }],
  ["copy t from 'vào.csv'", { ...none, readsFiles: ['vào.csv'] }],
  ['create table t as select 1; insert into t values (2); select * from t', { ...none, changes: ['CREATE', 'INSERT'] }],
  ['with x as (select 1) select * from x', none],
  ['((', none],
  ["'", none]
])('%s', (sql, effects) => {
  expect(effectsOf(sql)).toEqual(effects)
})
