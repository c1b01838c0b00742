import type { Agreement, Overlap, Provenance } from './provenance.ts'

/** The pairs among these facts that count some of the same things: a sum over such a pair must be marked. */
export function overlapsAmong(provenance: Provenance, factIds: Iterable<string>): Overlap[] {
  const ids = new Set(factIds)
  return provenance.overlaps.filter(({ fact_id, other_id }) => ids.has(fact_id) && ids.has(other_id))
}

/** Where the texts say the same thing as this fact, or a target and what came of it. */
export function agreementsOf(provenance: Provenance, factId: string): Agreement[] {
  return provenance.agreements.filter(({ fact_id, other_id }) => fact_id === factId || other_id === factId)
}
