import { factIdsOf } from '../../dataset/address.ts'
import { areFromTexts } from '../../dataset/text-tables.ts'
import type { Lang } from '../../i18n/lang.ts'
import { say } from '../../i18n/say.ts'
import { toRows } from '../../table/rows.ts'
import type { Table } from '../../table/table.ts'

/** The source of a chart in one line, for a picture of it that leaves the page: whose figures, and which page drew them. */
export function sourceLine(lang: Lang, table: Table, tables: ReadonlySet<string>, page: string): string {
  const names = [
    ...(tables.has('egdi') || tables.has('editions') ? [say(lang, 'app_source_un')] : []),
    ...(tables.has('cpi') ? [say(lang, 'app_source_ti')] : []),
    ...(areFromTexts(tables) || toRows(table).some((row) => factIdsOf(row).length > 0)
      ? [say(lang, 'cells_source_texts')]
      : [])
  ]
  const sources = names.length > 0 ? names.join('; ') : [...tables].join(', ')
  return say(lang, 'cells_source_line', { sources: sources || '–', page })
}
