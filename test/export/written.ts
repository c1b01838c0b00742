import { quoteName } from '../../src/engine/names.ts'
import { formats } from '../../src/export/formats.ts'
import { relationRows, tableRows } from '../../src/export/rows.ts'
import { writeRows, type Rows } from '../../src/export/write-rows.ts'
import type { Plan } from '../../src/export/writer.ts'
import type { createNodeEngine } from '../../src/engine/node.ts'
import type { Problem } from '../../src/notebook/problem.ts'
import type { Column, Table, Value } from '../../src/table/table.ts'

type Id = (typeof formats)[number]['id']

export const never = new AbortController().signal

/** Rows as a file of a format, with what the writer says of it. */
export async function written(
  id: Id,
  rows: Rows,
  plan: Omit<Plan, 'lang' | 'name'> & Partial<Plan>,
  signal: AbortSignal = never
): Promise<{ bytes: Uint8Array; text: string; notes: readonly Problem[] }> {
  const format = formats.find((format) => format.id === id)
  if (!format) throw new Error('no format ' + id)
  const parts: Uint8Array[] = []
  const out = (bytes: Uint8Array) => void parts.push(bytes)
  const options = { format, plan: { name: 'mẫu', lang: 'vi', ...plan } as Plan, signal, progress: () => undefined }
  const notes = await writeRows(rows, out, options)
  const bytes = new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer())
  return { bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), notes }
}

/** A small table that is in the page, as a file. */
export function writtenTable(id: Id, table: Table, plan: Partial<Plan> = {}) {
  return written(id, tableRows(table), { columns: table.columns, ...plan })
}

/** A relation of the engine, as a file. */
export async function writtenRelation(
  id: Id,
  engine: ReturnType<typeof createNodeEngine>,
  relation: string,
  plan: Partial<Plan> = {}
) {
  const found = (await engine.catalog()).find(({ name }) => name === relation)
  const columns = found?.columns ?? []
  return written(id, relationRows(engine, quoteName(relation), columns), { columns, ...plan })
}

export function tableOf(...columns: [name: string, type: string, values: Value[]][]): Table {
  return {
    rowCount: columns[0]?.[2].length ?? 0,
    columns: columns.map(([name, type, values]): Column => ({ name, type, values }))
  }
}
