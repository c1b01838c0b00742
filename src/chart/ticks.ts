/** Round numbers from `low` to `high`, about `count` of them, by steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count: number): number[] {
  const step = niceStep(low, high, count)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => rounded((first + index) * step))
}

/** The ends widened to round numbers. */
export function niceDomain(low: number, high: number, count: number): [number, number] {
  const step = niceStep(low, high, count)
  return [rounded(Math.floor(low / step + 1e-9) * step), rounded(Math.ceil(high / step - 1e-9) * step)]
}

function niceStep(low: number, high: number, count: number): number {
  const raw = (high - low || Math.abs(high) || 1) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const lead = raw / power
  return (lead > 7 ? 10 : lead > 3.5 ? 5 : lead > 1.5 ? 2 : 1) * power
}

/** Drops the dust that binary fractions leave (0.30000000000000004), which would show in the SVG. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
