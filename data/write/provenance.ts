import type { Provenance } from '../../src/dataset/provenance.ts'
import type { TableRow, Tables } from '../tables/dataset.ts'

/** The text of `provenance.json`: facts with their passages, sources, indicators, systems and units by id. */
export function toProvenance(tables: Tables, version: string): string {
  const content: Record<keyof Provenance, unknown> = {
    version,
    facts: byId(tables.facts, 'fact_id'),
    passages: byId(tables.passages, 'id'),
    sources: byId(tables.sources, 'id', ['file', 'sha256']),
    indicators: byId(tables.indicators, 'id'),
    systems: byId(tables.systems, 'id'),
    units: byId(tables.units, 'code'),
    agreements: tables.agreements,
    overlaps: tables.overlaps
  }
  return JSON.stringify(content) + '\n'
}

function byId(rows: readonly TableRow[] = [], id: string, without: readonly string[] = []): Record<string, TableRow> {
  const kept = (row: TableRow): TableRow =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name)))
  return Object.fromEntries(rows.map((row) => [String(row[id]), kept(row)]))
}
