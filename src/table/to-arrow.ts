import * as arrow from '@uwdata/flechette'
import { decimalUnits } from './decimal-units.ts'
import { toPlainText } from './plain-text.ts'
import { isList, isRecord, type Table, type Value } from './table.ts'
import { typeTree, type TypeTree } from './type-tree.ts'

interface Stored {
  readonly type: arrow.DataType
  readonly store: (value: Value) => unknown
}

/** A column to encode: its name and the SQL type of its values. */
interface Named {
  readonly name: string
  readonly type: string
}

/** Microseconds since 1970 of a moment, or undefined. */
type Micros = (value: Date | string) => bigint | undefined

/**
 * Rows as Arrow's stream format with one record batch: numbers, decimals (also HUGEINT), dates, moments to the microsecond, lists
 * and structs as what they are, the rest as text.
 */
export function toArrow(columns: readonly Named[], rows: Table, micros: Micros): Uint8Array {
  return encode(columns, rows, micros, 1, 'stream')
}

/** A file in Arrow's file format with as many record batches as told, of one empty row each, for the footer that it has. */
export function toEmptyArrowFile(columns: readonly Named[], batches: number, micros: Micros): Uint8Array {
  return encode(
    columns,
    { columns: columns.map((column) => ({ ...column, values: [null] })), rowCount: 1 },
    micros,
    batches,
    'file'
  )
}

function encode(
  columns: readonly Named[],
  rows: Table,
  micros: Micros,
  batches: number,
  format: 'stream' | 'file'
): Uint8Array {
  const built = columns.map(({ name, type }, i): [string, arrow.Column<unknown>] => {
    const values = rows.columns[i]?.values ?? []
    const isMoment = type.startsWith('TIMESTAMP')
    const { type: stored, store } = isMoment ? momentLeaf(micros) : storedAs(typeTree(type))
    const column = arrow.columnFromArray(
      values.map((value) => (value === null ? null : store(value))),
      stored
    )
    const batch = column.data[0] as arrow.Batch<unknown>
    if (isMoment) batch.type = momentType(type)
    return [
      name,
      new arrow.Column(
        Array.from({ length: batches }, () => batch),
        batch.type
      )
    ]
  })
  const bytes = arrow.tableToIPC(arrow.tableFromColumns(built), { format })
  if (!bytes) throw new Error('nothing was encoded')
  return bytes
}

/** The builder of timestamps takes milliseconds and would round: whole microseconds are built and then called what they are. */
function momentLeaf(micros: Micros): Stored {
  return { type: arrow.int64(), store: (value) => micros(value as Date | string) ?? null }
}

function momentType(type: string): arrow.DataType {
  return arrow.timestamp(arrow.TimeUnit.MICROSECOND, type.endsWith('TIME ZONE') ? 'UTC' : null)
}

function storedAs(tree: TypeTree): Stored {
  if (tree.kind === 'list') {
    const item = storedAs(tree.item)
    return {
      type: arrow.list(item.type),
      store: (value) => (isList(value) ? value.map((one) => (one === null ? null : item.store(one))) : null)
    }
  }
  if (tree.kind === 'struct') {
    const members = tree.members.map(({ name, type }) => ({ name, ...storedAs(type) }))
    return {
      type: arrow.struct(members.map(({ name, type }) => arrow.field(name, type))),
      store: (value) =>
        isRecord(value)
          ? Object.fromEntries(
              members.map(({ name, store }) => [name, value[name] == null ? null : store(value[name])])
            )
          : null
    }
  }
  return leaf(tree.name)
}

const plain: Readonly<Record<string, () => arrow.DataType>> = {
  BOOLEAN: arrow.bool,
  TINYINT: arrow.int8,
  SMALLINT: arrow.int16,
  INTEGER: arrow.int32,
  BIGINT: arrow.int64,
  UTINYINT: arrow.uint8,
  USMALLINT: arrow.uint16,
  UINTEGER: arrow.uint32,
  UBIGINT: arrow.uint64,
  FLOAT: arrow.float32,
  DOUBLE: arrow.float64,
  DATE: arrow.dateDay,
  BLOB: arrow.binary
}

function leaf(type: string): Stored {
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type === 'HUGEINT' ? 'DECIMAL(38,0)' : type) ?? []
  if (precision !== undefined && scale !== undefined) {
    return {
      type: arrow.decimal(Number(precision), Number(scale), 128),
      store: (value) => decimalUnits(value as number | bigint | string, Number(scale))
    }
  }
  const make = Object.hasOwn(plain, type) ? plain[type] : undefined
  if (!make) return { type: arrow.utf8(), store: (value) => toPlainText(value, type) }
  if (/^U?BIGINT$/.test(type)) return { type: make(), store: (value) => BigInt(value as number | bigint) }
  if (type === 'DATE') return { type: make(), store: (value) => (value instanceof Date ? value : null) }
  return { type: make(), store: (value) => value }
}
