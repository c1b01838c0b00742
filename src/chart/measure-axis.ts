import type { Table } from '../table/table.ts'
import { columnKind, findColumn } from './columns.ts'
import type { AxisKind } from './model.ts'
import type { ChartSpec, MarkSpec } from './spec.ts'

/** The axis along which a bar is long; the other one tells the bars apart. */
export function measureAxis(mark: MarkSpec, table: Table): 'x' | 'y' {
  if (mark.mark === 'waffle') return 'x'
  const x = channelKind(mark, 'x', table)
  const y = channelKind(mark, 'y', table)
  if (y === 'category') return 'x'
  if (x === 'category') return 'y'
  return y === 'year' || y === 'date' ? (x === 'number' ? 'x' : 'y') : 'y'
}

/** Whether a mark is long along one axis, or spread along it, for each place on the other. */
function isMeasured({ mark }: MarkSpec): boolean {
  return mark === 'bar' || mark === 'box'
}

/** Whether an axis counts or names, from the marks that use it; undefined when no column does. */
export function axisKind(spec: ChartSpec, table: Table, axis: 'x' | 'y'): AxisKind | undefined {
  if (spec[axis].type === 'category') return 'category'
  for (const mark of spec.marks) {
    const kind = channelKind(mark, axis, table)
    if (kind === undefined) continue
    if (mark.mark === 'cell') return 'category'
    if (mark.mark === 'waffle' && axis === 'y') return 'category'
    if (isMeasured(mark) && axis === 'y' && measureAxis(mark, table) === 'x') return 'category'
    return kind
  }
  return undefined
}

function channelKind(mark: MarkSpec, axis: 'x' | 'y', table: Table): AxisKind | undefined {
  for (const name of [axis, `${axis}1`, `${axis}2`] as const) {
    const channel = mark.channels[name]
    const column = channel?.kind === 'column' ? findColumn(table, channel.name) : undefined
    if (column) return columnKind(column)
  }
  return undefined
}
