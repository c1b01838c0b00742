import { inLang, type Lang } from '../i18n/lang.ts'
import { columnUnits } from './column-units.ts'
import { tables } from './schema.ts'

/** The unit of a result's column: that of the column of this name in the tables that the result was made from, if they agree. */
export function maybeUnit(column: string, from: ReadonlySet<string>, lang: Lang): string | undefined {
  const columns = tables.flatMap((table) => (from.has(table.name) ? table.columns : []))
  const units = new Set(columns.flatMap(({ name, unit }) => (name === column && unit !== undefined ? [unit] : [])))
  const [unit] = units
  if (unit === undefined || units.size > 1) return undefined
  const words = columnUnits[unit]
  return words === undefined ? unit : inLang(words, lang)
}
