import type { Field } from '@uwdata/flechette'
import { extensionOf } from './arrow-type.ts'

/** The part of flechette's batches that is changed here. */
interface Batch {
  readonly length: number
  readonly children?: readonly Batch[]
  values: ArrayLike<unknown>
}

/**
 * Mends the booleans of a batch in place, at any depth. Measured in DuckDB-WASM 1.32.0: with `arrowLosslessConversion`
 * the schema calls them `arrow.bool8`, a byte each, but the buffer holds Arrow's plain bitmap, a bit each.
 */
export function unpackBooleans(batch: unknown, field: Field): void {
  const { length, children, values } = batch as Batch
  if (extensionOf(field) === 'arrow.bool8') {
    const bits = values as Int8Array
    ;(batch as Batch).values = Int8Array.from({ length }, (_, i) => ((bits[i >> 3] ?? 0) >> (i & 7)) & 1)
    return
  }
  const fields: readonly Field[] = 'children' in field.type ? (field.type.children as Field[]) : []
  fields.forEach((child, i) => children?.[i] && unpackBooleans(children[i], child))
}
