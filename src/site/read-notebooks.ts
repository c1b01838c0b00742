import { readdirSync, readFileSync } from 'node:fs'
import type { Shipped } from '../app/page-data.ts'

/** The order of the start page: from what most come for to what few need. */
const order = [
  'asean-egdi',
  'what-would-it-take',
  'claims',
  'reform-savings',
  'portal-two-months',
  'targets-2025',
  'systems',
  'fact-check',
  'sql-tour'
]

/** The shipped notebooks in the order of the start page; those that it does not name come last. */
export function readNotebooks(): readonly Shipped[] {
  const slugs = readdirSync('notebooks')
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort()
  const sorted = [...order.filter((slug) => slugs.includes(slug)), ...slugs.filter((slug) => !order.includes(slug))]
  return sorted.map((slug) => ({ slug, text: readFileSync(`notebooks/${slug}.md`, 'utf8') }))
}
