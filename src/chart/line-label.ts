import type { Datum, Layer } from './model.ts'

/** Whether a layer's lines are named at their right ends. */
export function labelsEnds(layer: Layer): boolean {
  return (layer.mark.mark === 'line' || layer.mark.mark === 'bump') && layer.mark.label !== false
}

/** What stands at the end of a line: the series' name and its last value. */
export function endLabel(layer: Layer, datum: Datum): string {
  return [layer.seriesName(datum.series), layer.valueText(datum)].filter((part) => part !== '').join(' ')
}
