import type { ChartSpec } from '../chart/spec.ts'
import type { Text } from '../i18n/lang.ts'
import type { Problem } from '../notebook/problem.ts'
import type { Row, Table, Value } from '../table/table.ts'
import type { PlanStep } from './sql/plan.ts'

/** How a guided cell shows a column: its heading, its denominator (`6 / 10`), its decimals. */
export interface ColumnView {
  readonly column: string
  readonly title: Text
  /** The column that holds the denominator, or the denominator itself. */
  readonly of?: string
  readonly decimals?: number
  /** A column of units in which the value is written out in words: `6.300 tỉ đồng`. */
  readonly unit?: string
}

/** A choice in a chart: values of a column, one (`null` for none) or a list of them. */
export interface Selection {
  readonly name: string
  readonly column: string
  readonly many: boolean
  readonly value: Value
}

/** Rows, perhaps drawn. `table` holds the first rows and is all of them when its length is `rowCount`. */
export interface ResultOutput {
  readonly type: 'result'
  readonly table: Table
  readonly rowCount: number
  /** The relation of the engine that holds all rows, where the result was computed in this page. */
  readonly relation?: string
  /** Whether these are the first rows of a result that is still being made; `rowCount` counts them alone. */
  readonly partial?: true
  readonly chart?: ChartSpec
  /** The statement behind the rows, where the cell's own text is not it. */
  readonly sql?: string
  readonly columns?: readonly ColumnView[]
  /** Rows that stand out: those with this value in this column. */
  readonly highlight?: { readonly column: string; readonly value: string }
  /** What a reader chose in the chart, for other cells to read by its name. */
  readonly selection?: Selection
  /** What is set in the cell's own view, as an address carries it. */
  readonly setting?: string
  /** How a query is carried out, where the cell asks for that. */
  readonly plan?: PlanStep
  /** What a reader must know of the result, or what in its chart would mislead, with the fix. */
  readonly warnings?: readonly Problem[]
}

/** An input's value, with what may be chosen. */
export interface ValueOutput {
  readonly type: 'value'
  readonly value: Value
  readonly options: readonly Value[]
  /** What the options are called, where the data says so. */
  readonly labels?: readonly Text[]
  /** Why the value asked for was not taken. */
  readonly refused?: Problem
}

/** A value that prose mentions, and the row it stands in, by which its source is found. */
export interface Mentioned {
  readonly value: Value
  readonly row?: Row
  /** Whether it is a year, which is not written as a quantity is. */
  readonly year?: true
}

/** Prose with the values that it mentions, by `name` or `name.column`. */
export interface ProseOutput {
  readonly type: 'prose'
  readonly values: Readonly<Record<string, Mentioned>>
}

/** What running a cell gives. All of it is plain data, so it can be baked into a page. */
export type Output = ResultOutput | ValueOutput | ProseOutput
