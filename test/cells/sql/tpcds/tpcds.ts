import { queries as first } from './queries-01-25.ts'
import { queries as second } from './queries-26-50.ts'
import { queries as third } from './queries-51-75.ts'
import { queries as fourth } from './queries-76-99.ts'
import { tables } from './tables.ts'

/**
 * The tables of the TPC-DS benchmark and its 99 queries: each with its own tables, subqueries, CTEs, set operations and
 * joins. Long lists of columns, of values and of like parts (twelve months, seven days) are cut short, since they name no
 * table.
 */
export const tpcds = { tables, queries: { ...first, ...second, ...third, ...fourth } }
