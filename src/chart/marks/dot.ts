import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { textSize } from '../text-size.ts'
import { textWidth } from '../measure-text.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'

/** Dots: on a row per category, or scattered; those that stand out are larger and on top, names only where they fit. */
export const drawDot: DrawMark = (draft) => {
  const { layer } = draft
  const most = layer.data.reduce((high, datum) => Math.max(high, datum.size ?? 0), 0)
  const radius = (datum: Datum): number =>
    most > 0
      ? 2 + 14 * Math.sqrt(Math.max(0, datum.size ?? 0) / most)
      : datum.lit
        ? 6
        : layer.data.length > 60
          ? 3.5
          : 5
  const data = [...layer.data].sort((a, b) => Number(a.lit) - Number(b.lit) || radius(b) - radius(a) || a.row - b.row)
  return [
    Plot.dot(data, {
      x: 'x',
      y: 'y',
      r: { value: radius, scale: null },
      fill: 'colour',
      fillOpacity: most > 0 || data.length > 60 ? 0.8 : 1,
      stroke: colourVar('surface'),
      strokeWidth: 1,
      sort: null,
      ...placed(draft, data, 'both')
    }),
    ...names(data.toReversed())
  ]

  /** The dots themselves are in the way of names; each name may touch its own. */
  function dots(index: readonly number[], values: Plot.ChannelValues): { x: number; y: number; end: number }[] {
    return Array.from(index, (i) => ({
      x: Number(values.x?.[i]) - 4,
      y: Number(values.y?.[i]),
      end: Number(values.x?.[i]) + 4
    }))
  }

  function names(ordered: readonly Datum[]): Plot.Markish[] {
    const named = ordered.filter((datum) => datum.text !== undefined)
    if (named.length === 0 || layer.mark.label === false) return []
    const options = placed(draft, named, 'both', {})
    return [
      Plot.text(named, {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fill: (datum: Datum) => colourVar(datum.lit ? 'accent' : layer.hasLit ? 'label' : 'text'),
        stroke: colourVar('surface'),
        strokeWidth: 3,
        ...options,
        render: (index, scales, values, dimensions, context, next) => {
          const moved: number[] = []
          const points = dots(index, values)
          const taken: { x: number; y: number; end: number }[] = []
          const kept = index.filter((i) => {
            const [at, y] = [Number(values.x?.[i]), Number(values.y?.[i])]
            const length = textWidth(named[i]?.text ?? '', textSize)
            const away = 4 + (named[i] ? radius(named[i]) : 5)
            const sides = [at + away, at - away - length].filter((x) => x >= 0 && x + length <= dimensions.width)
            const free = (start: number, others: typeof taken): boolean =>
              !others.some((other) => Math.abs(other.y - y) < 14 && start < other.end && other.x < start + length)
            const clear = sides.find((start) => free(start, taken) && free(start, points))
            const x = clear ?? (named[i]?.lit ? sides.find((start) => free(start, taken)) : undefined)
            if (x === undefined) return false
            taken.push({ x, y, end: x + length })
            moved[i] = x
            return true
          })
          return options.render(kept, scales, Object.assign({}, values, { x: moved }), dimensions, context, next)
        }
      })
    ]
  }
}
