import { formatNumber } from './format.ts'
import type { Lang } from './lang.ts'
import { say } from './say.ts'

/** A number of rows in words: `1.000 dòng`, `1 row`. */
export function sayRows(lang: Lang, count: number): string {
  return say(lang, count === 1 ? 'ui_row' : 'ui_rows', { count: formatNumber(lang, count) })
}

/** A number of columns in words: `10 cột`, `1 column`. */
export function sayColumns(lang: Lang, count: number): string {
  return say(lang, count === 1 ? 'ui_column' : 'ui_columns', { count: formatNumber(lang, count) })
}
