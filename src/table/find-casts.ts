import { tableFromIPC, Type, type Field } from '@uwdata/flechette'
import { extensionOf, sqlTypeOf } from './arrow-type.ts'

/** A column of a result: its name, and the SQL type to cast it to when it cannot be handed over as it is. */
export interface ColumnCast {
  readonly name: string
  readonly castTo?: string
}

/**
 * What to cast so that DuckDB-WASM hands over a whole result; undefined when nothing needs it. `schema` is the first message
 * of the stream. Measured in 1.32.0: fetched results come without the dictionaries that hold an ENUM's labels, and inside
 * a MAP the marks are lost that tell BOOLEAN from TINYINT, and HUGEINT, UUID and such from bytes. These become text.
 */
export function findCasts(schema: Uint8Array): ColumnCast[] | undefined {
  const { fields } = tableFromIPC(schema).schema
  if (!fields.some((field) => isLossy(field, false))) return undefined
  return fields.map((field) => ({
    name: field.name,
    ...(isLossy(field, false) && { castTo: textType(sqlTypeOf(field)) })
  }))
}

function isLossy(field: Field, inMap: boolean): boolean {
  const { type } = field
  if (type.typeId === Type.Dictionary) return true
  if (inMap && !extensionOf(field) && isAmbiguous(type)) return true
  const children = 'children' in type ? (type.children as readonly Field[]) : []
  return children.some((child) => isLossy(child, inMap || type.typeId === Type.Map))
}

function isAmbiguous(type: Field['type']): boolean {
  if (type.typeId === Type.Int) return type.bitWidth === 8 && type.signed
  return type.typeId === Type.FixedSizeBinary || type.typeId === Type.Binary
}

function textType(type: string): string {
  return type
    .replaceAll(/\bENUM\b/g, 'VARCHAR')
    .replaceAll(/\bMAP\(.*/g, (map) => map.replaceAll(/\b(TINYINT|BLOB)\b/g, 'VARCHAR'))
}
