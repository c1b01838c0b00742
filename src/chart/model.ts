import type { Value } from '../table/table.ts'
import type { Format } from './format-value.ts'
import type { ChartSpec, MarkSpec, ScaleSpec } from './spec.ts'
import type { Words } from './words.ts'

/** A place on a scale: a number (also a date, in milliseconds) or a category's key. */
export type Position = number | string

/** One row as a mark draws it. */
export interface Datum {
  /** Row of the table, from 0. */
  readonly row: number
  readonly x?: Position
  readonly y?: Position
  readonly x1?: Position
  readonly x2?: Position
  readonly y1?: Position
  readonly y2?: Position
  readonly series: string
  readonly size?: number
  readonly text?: string
  /** Value behind the colour, when a column gives it. */
  readonly shade?: Value
  readonly colour: string
  /** Whether the row is one of those that stand out. */
  readonly lit: boolean
  readonly facet?: string
  /** A state's code, for maps. */
  readonly state?: string
}

/** A mark with the rows that it can draw; `skipped` rows lacked a value that the mark needs. */
export interface Layer {
  readonly mark: MarkSpec
  readonly data: readonly Datum[]
  readonly skipped: number
  /** Places along x where a series has a row but no value. */
  readonly missing: readonly { readonly x: Position; readonly series: string; readonly facet?: string }[]
  readonly hasLit: boolean
  /** Name of a series, as people read it. */
  seriesName(key: string): string
  /** The values that the marks show, written out: of `y` for lines, of the measure for bars, of `fill` for cells. */
  valueText(datum: Datum): string
  readonly seriesColumn?: string
}

export type AxisKind = 'number' | 'year' | 'date' | 'category'

export interface Axis {
  readonly channel: 'x' | 'y'
  readonly kind: AxisKind
  /** Column that first uses the axis; undefined when only constants do. */
  readonly column?: string
  readonly scale: ScaleSpec
  readonly rank: boolean
  readonly reverse: boolean
  /** Two ends for numbers and dates; all keys in order for categories. */
  readonly domain: readonly Position[]
  /** Places that rows stand on, sorted; for categories the same as the domain. */
  readonly places: readonly Position[]
  readonly title: string
  format: Format
  tickText(ticks: readonly number[]): (tick: number) => string
  categoryText(key: string): string
}

/** Colours that stand for something, for a legend: categories, or the steps of a ramp with their ends. */
export type Legend =
  | { readonly kind: 'categories'; readonly items: readonly { readonly name: string; readonly colour: string }[] }
  | {
      readonly kind: 'ramp'
      readonly name: string
      readonly colours: readonly string[]
      readonly low: string
      readonly high: string
      /** The words for places without a value, on a map. */
      readonly none?: () => string
    }

/** A spec read against its table: everything that drawing, summary and checks need, and nothing of Plot. */
export interface Model {
  readonly spec: ChartSpec
  readonly words: Words
  readonly layers: readonly Layer[]
  readonly x: Axis
  readonly y: Axis
  readonly legend?: Legend
  readonly facets?: { readonly keys: readonly string[]; name(key: string): string }
}
