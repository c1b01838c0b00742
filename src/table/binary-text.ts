/** `123e4567-e89b-…` from 16 bytes. */
export function uuidText(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A BIT string; the first byte counts the padding bits of the second. */
export function bitText(bytes: Uint8Array): string {
  const bits = Array.from(bytes.subarray(1), (byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.slice(bytes[0] ?? 0)
}

/** A BIGNUM in decimal: three bytes of header, big-endian magnitude, all inverted when negative. */
export function bignumText(bytes: Uint8Array): string {
  const negative = ((bytes[0] ?? 0x80) & 0x80) === 0
  let value = 0n
  for (const byte of bytes.subarray(3)) value = (value << 8n) | BigInt(negative ? 255 - byte : byte)
  return (negative ? -value : value).toString()
}

const perSecond = [1n, 1_000n, 1_000_000n, 1_000_000_000n]

/** A TIME as `hh:mm:ss[.ffffff]`; `unit` is Arrow's (0 seconds … 3 nanoseconds). */
export function timeText(count: bigint, unit: number): string {
  const scale = perSecond[unit] ?? 1n
  return clockText(Number(count / scale), count % scale, unit * 3)
}

/** A TIME WITH TIME ZONE: microseconds above 24 bits of `57599 - offset in seconds`. */
export function timeTzText(bytes: Uint8Array): string {
  const packed = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true)
  const offset = 57599 - Number(packed & 0xffffffn)
  const sign = offset < 0 ? '-' : '+'
  const [hours, minutes, seconds] = clockText(Math.abs(offset), 0n, 0).split(':')
  const zone = seconds !== '00' ? `${hours}:${minutes}:${seconds}` : minutes !== '00' ? `${hours}:${minutes}` : hours
  return timeText(packed >> 24n, 2) + sign + zone
}

/** An INTERVAL, given as months, days and nanoseconds, as DuckDB prints it: `1 year 2 days 00:00:03`. */
export function intervalText(parts: ArrayLike<number>): string {
  const [months = 0, days = 0, nanoseconds = 0] = Array.from(parts)
  const micros = BigInt(Math.round(nanoseconds / 1000))
  const size = micros < 0n ? -micros : micros
  const words = [plural(Math.trunc(months / 12), 'year'), plural(months % 12, 'month'), plural(days, 'day')].filter(
    Boolean
  )
  if (micros !== 0n || words.length === 0) words.push((micros < 0n ? '-' : '') + timeText(size, 2))
  return words.join(' ')
}

function plural(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${Math.abs(count) === 1 ? '' : 's'}`
}

function clockText(seconds: number, fraction: bigint, digits: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const rest = fraction === 0n ? '' : '.' + fraction.toString().padStart(digits, '0').replace(/0+$/, '')
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest}`
}
