import type { Lang } from '../i18n/lang.ts'
import type { Value } from '../table/table.ts'

/** How the application names things in a chart: categories (`VNM` → “Việt Nam”), columns, and values with their units. */
export interface Words {
  readonly lang: Lang
  label?(column: string, value: Value): string | undefined
  columnLabel?(column: string): string | undefined
  formatValue?(column: string, value: Value): string | undefined
}
