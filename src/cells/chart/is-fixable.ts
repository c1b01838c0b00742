import type { Problem } from '../../notebook/problem.ts'

/** Whether a warning has a fix that can be made by itself (`maybeFix` makes it); light enough for every page. */
export function isFixable({ key }: Problem): boolean {
  return key === 'cells_chart_method' || (key.startsWith('chart_warn_') && key !== 'chart_warn_bar_shared')
}
