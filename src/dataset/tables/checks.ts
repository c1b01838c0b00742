import type { TableSpec } from '../schema.ts'

export const checkTables: readonly TableSpec[] = []
