import type { DrawMark } from '../draft.ts'
import type { MarkName } from '../spec.ts'
import { drawArea } from './area.ts'
import { drawArrow, drawLink } from './arrow.ts'
import { drawBar } from './bar.ts'
import { drawBox } from './box.ts'
import { drawBump } from './bump.ts'
import { drawCell } from './cell.ts'
import { drawDot } from './dot.ts'
import { drawGeo } from './geo.ts'
import { drawLine } from './line.ts'
import { drawRule } from './rule.ts'
import { drawText } from './text.ts'
import { drawTick } from './tick.ts'
import { drawWaffle } from './waffle.ts'

/** The marks that can be drawn, one file each. */
export const marks: Record<MarkName, DrawMark> = {
  bar: drawBar,
  line: drawLine,
  dot: drawDot,
  area: drawArea,
  rule: drawRule,
  text: drawText,
  tick: drawTick,
  cell: drawCell,
  bump: drawBump,
  arrow: drawArrow,
  link: drawLink,
  box: drawBox,
  waffle: drawWaffle,
  geo: drawGeo
}
