import type { DuckDBConnection } from '@duckdb/node-api'
import { tables as specs } from '../../src/dataset/schema.ts'
import type { AuthoredClaim } from '../read/authored.ts'
import { Complaints } from '../read/complaints.ts'
import type { Item } from '../read/yaml.ts'
import type { TableRow, Tables } from '../tables/dataset.ts'
import { withDuckdb } from '../write/duckdb.ts'
import { fill, type View } from '../write/fill.ts'

const shape = 'reading, part, relation, claimed, official'

/**
 * Runs every claim's check. One that fails, gives other columns, no value, or other parts and readings than are declared
 * is a `DataError` with its line; what the verdict is, is no concern of this check.
 */
export async function checkClaims(
  claims: readonly Item<AuthoredClaim>[],
  tables: Tables,
  views: readonly View[]
): Promise<void> {
  const complaints = new Complaints()
  const needed = views.filter(({ name }) => name !== 'claim_parts' && name !== 'verdicts')
  await withDuckdb(async (connection) => {
    await fill(connection, specs, tables, needed)
    for (const item of claims) {
      const row = tables.claims?.find(({ claim_id }) => claim_id === item.value.id)
      if (typeof row?.check !== 'string') continue
      for (const reason of await checkFaults(connection, item.value, row.check))
        complaints.add(item.file, item.lineOf('check'), `${item.value.id}: ${reason}`)
    }
  })
  complaints.check()
}

async function checkFaults(connection: DuckDBConnection, claim: AuthoredClaim, sql: string): Promise<string[]> {
  const result = await connection.runAndReadAll(sql).catch((error: unknown) => String(error).split('\n')[0] ?? '')
  if (typeof result === 'string') return [`the check does not run: ${result}`]
  const columns = result.columnNames().join(', ')
  if (columns !== shape) return [`the check gives (${columns}), not (${shape})`]
  const rows = result.getRowObjectsJS() as unknown as TableRow[]
  const readings = Object.keys(claim.readings)
  return [
    ...mismatch(
      'parts',
      Object.keys(claim.parts),
      rows.map(({ part }) => String(part))
    ),
    ...mismatch(
      'readings',
      readings.length > 0 ? readings : [claim.scope],
      rows.map(({ reading }) => String(reading))
    ),
    ...rows
      .filter(({ relation }) => !['=', '<', '>'].includes(String(relation)))
      .map(({ relation }) => `unknown relation: ${String(relation)}`),
    ...rows
      .filter(({ claimed, official }) => claimed === null || official === null)
      .map(({ part }) => `no value for ${String(part)}`)
  ]
}

function mismatch(what: string, declared: readonly string[], found: readonly string[]): string[] {
  const a = [...declared].sort().join(', ')
  const b = [...new Set(found)].sort().join(', ')
  return a === b ? [] : [`declares the ${what} ${a || 'none'}, but the check gives ${b || 'none'}`]
}
