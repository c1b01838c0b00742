import type { ColumnSpec, SqlType } from './schema.ts'

type Rest = Omit<ColumnSpec, 'name' | 'type' | 'vi' | 'en'>

/** Declares a column in one line. */
export function column(name: string, type: SqlType, vi: string, en: string, rest: Rest = {}): ColumnSpec {
  return { name, type, vi, en, ...rest }
}

export const key = { key: true } as const
export const nullable = { nullable: true } as const
