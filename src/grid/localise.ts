import type { Lang } from '../i18n/lang.ts'
import type { Column, Table } from '../table/table.ts'

/**
 * A table for a reader of `lang`: columns that come in two languages, `name_vi` beside `name_en`, become one, `name`,
 * where the first of them stands. A value missing in that language is taken from the other.
 */
export function localise(table: Table, lang: Lang): Table {
  const named = new Map(table.columns.map((column) => [column.name, column]))
  const merged = new Set<string>()
  const columns = table.columns.flatMap((column): Column[] => {
    const base = /^(.+)_(?:vi|en)$/.exec(column.name)?.[1] ?? ''
    const own = named.get(`${base}_${lang}`)
    const other = named.get(`${base}_${lang === 'vi' ? 'en' : 'vi'}`)
    if (!own || !other || named.has(base)) return [column]
    if (merged.has(base)) return []
    merged.add(base)
    return [{ name: base, type: own.type, values: own.values.map((value, i) => value ?? other.values[i] ?? null) }]
  })
  return { columns, rowCount: table.rowCount }
}
