import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BootableEngine } from '../../src/engine/create-engine.ts'
import { EngineError } from '../../src/engine/engine-error.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { toRows } from '../../src/table/rows.ts'
import { toTable } from '../../src/table/to-table.ts'
import { makeDatabase } from '../support/engine-database.ts'

let engine: BootableEngine
beforeAll(async () => void (engine = createNodeEngine({ database: await makeDatabase() })))
afterAll(() => engine.close())

const signal = new AbortController().signal
const rows = async (sql: string) => toRows(await engine.query(sql, {}, signal))
const mixed = `select 'Đắk Lắk' as tên, 'tie\u0302\u0301ng' as decomposed, true as yes, 1.25 as cost, date '2021-02-25' as day,
  timestamp '2021-02-25 01:02:03' as moment, 2::bigint as big, null as nothing, [1, 2] as list, {'a': 'x'} as record`

describe('results as Arrow', () => {
  test('a query comes as one stream that says what a decoded result says', async () => {
    const sql = mixed + ', 170141183460469231731687303715884105727::hugeint as huge'
    expect(toRows(toTable(await engine.arrow(sql, {}, signal)))).toEqual(await rows(sql))
  })

  test('a stream becomes a relation that keeps names, types and values', async () => {
    const numbers = Array.from({ length: 3000 }, (_, i) => i)
    const ipc = tableToIPC(
      tableFromArrays({
        n: numbers,
        tên: numbers.map((n) => (n % 2 ? 'Đắk Lắk' : 'tie\u0302\u0301ng')),
        odd: numbers.map((n) => n % 2 === 1),
        half: numbers.map((n) => (n % 7 ? n / 2 : null)),
        day: numbers.map((n) => new Date(Date.UTC(2021, 1, 1 + (n % 20)))),
        list: numbers.map((n) => [n, n + 1])
      }),
      { format: 'stream' }
    ) as Uint8Array<ArrayBuffer>
    const relation = await engine.defineArrow('Số liệu', ipc, signal)
    expect(relation).toMatchObject({ name: 'Số liệu', rowCount: 3000 })
    expect(Object.fromEntries(relation.columns.map(({ name, type }) => [name, type]))).toMatchObject({
      tên: 'VARCHAR',
      odd: 'BOOLEAN',
      half: 'DOUBLE',
      day: 'DATE'
    })
    expect(await rows('from "Số liệu" where n in (2993, 2994)')).toEqual([
      { n: 2993, tên: 'Đắk Lắk', odd: true, half: 1496.5, day: new Date('2021-02-14'), list: [2993, 2994] },
      { n: 2994, tên: 'tie\u0302\u0301ng', odd: false, half: 1497, day: new Date('2021-02-15'), list: [2994, 2995] }
    ])
  })

  test('it replaces a relation of its name, survives a restart and can be dropped', async () => {
    await engine.define('again', 'select 1 as a', {}, signal)
    const ipc = tableToIPC(tableFromArrays({ b: ['b'] }), { format: 'stream' }) as Uint8Array<ArrayBuffer>
    await engine.defineArrow('again', ipc, signal)
    await engine.restart()
    expect(await rows('from again')).toEqual([{ b: 'b' }])
    await engine.define('again', 'select 2 as c', {}, signal)
    await engine.restart()
    expect(await rows('from again')).toEqual([{ c: 2 }])
    await engine.drop('again')
    await expect(rows('from again')).rejects.toThrow(EngineError)
  })

  test('bytes that are no Arrow end in a sentence, and the relation that stood there stays', async () => {
    await engine.define('kept', 'select 1 as a', {}, signal)
    for (const bytes of [new Uint8Array(0), new Uint8Array(64).fill(7), new TextEncoder().encode('tên,số\n1,2')]) {
      const error = await engine.defineArrow('kept', bytes, signal).catch((thrown: unknown) => thrown)
      expect((error as EngineError).problem?.key).toMatch(/^engine_(arrow_unreadable|replaced)$/)
    }
    expect(await rows('from kept')).toEqual([{ a: 1 }])
  })
})
