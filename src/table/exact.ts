/** A whole number as `number` when that is exact, else as it is. */
export function wholeNumber(value: bigint): number | bigint {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value
}

/**
 * A decimal, given as its integer of units of 10^-scale: a `number` when the nearest double prints the same digits at
 * that scale, decimal text otherwise.
 */
export function decimalValue(units: bigint, scale: number): number | bigint | string {
  if (scale === 0) return wholeNumber(units)
  const size = units < 0n ? -units : units
  if (size < 1_000_000_000_000_000n && scale <= 22) return Number(units) / 10 ** scale
  const text = decimalText(units, scale)
  const value = Number(text)
  return Math.abs(value) < 1e21 && value.toFixed(scale) === text ? value : text
}

/** `-1234` at scale 2 as `-12.34`. */
export function decimalText(units: bigint, scale: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
  const point = digits.length - scale
  return (units < 0n ? '-' : '') + digits.slice(0, point) + (scale > 0 ? '.' + digits.slice(point) : '')
}

/** A 128-bit little-endian integer. */
export function hugeint(bytes: Uint8Array, signed: boolean): bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  const high = signed ? view.getBigInt64(8, true) : view.getBigUint64(8, true)
  return (high << 64n) | view.getBigUint64(0, true)
}
