import { toArrow, toEmptyArrowFile } from '../table/to-arrow.ts'
import type { Table } from '../table/table.ts'
import { microsOf } from './columns.ts'
import type { Out, Plan, Writer } from './writer.ts'

const rowsPerBatch = 16_384
const magic = new TextEncoder().encode('ARROW1\0\0')

/** Where a record batch lies in the file, as the footer lists it; lengths in bytes. */
interface Block {
  readonly offset: number
  readonly metadata: number
  readonly body: number
}

/**
 * A file in Arrow's IPC file format, written a record batch at a time. The library encodes whole tables only: each batch is
 * encoded as a stream of its own, of which the message is kept, and the footer is that of a file of empty batches with
 * their places put right.
 */
export function arrowWriter({ columns }: Plan, out: Out): Writer {
  const blocks: Block[] = []
  let offset = 0
  const put = async (bytes: Uint8Array) => {
    offset += bytes.length
    await out(bytes)
  }
  const start = async (schema: Uint8Array) => {
    await put(magic)
    await put(schema)
  }
  const writeBatch = async (rows: Table) => {
    const stream = toArrow(columns, rows, microsOf)
    const schemaEnd = messageLength(stream, 0)
    if (offset === 0) await start(stream.slice(0, schemaEnd))
    const metadata = messageLength(stream, schemaEnd)
    const body = stream.length - endOfStream.length - schemaEnd - metadata
    blocks.push({ offset, metadata, body })
    await put(stream.slice(schemaEnd, schemaEnd + metadata + body))
  }
  const slices = inSlices(rowsPerBatch, writeBatch)

  return {
    write: slices.write,
    async end() {
      await slices.end()
      const empty = toEmptyArrowFile(columns, blocks.length, microsOf)
      if (offset === 0) await start(empty.slice(magic.length, magic.length + messageLength(empty, magic.length)))
      await put(endOfStream)
      await put(footerOf(empty, blocks))
      return []
    }
  }
}

const endOfStream = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0)

/** Bytes of the message's prefix and metadata; a schema's message has no body. */
function messageLength(bytes: Uint8Array, at: number): number {
  return 8 + view(bytes).getInt32(at + 4, true)
}

/** The footer of a file with its record batches at other places (FlatBuffers: vtable field 3 is the vector of blocks). */
function footerOf(file: Uint8Array, blocks: readonly Block[]): Uint8Array {
  const size = view(file).getInt32(file.length - 10, true)
  const footer = file.slice(file.length - 10 - size)
  const data = view(footer)
  const table = data.getUint32(0, true)
  const vtable = table - data.getInt32(table, true)
  const field = table + data.getUint16(vtable + 10, true)
  const vector = field + data.getUint32(field, true)
  for (const [i, { offset, metadata, body }] of blocks.entries()) {
    const at = vector + 4 + i * 24
    data.setBigInt64(at, BigInt(offset), true)
    data.setInt32(at + 8, metadata, true)
    data.setBigInt64(at + 16, BigInt(body), true)
  }
  return footer
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Collects rows into tables of one size, the last of which may be shorter. */
function inSlices(size: number, take: (rows: Table) => Promise<void>) {
  let waiting: Table[] = []
  let count = 0
  const flush = async () => {
    const rows = joined(waiting)
    waiting = []
    count = 0
    if (rows.rowCount > 0) await take(rows)
  }
  return {
    async write(rows: Table) {
      for (let from = 0; from < rows.rowCount;) {
        const to = Math.min(rows.rowCount, from + size - count)
        waiting.push(part(rows, from, to))
        count += to - from
        from = to
        if (count === size) await flush()
      }
    },
    end: flush
  }
}

function part({ columns }: Table, from: number, to: number): Table {
  return {
    rowCount: to - from,
    columns: columns.map((column) => ({ ...column, values: column.values.slice(from, to) }))
  }
}

function joined(tables: readonly Table[]): Table {
  const [first] = tables
  if (!first) return { columns: [], rowCount: 0 }
  return {
    rowCount: tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
    columns: first.columns.map((column, i) => ({
      ...column,
      values: tables.flatMap(({ columns }) => columns[i]?.values ?? [])
    }))
  }
}
