import { expect, test } from 'vitest'
import { columnUnits } from '../../src/dataset/column-units.ts'
import { origins } from '../../src/dataset/origins.ts'
import { findTable, tables } from '../../src/dataset/schema.ts'

const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })))

test('every unit of a column has a name in both languages', () => {
  const units = new Set(columns.flatMap(({ column }) => column.unit ?? []))
  expect([...units].filter((unit) => !(unit in columnUnits))).toEqual([])
})

test('every column says what it holds in both languages, and what it points at is there', () => {
  for (const { table, column } of columns) {
    expect([table.name, column.name, column.vi !== '' && column.en !== '']).toEqual([table.name, column.name, true])
    const [name = '', key] = column.refers?.split('.') ?? []
    if (key !== undefined) expect(findTable(name).columns.map((held) => held.name)).toContain(key)
  }
  for (const { origin } of tables) expect(Object.keys(origins)).toContain(origin)
})
