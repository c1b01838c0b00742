import type { Output } from './output.ts'

/** Whether two outputs are the same drawing: a choice in a chart changes neither its rows nor its spec. */
export function isDrawnAlike(before: Output | undefined, after: Output): boolean {
  return (
    before?.type === 'result' && after.type === 'result' && before.table === after.table && before.chart === after.chart
  )
}
