import * as Plot from '@observablehq/plot'
import type { DrawMark } from '../draft.ts'
import { placed } from '../draft.ts'
import { textWidth } from '../measure-text.ts'
import type { Datum } from '../model.ts'
import { colourVar, rampLength, rampTextVar, rampVar } from '../palette.ts'

const size = 12

/** A field of categories by categories, shaded by value; the values are written where the cells have room. */
export const drawCell: DrawMark = (draft) => {
  const { layer, layout, model } = draft
  const { data } = layer
  const text = (datum: Datum): string => layer.valueText(datum)
  const room = layout.panelWidth / Math.max(1, model.x.domain.length) - 4
  const fits = layer.mark.label !== false && data.every((datum) => textWidth(text(datum), size) <= room)
  const cells = Plot.cell(data, { x: 'x', y: 'y', fill: 'colour', inset: 1, ...placed(draft, data, 'none') })
  if (!fits) return [cells]
  return [cells, Plot.text(data, { x: 'x', y: 'y', text, fontSize: size, fill: ink, ...placed(draft, data, 'both') })]
}

const inks = new Map(Array.from({ length: rampLength }, (_, index) => [rampVar(index + 1), rampTextVar(index + 1)]))

function ink(datum: Datum): string {
  return inks.get(datum.colour) ?? colourVar('surface')
}
