import type { BarShape } from './bar-shape.ts'
import { negativeValues, slotWidth } from './bar-shape.ts'
import { endLabel, labelsEnds } from './line-label.ts'
import { textWidth, wrapText } from './measure-text.ts'
import type { Model } from './model.ts'
import { yTicks } from './tick-layout.ts'
import { textSize } from './text-size.ts'

/** What stands left and right of the panels, in pixels. */
export interface SideRooms {
  readonly left: number
  readonly right: number
  /** The names of the categories on the left, broken into lines. */
  readonly yLines: readonly (readonly string[])[]
  readonly endWidth: number
  readonly negativeRoom: number
  readonly dotRoom: number
}

/** Below this width a chart is on a phone: names take more of it, in more lines. */
export function isNarrow(width: number): boolean {
  return width < 480
}

/** Height of a panel whose rows ask for none of their own. */
export function usualHeight(width: number): number {
  return isNarrow(width) ? 200 : 280
}

/** Decides the room beside the panels from the texts that stand there. */
export function sideRooms(model: Model, shape: BarShape, width: number): SideRooms {
  const { y } = model
  const yLines = nameLines(model, width)
  const ends = model.layers.filter(labelsEnds).flatMap((layer) => layer.data.map((datum) => endLabel(layer, datum)))
  const endWidth = Math.min(widest(ends, true), width * 0.4)
  const dotRoom = model.layers.some(({ mark }) => mark.mark === 'bump') ? 5 : 0
  const below = shape.across && shape.plain ? widest(negativeValues(shape.bars)) + 8 : 0
  const negativeRoom = below > 8 ? below : 0
  const bare = shape.upright && shape.plain && slotWidth(model, width - 28) >= widest(shape.values) + 4
  const ticks = yTicks(y, model.spec.height ?? usualHeight(width)).map(({ text }) => text)
  const named = y.kind === 'category' && yLines.length > 0
  const left = named ? widest(yLines.flat(), true) + 10 + negativeRoom : bare ? 14 : widest(ticks) + 10 + dotRoom
  const right = ends.length > 0 ? endWidth + 14 + dotRoom : valueRoom(model, shape)
  return { left: Math.ceil(left), right: Math.ceil(right), yLines, endWidth, negativeRoom, dotRoom }
}

function nameLines({ y }: Model, width: number): string[][] {
  if (y.kind !== 'category') return []
  const room = Math.floor(width * (isNarrow(width) ? 0.42 : 0.36))
  return y.domain.map((key) => wrapText(y.categoryText(String(key)), room, textSize, isNarrow(width) ? 4 : 2))
}

function valueRoom({ x }: Model, { across, plain, values }: BarShape): number {
  if (across && plain) return widest(values, true) + 10
  return across || x.kind === 'number' ? 16 : 14
}

/** The width of the widest of texts. */
export function widest(texts: readonly string[], bold = false): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text, textSize, bold)), 0)
}
