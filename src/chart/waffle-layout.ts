import { ProblemError } from '../notebook/problem.ts'
import type { Model } from './model.ts'

/** Squares that stand upon each other in one row of a waffle. */
export const waffleRows = 5

const mostSquares = 4_000

/** The squares of a waffle: what one stands for, and how large it is drawn, in pixels. */
export interface Waffle {
  readonly unit: number
  readonly size: number
}

/** Decides the squares of a waffle, by a round unit where none is stated. Throws a ProblemError for too many of them. */
export function waffleLayout(model: Model, width: number): Waffle | undefined {
  const layer = model.layers.find(({ mark }) => mark.mark === 'waffle')
  if (!layer) return undefined
  const longest = layer.data.reduce((most, { x2 }) => Math.max(most, Number(x2)), 0)
  const unit = layer.mark.unit ?? roundUnit(longest / 100)
  const squares = Math.ceil(longest / unit - 1e-9) * new Set(layer.data.map(({ y }) => y)).size
  if (squares > mostSquares)
    throw new ProblemError({
      key: 'chart_waffle_squares',
      params: { count: squares, limit: mostSquares },
      ...layer.mark.at
    })
  const columns = Math.max(1, Math.ceil(longest / unit / waffleRows - 1e-9))
  return { unit, size: Math.min(16, width / columns) }
}

/** The least of 1, 2, 5 times a power of ten that is not below a number. */
function roundUnit(least: number): number {
  if (!(least > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map((lead) => lead * power).find((unit) => unit >= least - 1e-12) ?? 10 * power
}
