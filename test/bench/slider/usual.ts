import * as duckdb from '@duckdb/duckdb-wasm'
import worker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url'
import wasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url'
import * as Plot from '@observablehq/plot'

/** The least that a page can do for the same slider: one prepared query, one chart, one table, nothing else. */
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker))
await db.instantiate(new URL(wasm, location.href).href)
const bytes = await (await fetch(new URL('./data/sotay.duckdb', document.baseURI))).arrayBuffer()
await db.registerFileBuffer('sotay.duckdb', new Uint8Array(bytes))
const connection = await db.connect()
await connection.query(`attach 'sotay.duckdb' as sotay (read_only)`)
await connection.query(`use sotay`)
const statement = await connection.prepare(`
  select iso3, name_vi, rank, egdi from egdi join countries using (iso3)
  where edition = 2024 and rated and rank <= ? order by rank`)

const label = document.createElement('label')
label.innerHTML = '<span>n</span> <input type="range" min="5" max="60" value="10" aria-label="n"> <output>10</output>'
const field = label.querySelector('input') as HTMLInputElement
const [figure, table] = [document.createElement('figure'), document.createElement('table')]
document.body.append(label, figure, table)

async function show(n: number): Promise<void> {
  const answer = await statement.query(n)
  const rows = answer.toArray().map((row) => row.toJSON() as Record<string, string | number>)
  const marks = [Plot.barX(rows, { x: 'egdi', y: 'name_vi', sort: { y: '-x' } })]
  figure.replaceChildren(Plot.plot({ marginLeft: 120, marks }))
  const body = document.createElement('tbody')
  for (const row of rows)
    for (const line of [body.insertRow()])
      for (const value of Object.values(row)) line.insertCell().textContent = String(value)
  table.replaceChildren(body)
}
field.addEventListener('input', () => {
  ;(label.querySelector('output') as HTMLElement).textContent = field.value
  void show(field.valueAsNumber)
})
await show(10)
document.documentElement.dataset['ready'] = ''
