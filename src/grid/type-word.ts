import type { Lang } from '../i18n/lang.ts'
import { say } from '../i18n/say.ts'
import { isIntegerType, isNestedType, isNumericType, isTextType } from '../table/sql-type.ts'

/** A SQL type as a reader calls it: `số nguyên`, `ngày`, `danh sách`; rarer ones keep their name. */
export function typeWord(lang: Lang, type: string): string {
  if (isNestedType(type)) {
    return say(
      lang,
      type.endsWith(']') ? 'grid_type_list' : type.startsWith('MAP') ? 'grid_type_map' : 'grid_type_struct'
    )
  }
  if (isIntegerType(type)) return say(lang, 'grid_type_integer')
  if (isNumericType(type)) return say(lang, type.startsWith('DECIMAL') ? 'grid_type_decimal' : 'grid_type_number')
  if (isTextType(type)) return say(lang, 'grid_type_text')
  if (type === 'BOOLEAN') return say(lang, 'grid_type_boolean')
  if (type === 'DATE') return say(lang, 'grid_type_date')
  if (type.startsWith('TIMESTAMP')) return say(lang, 'grid_type_timestamp')
  if (type === 'INTERVAL') return say(lang, 'grid_type_interval')
  return type === 'BLOB' ? say(lang, 'grid_type_blob') : type.toLowerCase()
}
