import { createHash } from 'node:crypto'
import type { TableSpec } from '../../src/dataset/schema.ts'
import type { Tables } from '../tables/dataset.ts'
import { plain, toCsv } from './csv.ts'
import type { View } from './fill.ts'

/** The dataset's version: the first 12 hex digits of SHA-256 over every table's CSV and every view's SQL. */
export function datasetVersion(specs: readonly TableSpec[], tables: Tables, views: readonly View[]): string {
  const hash = createHash('sha256')
  for (const spec of specs)
    if (spec.kind === 'table') hash.update(`${spec.name}\n${toCsv(spec, tables[spec.name] ?? [], plain)}`)
  for (const { name, sql } of views) hash.update(`${name}\n${sql}\n`)
  return hash.digest('hex').slice(0, 12)
}
