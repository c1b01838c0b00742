import type { TableSpec } from '../schema.ts'

export const views: readonly TableSpec[] = []
