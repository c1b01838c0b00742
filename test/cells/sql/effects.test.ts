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
  ["from 'a.csv', 'Tệp.csv'", { ...none, readsFiles: ['a.csv', 'Tệp.csv'] }],
  ['from "Số liệu.csv"', { ...none, readsFiles: ['Số liệu.csv'] }],
  ['from "https://x.vn/a"', { ...none, readsFiles: ['https://x.vn/a'] }],
  ['select * from "read_csv"(\'x\')', { ...none, readsFiles: ['x'] }],
  ["describe 'd.csv'", { ...none, readsFiles: ['d.csv'] }],
  ["summarize 's.csv'", { ...none, readsFiles: ['s.csv'] }],
  ["pivot 'p.csv' on a using sum(b)", { ...none, readsFiles: ['p.csv'] }],
  ["from E'e.csv'", { ...none, readsFiles: ['e.csv'] }],
  ['from $$q.csv$$', { ...none, readsFiles: ['q.csv'] }],
  ["attach 'x.duckdb' as x", { ...none, readsFiles: ['x.duckdb'] }],
  ["import database 'd'", { ...none, readsFiles: ['d'] }],
  ["export database 'd'", { ...none, writesFiles: ['d'] }],
  ["select name from t where name in ('a.csv', 'b.csv') and x is distinct from 'c.csv'", none],
  ['explain analyze delete from t', { ...none, changes: ['DELETE'] }],
  ['explain select 1', none],
  ['explain insert into t values (1)', none],
  ['with a as (select 1) insert into t from a', { ...none, changes: ['INSERT'] }],
  ['((', none],
  ["'", none]
])('%s', (sql, effects) => {
  expect(effectsOf(sql)).toEqual(effects)
})
