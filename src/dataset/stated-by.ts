import type { Provenance } from './provenance.ts'

/** Those of some facts that state a number themselves, as their value or as the whole it is part of; none where it was computed from them. */
export function statedBy({ facts }: Provenance, ids: readonly string[], value: number | undefined): readonly string[] {
  if (value === undefined) return []
  return ids.filter((id) => Object.hasOwn(facts, id) && [facts[id]?.value, facts[id]?.of_value].includes(value))
}
