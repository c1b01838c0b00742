import type { Lang } from '../i18n/lang.ts'
import { isNestedType, isNumericType, isTemporalType } from '../table/sql-type.ts'
import type { Table } from '../table/table.ts'

/** A column as the grid shows it. */
export interface GridColumn {
  /** The relation's column, by which it is sorted and filtered. */
  readonly name: string
  /** What the reader calls it: `name` for a pair of `name_vi` and `name_en`. */
  readonly base: string
  readonly type: string
  /** The column that stands in where this one is empty: the other language. */
  readonly other?: string
  readonly width: number
  readonly hidden?: boolean
  readonly pinned?: boolean
}

/** Columns in the order in which they are shown; pinned ones come first. */
export type Layout = readonly GridColumn[]

const widths = { least: 56, most: 640, first: 288, letter: 8.2, padding: 30, number: 112, moment: 124 }

/** The columns of a result for a reader of `lang`, as wide as their titles and first values ask for. */
export function layoutOf(
  table: Table,
  lang: Lang,
  textOf: (column: number, row: number) => string,
  titleOf: (base: string) => string = (base) => base
): Layout {
  const names = new Set(table.columns.map(({ name }) => name))
  return table.columns.flatMap(({ name, type }, index): GridColumn[] => {
    const [, pair = '', own] = /^(.+)_(vi|en)$/.exec(name) ?? []
    const paired = own && names.has(`${pair}_vi`) && names.has(`${pair}_en`) && !names.has(pair)
    if (paired && own !== lang) return []
    const base = paired ? pair : name
    const texts = Array.from({ length: Math.min(table.rowCount, 40) }, (_, row) => textOf(index, row).length)
    const letters = Math.max(titleOf(base).length + 4, ...texts)
    // The first values of a long column are often its shortest.
    const least = isNumericType(type) ? widths.number : isTemporalType(type) ? widths.moment : widths.least
    const width = clampWidth(Math.min(Math.max(letters * widths.letter + widths.padding, least), widths.first))
    return [{ name, base, type, width, ...(paired && { other: `${pair}_${lang === 'vi' ? 'en' : 'vi'}` }) }]
  })
}

/** Whether a column's values stand on a scale, so that a range of them can be asked for. */
export function hasRange({ type }: Pick<GridColumn, 'type'>): boolean {
  return isNumericType(type) || isTemporalType(type)
}

/** Whether a column's values are made of others and can be neither sorted usefully nor counted. */
export function isNested({ type }: Pick<GridColumn, 'type'>): boolean {
  return isNestedType(type)
}

/** The columns that are shown, pinned ones first. */
export function shownOf(layout: Layout): Layout {
  const shown = layout.filter(({ hidden }) => !hidden)
  return [...shown.filter(({ pinned }) => pinned), ...shown.filter(({ pinned }) => !pinned)]
}

/** A layout in which one column is other. */
export function changeColumn(layout: Layout, name: string, change: Partial<GridColumn>): Layout {
  return layout.map((column) => (column.name === name ? { ...column, ...change } : column))
}

/** A layout in which a column has changed places with its shown neighbour to the left (-1) or right (1). */
export function stepColumn(layout: Layout, name: string, way: -1 | 1): Layout {
  const shown = shownOf(layout)
  const at = shown.findIndex((column) => column.name === name)
  const neighbour = shown[at + way]
  return neighbour ? placeColumn(layout, name, neighbour.name) : layout
}

/** A layout in which a column stands where another one stood; it is pinned as that one is. */
export function placeColumn(layout: Layout, name: string, at: string): Layout {
  const moved = layout.find((column) => column.name === name)
  const from = layout.findIndex((column) => column.name === name)
  const to = layout.findIndex((column) => column.name === at)
  if (!moved || to < 0 || from === to) return layout
  const rest = layout.filter((column) => column !== moved)
  return rest.toSpliced(to, 0, { ...moved, pinned: layout[to]?.pinned ?? false })
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(widths.most, Math.max(widths.least, width)))
}
