import * as duckdb from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import * as Plot from '@observablehq/plot'

/** The usual way to show the same ranking: fetch the engine, ask it, draw the answer. */
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker))
await db.instantiate(new URL(wasm, location.href).href)
const bytes = await (await fetch(new URL('data/sotay.duckdb', document.baseURI))).arrayBuffer()
await db.registerFileBuffer('sotay.duckdb', new Uint8Array(bytes))
const connection = await db.connect()
await connection.query(`attach 'sotay.duckdb' as sotay (read_only)`)
const answer = await connection.query(`
  select iso3, name_vi, rank, egdi, rank() over (order by egdi desc) as place
  from sotay.egdi join sotay.countries using (iso3)
  where edition = 2020 and rated and asean_since <= date '2020-12-31'
  order by egdi desc`)
const rows = answer.toArray().map((row) => row.toJSON() as Record<string, string | number>)
const figure = document.createElement('figure')
figure.append(Plot.plot({ marginLeft: 90, marks: [Plot.barX(rows, { x: 'egdi', y: 'name_vi', sort: { y: '-x' } })] }))
const table = document.createElement('table')
const body = table.createTBody()
for (const row of rows)
  for (const cell of [body.insertRow()])
    for (const value of Object.values(row)) cell.insertCell().textContent = String(value)
document.body.append(figure, table)
