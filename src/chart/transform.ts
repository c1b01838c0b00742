import type { Place } from './spec.ts'

export const aggregateNames = ['count', 'sum', 'mean', 'median', 'min', 'max'] as const
export type AggregateName = (typeof aggregateNames)[number]

/** How a window looks at the rows around a row: a running mean, a running total, or the difference to the row before. */
export const windowNames = ['mean', 'sum', 'difference'] as const
export type WindowName = (typeof windowNames)[number]

/** One column that a `group` makes. */
export interface Aggregate {
  readonly as: string
  readonly how: AggregateName
  /** Absent for `count`. */
  readonly column?: string
}

/** A step from rows to rows; each adds the column `as`, but `group`, which leaves only its own columns. */
export type TransformSpec =
  | { readonly kind: 'bin'; readonly column: string; readonly step: number; readonly as: string; readonly at?: Place }
  | {
      readonly kind: 'group'
      readonly by: readonly string[]
      readonly values: readonly Aggregate[]
      readonly at?: Place
    }
  | {
      readonly kind: 'normalise'
      readonly column: string
      readonly by: readonly string[]
      readonly as: string
      readonly at?: Place
    }
  | {
      readonly kind: 'rank'
      readonly column: string
      readonly by: readonly string[]
      readonly better: 'higher' | 'lower'
      readonly as: string
      readonly at?: Place
    }
  | {
      readonly kind: 'window'
      readonly column: string
      readonly how: WindowName
      readonly order: string
      readonly by: readonly string[]
      /** Rows that a running mean takes: this one and those before it. */
      readonly rows: number
      readonly as: string
      readonly at?: Place
    }

export const transformNames = ['bin', 'group', 'normalise', 'rank', 'window'] as const
