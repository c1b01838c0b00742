import * as arrow from '@uwdata/flechette'

/** Types that a column can be handed to the engine in. */
export type ArrowType =
  'VARCHAR' | 'BIGINT' | 'DOUBLE' | 'BOOLEAN' | 'DATE' | 'TIMESTAMP' | 'BLOB' | 'VARCHAR[]' | 'DOUBLE[]' | 'BOOLEAN[]'

/** A column on its way into the engine; dates and moments are `Date` in UTC, absent values null. */
export interface TypedColumn {
  readonly type: ArrowType
  readonly values: readonly unknown[]
}

const types: Readonly<Record<ArrowType, () => arrow.DataType>> = {
  VARCHAR: () => arrow.utf8(),
  BIGINT: () => arrow.int64(),
  DOUBLE: () => arrow.float64(),
  BOOLEAN: () => arrow.bool(),
  DATE: () => arrow.dateDay(),
  TIMESTAMP: () => arrow.timestamp(arrow.TimeUnit.MICROSECOND),
  BLOB: () => arrow.binary(),
  'VARCHAR[]': () => arrow.list(arrow.utf8()),
  'DOUBLE[]': () => arrow.list(arrow.float64()),
  'BOOLEAN[]': () => arrow.list(arrow.bool())
}

/** Columns of equal length as a stream in Arrow's format, named `c0`, `c1` … */
export function toArrow(columns: readonly TypedColumn[]): Uint8Array {
  const made = columns.map(({ type, values }, i): [string, arrow.Column<unknown>] => [
    `c${i}`,
    arrow.columnFromArray(values as unknown[], types[type]())
  ])
  return encode(arrow.tableFromColumns(made))
}

/** A file in Arrow's format, written anew, and what it holds. */
export interface RecodedArrow {
  readonly ipc: Uint8Array
  readonly names: readonly string[]
  readonly rowCount: number
}

/** What unpacks the buffers of an Arrow file. */
export type Unpackers = Readonly<Record<'lz4' | 'zstd', (packed: Uint8Array) => Uint8Array>>

/** Reads a file in Arrow's format, stream or file, and writes it as a plain stream, its columns named `c0`, `c1` … */
export function recodeArrow(bytes: Uint8Array, { lz4, zstd }: Unpackers): RecodedArrow {
  const never = () => {
    throw new Error('nothing is packed here')
  }
  arrow.setCompressionCodec(arrow.CompressionType.LZ4_FRAME, { encode: never, decode: lz4 })
  arrow.setCompressionCodec(arrow.CompressionType.ZSTD, { encode: never, decode: zstd })
  const table = arrow.tableFromIPC(bytes, { useBigInt: true })
  const names = table.schema.fields.map(({ name }) => name)
  for (const { type } of table.schema.fields) {
    // DuckDB here cannot read moments with a zone; what Arrow stores is UTC.
    if (type.typeId === arrow.Type.Timestamp && type.timezone) Object.assign(type, { timezone: null })
  }
  const columns = names.map((_, i): [string, arrow.Column<unknown>] => {
    const column = table.getChildAt(i)
    if (!column) throw new Error('a column is missing')
    return [`c${i}`, column]
  })
  return { ipc: encode(arrow.tableFromColumns(columns)), names, rowCount: table.numRows }
}

function encode(table: arrow.Table): Uint8Array {
  const bytes = arrow.tableToIPC(table, { format: 'stream' })
  if (!bytes) throw new Error('no bytes')
  return bytes
}
