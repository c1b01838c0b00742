import { say } from '../../i18n/say.ts'
import type { Axis, Layer, Model } from '../model.ts'

/** From which to which value an axis is used. */
export function rangeSentence({ words }: Model, axis: Axis, layer: Layer): string[] {
  let [low, high] = [Infinity, -Infinity]
  for (const datum of layer.data) {
    const value = Number(datum[axis.channel])
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return []
  const written = (value: number): string => axis.format(axis.kind === 'date' ? new Date(value) : value)
  const column = axis.column ?? axis.channel
  const name = axis.title || (words.columnLabel?.(column) ?? column)
  return [say(words.lang, 'chart_summary_range', { name, low: written(low), high: written(high) })]
}
