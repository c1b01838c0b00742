import { Type, type Field } from '@uwdata/flechette'
import { extensionOf } from './arrow-type.ts'
import { bignumText, bitText, intervalText, timeText, timeTzText, uuidText } from './binary-text.ts'
import { decimalValue, hugeint, wholeNumber } from './exact.ts'
import { dateValue, unixDays } from './moment.ts'
import type { Value } from './table.ts'

/** Turns one raw Arrow value, never null, into ours. */
export type Read = (raw: unknown) => Value

/** How to read the values of an Arrow field, or undefined when they are already ours. */
export function readerOf(field: Field): Read | undefined {
  return extensionReader(extensionOf(field)) ?? typeReader(field)
}

function extensionReader(extension: string | undefined): Read | undefined {
  switch (extension) {
    case 'arrow.bool8':
      return (raw) => raw !== 0
    case 'arrow.uuid':
      return (raw) => uuidText(raw as Uint8Array)
    case 'hugeint':
      return (raw) => wholeNumber(hugeint(raw as Uint8Array, true))
    case 'uhugeint':
      return (raw) => wholeNumber(hugeint(raw as Uint8Array, false))
    case 'bignum':
      return (raw) => bignumText(raw as Uint8Array)
    case 'bit':
      return (raw) => bitText(raw as Uint8Array)
    case 'time_tz':
      return (raw) => timeTzText(raw as Uint8Array)
  }
}

function typeReader({ type }: Field): Read | undefined {
  switch (type.typeId) {
    case Type.Int:
      return type.bitWidth === 64 ? (raw) => wholeNumber(raw as bigint) : undefined
    case Type.Decimal:
      return (raw) => decimalValue(raw as bigint, type.scale)
    case Type.Date:
      return (raw) => dateValue(raw as number, unixDays(raw as number))
    case Type.Timestamp:
      return (raw) => dateValue(raw as number)
    case Type.Time:
      return (raw) => timeText(BigInt(raw as bigint | number), type.unit)
    case Type.Interval:
      return (raw) => intervalText(raw as Float64Array)
    case Type.Binary:
      return (raw) => Uint8Array.from(raw as Uint8Array)
    case Type.List:
    case Type.LargeList:
    case Type.ListView:
    case Type.LargeListView:
    case Type.FixedSizeList: {
      const read = orNull(readerOf(type.children[0]))
      return (raw) => Array.from(raw as Iterable<unknown>, read)
    }
    case Type.Struct: {
      const reads = new Map(type.children.map((child) => [child.name, orNull(readerOf(child))]))
      return (raw) =>
        Object.fromEntries(
          Object.entries(raw as object).map(([name, value]) => [name, reads.get(name)?.(value) ?? null])
        )
    }
    case Type.Map: {
      const [key, value] = (type.children[0].type as { children: Field[] }).children.map((c) => orNull(readerOf(c)))
      return (raw) =>
        Object.fromEntries(
          Array.from(raw as Iterable<[unknown, unknown]>, ([k, v]) => [keyText(key?.(k) ?? null), value?.(v) ?? null])
        )
    }
    case Type.Union:
      return unionReader(type.children)
  }
}

/** Flechette gives a union's value without its tag: members that need reading are told apart by the shape of the value. */
function unionReader(members: readonly Field[]): Read | undefined {
  const reads = members.map(readerOf)
  if (!reads.some(Boolean)) return undefined
  const bigints = reads.find((_, i) => members[i] && holdsBigint(members[i]))
  return (raw) => {
    if (typeof raw === 'bigint') return bigints ? bigints(raw) : wholeNumber(raw)
    if (typeof raw !== 'object' && !members.every((m) => m.type.typeId === members[0]?.type.typeId)) return raw as Value
    const index = typeof raw === 'object' ? members.findIndex((m) => holdsObject(m)) : 0
    return reads[index]?.(raw) ?? (raw as Value)
  }
}

function holdsBigint({ type }: Field): boolean {
  return type.typeId === Type.Decimal || type.typeId === Type.Time || (type.typeId === Type.Int && type.bitWidth === 64)
}

function holdsObject(field: Field): boolean {
  const { typeId } = field.type
  return (
    [Type.Binary, Type.FixedSizeBinary, Type.Interval, Type.List, Type.FixedSizeList, Type.Struct, Type.Map] as number[]
  ).includes(typeId)
}

function orNull(read: Read | undefined): (raw: unknown) => Value {
  return read ? (raw) => (raw == null ? null : read(raw)) : (raw) => (raw ?? null) as Value
}

function keyText(key: Value): string {
  return key instanceof Date ? key.toISOString() : String(key)
}
