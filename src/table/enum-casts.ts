import { tableFromIPC, Type, type Field } from '@uwdata/flechette'
import { sqlTypeOf } from './arrow-type.ts'

/** A column of a result: its name, and the SQL type without ENUMs to cast it to when it holds any. */
export interface EnumCast {
  readonly name: string
  readonly castTo?: string
}

/**
 * What to cast so that a result holds no ENUM; undefined when it holds none. `schema` is the first message of the stream.
 * DuckDB-WASM fetches results without their dictionaries, so that labels would be lost.
 */
export function findEnumCasts(schema: Uint8Array): EnumCast[] | undefined {
  const { fields } = tableFromIPC(schema).schema
  if (!fields.some(holdsEnum)) return undefined
  return fields.map((field) => ({
    name: field.name,
    ...(holdsEnum(field) && { castTo: sqlTypeOf(field).replaceAll(/\bENUM\b/g, 'VARCHAR') })
  }))
}

function holdsEnum({ type }: Field): boolean {
  if (type.typeId === Type.Dictionary) return true
  return 'children' in type && Array.isArray(type.children) && (type.children as Field[]).some(holdsEnum)
}
