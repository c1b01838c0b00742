import type { Text } from '../i18n/lang.ts'
import type { RegionName } from './geo/regions.ts'
import type { TransformSpec } from './transform.ts'

/** Where in the cell's body something stands, from 1; absent in specs made as plain data. */
export interface Place {
  readonly line: number
  readonly column: number
}

export const markNames = [
  'bar',
  'line',
  'dot',
  'area',
  'rule',
  'text',
  'tick',
  'cell',
  'bump',
  'arrow',
  'link',
  'box',
  'waffle',
  'geo'
] as const
export type MarkName = (typeof markNames)[number]

export const channelNames = [
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'fill',
  'stroke',
  'series',
  'size',
  'text',
  'state'
] as const
export type ChannelName = (typeof channelNames)[number]

/** The colours a spec can name; each is a CSS custom property, so a chart follows the theme of the page. */
export const colourNames = [
  'accent',
  'muted',
  'text',
  'label',
  'grid',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6'
] as const
export type ColourName = (typeof colourNames)[number]

/** Where a mark's property comes from: a column, one value for all rows, or a colour of the palette. */
export type Channel =
  | { readonly kind: 'column'; readonly name: string; readonly at?: Place }
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'colour'; readonly name: ColourName }

/** Order of the categories: by a channel or a column, or as the rows come. */
export interface Sort {
  readonly by: string
  readonly descending: boolean
}

/** What stands out: values of the category (or series), or of a named column. `$name` stands for a notebook value. */
export interface Highlight {
  readonly column?: string
  readonly values: readonly (string | number | boolean)[]
}

export interface MarkSpec {
  readonly mark: MarkName
  readonly channels: Readonly<Partial<Record<ChannelName, Channel>>>
  readonly sort?: Sort
  readonly highlight?: Highlight
  /** Whether values or names are written next to the marks; for a rule, what is written. */
  readonly label?: boolean | Text
  readonly dash?: boolean
  /** How much one square of a waffle stands for. */
  readonly unit?: number
  /** Which map a `geo` draws on. */
  readonly region?: RegionName
  readonly at?: Place
}

export const scaleTypes = ['linear', 'log', 'category'] as const
export const formatNames = ['number', 'plain', 'percent', 'compact'] as const

export interface ScaleSpec {
  /** Name of the axis; `null` writes none. */
  readonly label?: Text | null
  readonly domain?: readonly (string | number)[]
  readonly type?: (typeof scaleTypes)[number]
  readonly reverse?: boolean
  readonly zero?: boolean
  readonly grid?: boolean
  readonly format?: (typeof formatNames)[number]
  readonly decimals?: number
  readonly unit?: Text
  readonly ticks?: number | readonly (string | number)[]
  /** Which end is the good one: `lower` (a rank) points the axis so that good is up. */
  readonly better?: 'higher' | 'lower'
  readonly at?: Place
}

export interface FacetSpec {
  readonly by: string
  readonly columns?: number
}

/** Words at a place: at a point, along a line (one of `x`, `y`), or over a band (`x1` to `x2`, or `y1` to `y2`). */
export interface AnnotationSpec {
  readonly x?: string | number
  readonly y?: string | number
  readonly x1?: string | number
  readonly x2?: string | number
  readonly y1?: string | number
  readonly y2?: string | number
  readonly text: Text
  readonly at?: Place
}

/** What a reader chooses in a chart, and under which name other cells read it: `$name`. */
export interface SelectSpec {
  readonly name: string
  readonly column: string
  /** Whether several can be chosen, by a frame drawn over them too; the value is then a list. */
  readonly many: boolean
  /** What is chosen until a reader chooses. */
  readonly value?: string | number
  readonly at?: Place
}

/** A chart as data: what is drawn, from which relation, with which words. Nothing in it can run or fetch. */
export interface ChartSpec {
  readonly data: string
  readonly title?: Text
  readonly subtitle?: Text
  readonly note?: Text
  /** Steps from the relation's rows to the rows that are drawn. */
  readonly transforms: readonly TransformSpec[]
  readonly marks: readonly MarkSpec[]
  readonly annotations: readonly AnnotationSpec[]
  readonly select?: SelectSpec
  readonly x: ScaleSpec
  readonly y: ScaleSpec
  readonly color: ScaleSpec
  readonly facet?: FacetSpec
  readonly height?: number
}
