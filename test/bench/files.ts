import { gzipSync, strToU8 } from 'fflate'
import { tableFromArrays, tableToIPC } from '@uwdata/flechette'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Engine } from '../../src/engine/engine.ts'
import { createNodeEngine } from '../../src/engine/node.ts'
import { Decoder } from '../../src/files/decoder.ts'
import type { Table } from '../../src/table/table.ts'
import { makeXlsx } from '../support/make-files.ts'
import { median, printTable } from './measure.ts'

/** Ten columns as such files have them: codes, names, numbers, a date. */
function makeTable(rowCount: number): Table {
  const column = (name: string, type: string, value: (i: number) => string | number) => ({
    ...{ name, type },
    values: Array.from({ length: rowCount }, (_, i) => value(i))
  })
  const numbers = Array.from({ length: 6 }, (_, k) => column(`số ${k}`, 'DOUBLE', (i) => (i * (k + 1)) / 8))
  return {
    rowCount,
    columns: [
      column('mã', 'VARCHAR', (i) => String(i % 63).padStart(2, '0')),
      column('tỉnh', 'VARCHAR', (i) => `Tỉnh thứ ${i % 63}`),
      column('năm', 'INTEGER', (i) => 2000 + (i % 24)),
      column('ngày', 'VARCHAR', (i) => new Date(1e12 + (i % 5000) * 864e5).toISOString().slice(0, 10)),
      ...numbers
    ]
  }
}

/** How long files of each format take from bytes to a table that can be queried, decoder and engine apart. */
export async function benchFiles(): Promise<void> {
  const engine = createNodeEngine()
  await engine.boot()
  const rows: (string | number)[][] = []
  for (const [rowCount, runs] of [
    [2_300, 5],
    [100_000, 3]
  ] as const) {
    for (const [format, bytes] of await makeFiles(makeTable(rowCount))) {
      const times: Awaited<ReturnType<typeof load>>[] = []
      for (let run = 0; run < runs; run++) times.push(await load(engine, format, bytes))
      const size = (bytes.length / 1e6).toFixed(1)
      rows.push([
        format,
        rowCount,
        size,
        ...(['look', 'ready', 'engine'] as const).map((part) => median(times.map((time) => time[part])))
      ])
    }
  }
  printTable(['file', 'rows', 'MB', 'look, ms', 'make ready, ms', 'into the engine, ms'], rows)
  engine.close()
}

async function makeFiles(table: Table): Promise<[string, Uint8Array][]> {
  const lines = Array.from({ length: table.rowCount }, (_, i) => table.columns.map(({ values }) => values[i]).join(','))
  const csv = strToU8([table.columns.map(({ name }) => name).join(','), ...lines].join('\n'))
  const objects = Array.from({ length: table.rowCount }, (_, i) =>
    Object.fromEntries(table.columns.map(({ name, values }) => [name, values[i]]))
  )
  const data = table.columns.map(({ name, type, values }) => ({
    ...{ name, data: [...values] },
    type: type === 'VARCHAR' ? ('STRING' as const) : ('DOUBLE' as const)
  }))
  const sheet = objects.map((row) => Object.values(row) as (string | number)[])
  const arrays = Object.fromEntries(table.columns.map(({ name, values }) => [name, [...values]]))
  return [
    ['x.csv', csv],
    ['x.csv.gz', gzipSync(csv)],
    ['x.parquet', new Uint8Array(parquetWriteBuffer({ columnData: data }))],
    ['x.json', strToU8(JSON.stringify(objects))],
    ['x.xlsx', await makeXlsx([table.columns.map(({ name }) => name), ...sheet])],
    ['x.arrow', tableToIPC(tableFromArrays(arrays), { format: 'stream' }) as Uint8Array]
  ]
}

async function load(engine: Engine, name: string, bytes: Uint8Array) {
  const { signal } = new AbortController()
  const decoder = new Decoder(name, new Blob([bytes as Uint8Array<ArrayBuffer>]), 'cột', () => undefined)
  const start = performance.now()
  const look = await decoder.look({})
  const looked = performance.now()
  const { bytes: ready, form } = await decoder.load(look.plan)
  const made = performance.now()
  await engine.addFile('t', ready, form, signal)
  return { look: looked - start, ready: made - looked, engine: performance.now() - made }
}
