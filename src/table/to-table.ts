import { tableFromIPC, type Column as ArrowColumn, type Field } from '@uwdata/flechette'
import { sqlTypeOf } from './arrow-type.ts'
import { readerOf } from './read-value.ts'
import { unpackBooleans } from './unpack-booleans.ts'
import type { Column, Table, Value } from './table.ts'

/**
 * Decodes a result in Arrow's stream format, in one piece or in its messages' order.
 * The engine's `arrowLosslessConversion` must be on: without it HUGEINT, BIT and TIMETZ cannot be told from others.
 * `sqlTypes`, by position, override the types read from the stream.
 */
export function toTable(ipc: Uint8Array | Uint8Array[], sqlTypes: readonly string[] = []): Table {
  const arrow = tableFromIPC(ipc, { useBigInt: true, useDate: false, useDecimalInt: true })
  const columns = arrow.schema.fields.map((field, i): Column => {
    const column = arrow.getChildAt(i)
    return {
      name: field.name,
      type: sqlTypes[i] ?? sqlTypeOf(field, labelsOf(column)),
      values: valuesOf(column, field)
    }
  })
  return { columns, rowCount: arrow.numRows }
}

function valuesOf(column: ArrowColumn<unknown>, field: Field): Value[] {
  for (const batch of column.data) unpackBooleans(batch, field)
  const read = readerOf(field)
  const values = new Array<Value>(column.length)
  let i = 0
  for (const raw of column) values[i++] = raw == null ? null : read ? read(raw) : (raw as Value)
  return values
}

function labelsOf(column: ArrowColumn<unknown>): string[] | undefined {
  const batch = column.data[0] as { dictionary?: ArrowColumn<string> } | undefined
  return batch?.dictionary && Array.from(batch.dictionary, String)
}
