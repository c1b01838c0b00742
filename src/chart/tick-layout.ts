import { textWidth, wrapText } from './measure-text.ts'
import type { Axis, Position } from './model.ts'
import { niceTicks } from './ticks.ts'

/** A place on an axis that is written out. */
export interface Tick {
  readonly at: Position
  readonly text: string
}

const size = 12
const space = 10

/** Ticks of the horizontal axis: on a time axis where the rows are, as many as fit, the first and last always. */
export function xTicks(axis: Axis, left: number, width: number): Tick[] {
  if (axis.kind === 'category') return categoryTicks(axis, width)
  const stated = axis.scale.ticks
  const numbers = Array.isArray(stated)
    ? stated.map(Number)
    : axis.kind === 'number'
      ? numberTicks(axis, typeof stated === 'number' ? stated : Math.max(2, Math.round(width / 90)))
      : axis.places.filter((place) => typeof place === 'number')
  const format = axis.kind === 'number' ? axis.tickText(numbers) : axis.tickText([0])
  const ticks = numbers.map((at) => ({ at, text: format(at) }))
  if (axis.kind === 'number' || Array.isArray(stated)) return ticks
  return fitting(ticks, (at) => left + share(axis, Number(at)) * width)
}

/** Ticks of the vertical axis; a rank axis begins with 1. */
export function yTicks(axis: Axis, height: number): Tick[] {
  if (axis.kind === 'category') return []
  const stated = axis.scale.ticks
  const count = typeof stated === 'number' ? stated : Math.max(2, Math.round(height / 56))
  const numbers = Array.isArray(stated) ? stated.map(Number) : numberTicks(axis, count)
  const format = axis.tickText(numbers)
  return numbers.map((at) => ({ at, text: format(at) }))
}

function numberTicks(axis: Axis, count: number): number[] {
  const [low, high] = [Number(axis.domain[0]), Number(axis.domain.at(-1))]
  if (count < 1) return []
  if (axis.scale.type === 'log' && low > 0) return powers(low, high)
  const ticks = niceTicks(low, high, count)
  if (!axis.rank) return ticks
  if (low === 0.5 && high <= 15.5) return Array.from({ length: Math.floor(high) }, (_, index) => index + 1)
  const whole = ticks.filter((tick) => Number.isInteger(tick) && tick > 1)
  return low <= 1 ? [1, ...whole.filter((tick) => tick - 1 > (high - low) * 0.06)] : whole
}

function powers(low: number, high: number): number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9)
  const last = Math.floor(Math.log10(high) + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => 10 ** (first + index))
}

function categoryTicks(axis: Axis, width: number): Tick[] {
  const band = width / Math.max(1, axis.domain.length)
  const texts = axis.domain.map((key) => axis.categoryText(String(key)))
  const words = texts.flatMap((text) => text.split(' '))
  const tight = words.some((word) => textWidth(word, size) > band - 4)
  const short = texts.every((text) => textWidth(text, size) < 48)
  if (tight && short) {
    const ticks = axis.domain.map((at, index) => ({ at, text: texts[index] ?? '' }))
    return fitting(ticks, (at) => (axis.domain.indexOf(at) + 0.5) * band)
  }
  return axis.domain.map((at, index) => ({ at, text: wrapText(texts[index] ?? '', band - 4, size, 3).join('\n') }))
}

/** Leaves out ticks whose text would touch a neighbour's, from the last backwards; the first keeps its place. */
function fitting(ticks: readonly Tick[], pixel: (at: Position) => number): Tick[] {
  const first = ticks[0]
  if (!first || ticks.length === 1) return [...ticks]
  const half = (tick: Tick): number => textWidth(tick.text, size) / 2
  const kept: Tick[] = []
  let edge = Infinity
  for (const tick of ticks.slice(1).toReversed()) {
    if (pixel(tick.at) + half(tick) > edge - space) continue
    if (pixel(tick.at) - half(tick) < pixel(first.at) + half(first) + space && kept.length > 0) continue
    kept.unshift(tick)
    edge = pixel(tick.at) - half(tick)
  }
  return [first, ...kept]
}

function share(axis: Axis, at: number): number {
  const [low, high] = [Number(axis.domain[0]), Number(axis.domain.at(-1))]
  return high > low ? (at - low) / (high - low) : 0.5
}
