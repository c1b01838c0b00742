import type { SchemaElement } from 'hyparquet'
import { decimalUnits } from '../table/decimal-units.ts'
import { toPlainText } from '../table/plain-text.ts'
import { isList, isRecord, type Value } from '../table/table.ts'
import { typeTree, type TypeTree } from '../table/type-tree.ts'
import { isMomentType, microsOf } from './columns.ts'
import type { Head } from './writer.ts'

type Shape = Omit<SchemaElement, 'name' | 'repetition_type'>

/** How a column lies in a Parquet file, and how a value becomes what the library stores there. */
export interface ParquetColumn {
  readonly elements: readonly SchemaElement[]
  readonly store: (value: Value) => unknown
}

const text: Shape = { type: 'BYTE_ARRAY', converted_type: 'UTF8' }

const plain: Readonly<Record<string, Shape>> = {
  BOOLEAN: { type: 'BOOLEAN' },
  TINYINT: { type: 'INT32', converted_type: 'INT_8' },
  SMALLINT: { type: 'INT32', converted_type: 'INT_16' },
  INTEGER: { type: 'INT32' },
  BIGINT: { type: 'INT64' },
  UTINYINT: { type: 'INT32', converted_type: 'UINT_8' },
  USMALLINT: { type: 'INT32', converted_type: 'UINT_16' },
  UINTEGER: { type: 'INT32', converted_type: 'UINT_32' },
  UBIGINT: { type: 'INT64', converted_type: 'UINT_64' },
  FLOAT: { type: 'FLOAT' },
  DOUBLE: { type: 'DOUBLE' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
  BLOB: { type: 'BYTE_ARRAY' },
  UUID: { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 16, logical_type: { type: 'UUID' } }
}

/**
 * A column by its SQL type: numbers, decimals (also HUGEINT), dates, moments to the microsecond, lists and structs as what
 * they are; what Parquet has no type for as text.
 */
export function parquetColumn({ name, type }: Head): ParquetColumn {
  return columnOf(name, typeTree(type), false)
}

function columnOf(name: string, tree: TypeTree, nested: boolean): ParquetColumn {
  const repetition_type = 'OPTIONAL'
  if (tree.kind === 'list') {
    const item = columnOf('element', tree.item, true)
    return {
      elements: [
        { name, repetition_type, converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        ...item.elements
      ],
      store: (value) => (isList(value) ? value.map((one) => (one === null ? null : item.store(one))) : null)
    }
  }
  if (tree.kind === 'struct' && tree.members.length > 0) {
    const members = tree.members.map((member) => ({ name: member.name, ...columnOf(member.name, member.type, true) }))
    return {
      elements: [
        { name, repetition_type, num_children: members.length },
        ...members.flatMap(({ elements }) => elements)
      ],
      store: (value) =>
        isRecord(value)
          ? Object.fromEntries(
              members.map(({ name, store }) => [name, value[name] == null ? null : store(value[name])])
            )
          : null
    }
  }
  const type = tree.kind === 'plain' ? tree.name : ''
  const [shape, store] = leaf(type, nested)
  return { elements: [{ name, repetition_type, ...shape }], store }
}

function leaf(type: string, nested: boolean): [Shape, (value: Value) => unknown] {
  const [, precision, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(type === 'HUGEINT' ? 'DECIMAL(38,0)' : type) ?? []
  if (precision !== undefined && scale !== undefined) {
    const shape: Shape = {
      type: 'FIXED_LEN_BYTE_ARRAY',
      type_length: 16,
      converted_type: 'DECIMAL',
      precision: Number(precision),
      scale: Number(scale)
    }
    return [shape, (value) => decimalUnits(value as number | bigint | string, Number(scale))]
  }
  if (isMomentType(type) && !nested) {
    const isAdjustedToUTC = type.endsWith('TIME ZONE')
    const shape: Shape = { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC, unit: 'MICROS' } }
    return [shape, (value) => microsOf(value as Date | string) ?? null]
  }
  const shape = Object.hasOwn(plain, type) ? plain[type] : undefined
  if (!shape) return [text, (value) => toPlainText(value, type)]
  if (shape.type === 'INT64') return [shape, (value) => BigInt(value as number | bigint)]
  if (type === 'DATE') return [shape, (value) => (value instanceof Date ? value : null)]
  return [shape, (value) => value]
}
