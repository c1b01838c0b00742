/** A decimal or whole number as its integer of units of 10^-scale: `12.34` at scale 2 is `1234n`. */
export function decimalUnits(value: number | bigint | string, scale: number): bigint {
  if (typeof value === 'bigint') return value * 10n ** BigInt(scale)
  const text = typeof value === 'number' ? value.toFixed(scale) : value
  const [whole = '0', fraction = ''] = text.split('.')
  return BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale))
}
