import * as Plot from '@observablehq/plot'
import { inLang } from '../i18n/lang.ts'
import { unshifted } from './draft.ts'
import { textWidth } from './measure-text.ts'
import type { Axis, Model, Position } from './model.ts'
import { colourVar } from './palette.ts'
import type { Layout } from './layout.ts'
import { toPosition } from './read-layer.ts'
import type { AnnotationSpec } from './spec.ts'
import { smallSize } from './text-size.ts'

/** Bands, which stand behind the marks. */
export function annotationBands({ spec, x, y }: Model): Plot.Markish[] {
  const fill = { fill: colourVar('grid'), fillOpacity: 0.7 }
  return spec.annotations.flatMap(({ x1, x2, y1, y2 }): Plot.Markish[] => {
    const [left, right, low, high] = [at(x, x1), at(x, x2), at(y, y1), at(y, y2)]
    if (typeof left === 'number' && typeof right === 'number')
      return [Plot.rect([0], { x1: [left], x2: [right], ...fill })]
    if (typeof low === 'number' && typeof high === 'number') return [Plot.rect([0], { y1: [low], y2: [high], ...fill })]
    return []
  })
}

/** Lines and words, which stand before the marks. Words are turned to the side where they have room. */
export function annotationWords(model: Model, layout: Layout, offset: number): Plot.Markish[] {
  return model.spec.annotations.flatMap((annotation) => {
    const text = inLang(annotation.text, model.words.lang)
    const x = at(model.x, annotation.x ?? annotation.x1)
    const y = at(model.y, annotation.y ?? annotation.y2 ?? annotation.y1)
    if (x === undefined && y === undefined) return []
    return [...lines(annotation, x, y, offset), words(model, layout, text, x, y, offset)]
  })
}

function lines(
  annotation: AnnotationSpec,
  x: Position | undefined,
  y: Position | undefined,
  offset: number
): Plot.Markish[] {
  const line = { stroke: colourVar('label'), strokeDasharray: '4,3' }
  if (annotation.x1 !== undefined || annotation.y1 !== undefined) return []
  if (x !== undefined && y !== undefined)
    return [
      Plot.dot([0], { x: [x], y: [y], r: 7, stroke: colourVar('label'), fill: 'none', ...unshifted(offset, 'both') })
    ]
  return x === undefined
    ? [Plot.ruleY([y], { ...line, ...unshifted(offset, 'y') })]
    : [Plot.ruleX([x], { ...line, ...unshifted(offset, 'x') })]
}

function words(
  { x: axis }: Model,
  layout: Layout,
  text: string,
  x: Position | undefined,
  y: Position | undefined,
  offset: number
): Plot.Markish {
  const share = x === undefined ? 1 : shareOf(axis, x)
  const toLeft = share * layout.panelWidth + textWidth(text, smallSize) + 12 > layout.panelWidth
  const point = x !== undefined && y !== undefined
  const dx = x === undefined ? -4 : (point ? 11 : 5) * (toLeft ? -1 : 1)
  const dy = y === undefined ? 7 : point ? -9 : -8
  return Plot.text([text], {
    ...(x !== undefined && { x: [x] }),
    ...(y !== undefined && { y: [y] }),
    frameAnchor: x === undefined ? 'right' : 'top',
    textAnchor: toLeft || x === undefined ? 'end' : 'start',
    fontSize: smallSize,
    fill: colourVar('text'),
    stroke: colourVar('surface'),
    strokeWidth: 4,
    ...unshifted(offset, 'both', { dx, dy })
  })
}

function shareOf(axis: Axis, place: Position): number {
  if (axis.kind === 'category') return (axis.domain.indexOf(place) + 0.5) / Math.max(1, axis.domain.length)
  const [low, high] = [Number(axis.domain[0]), Number(axis.domain.at(-1))]
  return high > low ? (Number(place) - low) / (high - low) : 0.5
}

/** A stated place on an axis, held within its ends; undefined where it has none there. */
function at(axis: Axis, value: string | number | undefined): Position | undefined {
  if (value === undefined) return undefined
  const place = toPosition(value, undefined, axis.kind)
  if (axis.kind === 'category') return place !== undefined && axis.domain.includes(place) ? place : undefined
  if (typeof place !== 'number') return undefined
  return Math.min(Math.max(place, Number(axis.domain[0])), Number(axis.domain.at(-1)))
}
