import type { Filter } from '../engine/engine.ts'
import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import type { Value } from '../table/table.ts'
import { formatCell } from './format-cell.ts'

/** A filter in a few words, the column left out: `≥ 3`, `có “thu tuc”`, `= a, b`. */
export function describeFilter(lang: Lang, filter: Filter, type: string): string {
  const text = (value: Value) => (value === null ? 'NULL' : formatCell(lang, value, { name: '', type }))
  if ('contains' in filter) return say(lang, 'grid_says_contains', { text: filter.contains })
  if ('equals' in filter) return `= ${text(filter.equals)}`
  if ('among' in filter) return `= ${filter.among.map(text).join(', ')}`
  const { min = null, max = null } = filter
  if (min !== null && max !== null) return `${text(min)} – ${text(max)}`
  return min !== null ? `≥ ${text(min)}` : `≤ ${text(max)}`
}
