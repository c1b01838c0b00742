import { createRequire } from 'node:module'
import { mkdtempSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { makeDataset } from '../../data/dataset.ts'
import { writeDuckdb } from '../../data/write/duckdb.ts'
import { tables as specs } from '../../src/dataset/schema.ts'
import { dataRoot } from './copy-data.ts'

interface Connection {
  query(sql: string): { toArray(): { toJSON(): Record<string, unknown> }[] }
}
interface Bindings {
  instantiate(): Promise<unknown>
  registerFileBuffer(name: string, bytes: Uint8Array): void
  connect(): Connection
}
interface Blocking {
  createDuckDB(bundles: object, logger: object, runtime: object): Promise<Bindings>
  VoidLogger: new () => object
  NODE_RUNTIME: object
}

const require = createRequire(import.meta.url)
const blocking = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs')

test("the browser's engine reads the file and computes the same views", async () => {
  const { tables, views } = await makeDataset(dataRoot)
  const path = join(mkdtempSync(join(tmpdir(), 'sotay-wasm-')), 'sotay.duckdb')
  const native = await writeDuckdb(path, specs, tables, views)
  const duckdb = require(blocking) as Blocking
  const mainModule = join(dirname(blocking), 'duckdb-eh.wasm')
  const bindings = await duckdb.createDuckDB(
    { mvp: { mainModule }, eh: { mainModule } },
    new duckdb.VoidLogger(),
    duckdb.NODE_RUNTIME
  )
  await bindings.instantiate()
  bindings.registerFileBuffer('sotay.duckdb', new Uint8Array(await readFile(path)))
  const connection = bindings.connect()
  connection.query("ATTACH 'sotay.duckdb' AS sotay (READ_ONLY)")
  const read = (sql: string): Record<string, unknown>[] =>
    connection
      .query(sql)
      .toArray()
      .map((row) => row.toJSON())
  for (const { name, kind } of specs) {
    const expected = (kind === 'view' ? native : tables)[name]?.length
    expect([name, read(`SELECT count(*)::integer AS n FROM sotay."${name}"`)[0]?.n]).toEqual([name, expected])
  }
  expect(read('SELECT claim_id, verdict FROM sotay.verdicts ORDER BY claim_id')).toEqual(
    native.verdicts?.map(({ claim_id, verdict }) => ({ claim_id, verdict }))
  )
})
