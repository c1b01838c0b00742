import * as Plot from '@observablehq/plot'
import type { Draft } from '../draft.ts'
import { placed } from '../draft.ts'
import type { Datum } from '../model.ts'
import { colourVar } from '../palette.ts'

/** Text for rows: those that stand out in bold and in their colour, the others plain; all plain text when nothing stands out. */
export function emphasised(
  draft: Draft,
  data: readonly Datum[],
  move: { dx?: number; dy?: number },
  options: Plot.TextOptions
): Plot.Markish[] {
  const { hasLit } = draft.layer
  const [lit, rest] = [data.filter((datum) => datum.lit), data.filter((datum) => !datum.lit)]
  const marks: Plot.Markish[] = []
  if (rest.length > 0)
    marks.push(
      Plot.text(rest, { fill: colourVar(hasLit ? 'label' : 'text'), ...options, ...placed(draft, rest, 'both', move) })
    )
  if (lit.length > 0)
    marks.push(
      Plot.text(lit, { fill: colourVar('accent'), fontWeight: 600, ...options, ...placed(draft, lit, 'both', move) })
    )
  return marks
}
