import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Table } from '../table/table.ts'
import { parquetColumn } from './parquet-schema.ts'
import type { Out, Plan, Writer } from './writer.ts'

/** Rows of a row group: enough for readers, few enough that the page answers in between. */
const rowsPerGroup = 16_384

/** A Parquet file, written a row group at a time, compressed by Snappy. */
export function parquetWriter({ columns }: Plan, out: Out): Writer {
  const stored = columns.map(parquetColumn)
  const bytes = new ByteWriter()
  const file = new ParquetWriter({
    writer: bytes,
    schema: [{ name: 'root', num_children: columns.length }, ...stored.flatMap(({ elements }) => elements)],
    createdBy: 'sotay'
  })
  let waiting: unknown[][] = columns.map(() => [])
  let rows = 0

  const flush = async () => {
    const written = bytes.getBytes().slice()
    bytes.index = 0
    await out(written)
  }
  const writeGroup = async () => {
    const columnData = columns.map(({ name }, i) => ({ name, data: waiting[i] ?? [] }))
    await file.write({ columnData, rowGroupSize: rowsPerGroup })
    waiting = columns.map(() => [])
    rows = 0
    await flush()
  }

  return {
    async write(table: Table) {
      for (let from = 0; from < table.rowCount;) {
        const to = Math.min(table.rowCount, from + rowsPerGroup - rows)
        for (const [i, { store }] of stored.entries()) {
          const values = table.columns[i]?.values ?? []
          for (const value of values.slice(from, to)) waiting[i]?.push(value === null ? null : store(value))
        }
        rows += to - from
        from = to
        if (rows === rowsPerGroup) await writeGroup()
      }
    },
    async end() {
      if (rows > 0) await writeGroup()
      await file.finish()
      await flush()
      return []
    }
  }
}
