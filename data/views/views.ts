import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tables } from '../tables/dataset.ts'
import type { View } from '../write/fill.ts'
import { claimPartsSql } from './claim-parts.ts'

/** The views of the dataset, in an order in which each needs only those before it. */
export function datasetViews(root: string, tables: Tables): View[] {
  const written = (name: string): View => ({
    name,
    sql: readFileSync(join(root, 'views', `${name}.sql`), 'utf8').trim()
  })
  return [
    written('group_ranks'),
    written('group_means'),
    written('derived'),
    written('differences'),
    { name: 'claim_parts', sql: claimPartsSql(tables.claims ?? []) },
    written('verdicts')
  ]
}
