import * as Plot from '@observablehq/plot'
import type { Draft } from '../draft.ts'
import { panel, placed } from '../draft.ts'
import { textSize } from '../text-size.ts'
import { endLabel, labelsEnds } from '../line-label.ts'
import { fitText } from '../measure-text.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'
import { seriesOf } from '../line-runs.ts'
import { spread } from './spread.ts'

const lineHeight = 15

/** Names and last values at the right edge, moved apart where they would touch; those that stand out keep their place first. */
export function endLabels(draft: Draft): Plot.Markish[] {
  const { layer, layout } = draft
  if (!labelsEnds(layer)) return []
  const all = [...seriesOf(layer.data).values()].map((rows) => rows.at(-1)).filter((datum) => datum !== undefined)
  const most = Math.floor(layout.panelHeight / lineHeight) + 1
  const panels = new Map<string | undefined, number>()
  const ends = [...all.filter((datum) => datum.lit), ...all.filter((datum) => !datum.lit)].filter(({ facet }) => {
    panels.set(facet, (panels.get(facet) ?? 0) + 1)
    return (panels.get(facet) ?? 0) <= most
  })
  const options = placed(draft, ends, 'both', { dx: layout.dotRoom + 10 })
  const colour = (datum: Datum): string => (layer.hasLit && !datum.lit ? colourVar('label') : ended(datum))
  return [
    Plot.text(ends, {
      y: 'y',
      frameAnchor: 'right',
      textAnchor: 'start',
      text: (datum: Datum) => fitText(endLabel(layer, datum), layout.endWidth, textSize),
      fill: colour,
      ...panel(draft),
      ...options,
      render: (index, scales, values, dimensions, context, next) => {
        const { top, bottom } = { top: dimensions.marginTop, bottom: dimensions.height - dimensions.marginBottom }
        const wanted = index.map((i) => Number(values.y?.[i] ?? 0))
        const moved = spread(wanted, lineHeight, top, bottom)
        const y: number[] = []
        for (const [at, i] of index.entries()) y[i] = moved[at] ?? 0
        const group = options.render(index, scales, Object.assign({}, values, { y }), dimensions, context, next)
        for (const child of group?.children ?? []) {
          const datum = ends[(child as Element & { __data__?: number }).__data__ ?? -1]
          if (datum?.lit) child.setAttribute('font-weight', '600')
        }
        return group
      }
    })
  ]
}

/** The first value of a line, over its first point, or under it where another line begins close above. */
export function startLabels(draft: Draft, points: readonly Datum[]): Plot.Markish[] {
  const { layer } = draft
  if (!labelsEnds(layer)) return []
  const series = seriesOf(points)
  if (series.size > 1 && !layer.hasLit) return []
  const starts = [...series.values()].filter((rows) => rows.length > 1).map((rows) => rows[0])
  const data = starts.filter((datum) => datum !== undefined)
  return [false, true].flatMap((under) => {
    const part = data.filter((datum) => beginsAbove(draft, datum) === under)
    if (part.length === 0) return []
    return Plot.text(part, {
      x: 'x',
      y: 'y',
      text: (datum: Datum) => layer.valueText(datum),
      textAnchor: 'start',
      fill: ended,
      fontWeight: 600,
      stroke: colourVar('surface'),
      strokeWidth: 4,
      ...placed(draft, part, 'both', { dx: -3, dy: under ? 14 : -12 })
    })
  })
}

/** Whether a line of another layer begins so close above a point that words over it would lie on that line. */
function beginsAbove({ model, layer, layout }: Draft, { x, y, facet }: Datum): boolean {
  const [low, high] = [Number(model.y.domain[0]), Number(model.y.domain.at(-1))]
  const up = model.y.reverse ? -1 : 1
  const pixels = (to: Datum): number => ((up * (Number(to.y) - Number(y))) / (high - low || 1)) * layout.panelHeight
  return model.layers
    .filter((other) => other !== layer && other.mark.mark === 'line')
    .some(({ data }) =>
      data.some((to) => Number(to.x) === Number(x) && to.facet === facet && pixels(to) >= 0 && pixels(to) < 30)
    )
}

/** A line's colour for its text; muted marks are too faint for words. */
function ended(datum: Datum): string {
  return datum.colour === colourVar('muted') ? colourVar('label') : datum.colour
}
