import { parquetMetadataAsync, parquetRead, parquetSchema, type SchemaTree } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { ProblemError } from '../notebook/problem.ts'
import type { ArrowType } from '../table/typed-columns.ts'
import type { Decoded } from './decoded.ts'
import { limits } from './limits.ts'
import { typeColumn } from './type-column.ts'

/** A Parquet file, column by column. */
export async function decodeParquet(bytes: Blob, progress: (done: number, total: number) => void): Promise<Decoded> {
  const file = {
    byteLength: bytes.size,
    slice: (start: number, end?: number) => bytes.slice(start, end).arrayBuffer()
  }
  const metadata = await parquetMetadataAsync(file)
  const { children } = parquetSchema(metadata)
  const rowCount = Number(metadata.num_rows)
  const unpacked = metadata.row_groups.reduce((sum, group) => sum + Number(group.total_byte_size), 0)
  if (children.length > limits.columns)
    throw new ProblemError({ key: 'files_too_wide', params: { columns: limits.columns } })
  if (unpacked > limits.unpacked || rowCount * children.length > limits.cells) {
    throw new ProblemError({ key: 'files_too_many_cells', params: { cells: limits.cells / 1e6 } })
  }
  const values = new Map(children.map(({ element }) => [element.name, new Array<unknown>(rowCount).fill(null)]))
  const total = rowCount * children.length
  let done = 0
  await parquetRead({
    file,
    metadata,
    compressors,
    onChunk({ columnName, columnData, rowStart }) {
      const column = values.get(columnName)
      for (let i = 0; column && i < columnData.length; i++) column[rowStart + i] = columnData[i]
      progress((done += columnData.length), total)
    }
  })
  return {
    names: children.map(({ element }) => element.name),
    columns: children.map((child) => typeColumn(values.get(child.element.name) ?? [], hintOf(child))),
    rowCount
  }
}

/** The type that the schema names where values alone do not tell. */
function hintOf({ element }: SchemaTree): ArrowType | undefined {
  const { converted_type: converted, logical_type: logical, type } = element
  if (converted === 'DATE' || logical?.type === 'DATE') return 'DATE'
  if (converted?.startsWith('TIMESTAMP') || logical?.type === 'TIMESTAMP' || type === 'INT96') return 'TIMESTAMP'
  if (type === 'DOUBLE' || type === 'FLOAT' || converted === 'DECIMAL') return 'DOUBLE'
  if (type === 'BOOLEAN') return 'BOOLEAN'
  return type === 'INT32' || type === 'INT64' ? 'BIGINT' : undefined
}
